import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Command } from '../wire.ts';
import { CommandBar } from './command-bar.tsx';
import { type Form, formsOf } from './command-forms.ts';
import { Icon } from './icons.tsx';
import { excerptOf } from './message-above.tsx';
import { useRoom } from './room.ts';
import { words } from './words.ts';
import { Writing } from './writing.tsx';

/** Where the person writes, or fills in a command. */
export function Composer() {
  const { state, change } = useRoom();
  const forms = useForms();
  const [form, setForm] = useState<Form | null>(null);
  const [round, setRound] = useState(0);
  const { wantedCommand } = state;
  useEffect(() => {
    if (wantedCommand === null) return;
    const wanted = forms.find(({ path, label }) => path === wantedCommand || label === wantedCommand);
    if (wanted === undefined) return;
    setForm(wanted);
    setRound(round + 1);
    change({ wantedCommand: null });
  }, [wantedCommand, forms]);
  useEffect(() => setForm(null), [state.placeId]);
  const leave = (): void => {
    setForm(null);
    setTimeout(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  };
  return (
    <div class="composer">
      <ReplyBar />
      {form === null ? (
        <Writing forms={forms} onCommand={setForm} />
      ) : (
        <CommandBar key={round} form={form} onDone={leave} />
      )}
    </div>
  );
}

/** The forms of the commands that are offered in the place that is open. */
function useForms(): readonly Form[] {
  const { state, api } = useRoom();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const { placeId, commandsVersion } = state;
  useEffect(() => {
    let isOver = false;
    if (placeId === '') return;
    api.offered(placeId).then(
      (offered) => !isOver && setCommands(offered.slash),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [placeId, commandsVersion]);
  const locale = state.room?.me.locale ?? 'en-US';
  return useMemo(() => formsOf(commands, locale), [commands, locale]);
}

function ReplyBar() {
  const { state, change } = useRoom();
  const replied = state.replyTo === null ? undefined : state.messages.get(state.replyTo);
  if (replied === undefined || replied.channel_id !== state.placeId) return null;
  return (
    <div class="reply-bar">
      <span>
        {words('reply.to')} <b>{replied.author.username}</b> <small>{excerptOf(replied)}</small>
      </span>
      <label>
        <input
          type="checkbox"
          checked={state.repliesPing}
          onChange={({ currentTarget }) => change({ repliesPing: currentTarget.checked })}
        />{' '}
        {words(state.repliesPing ? 'reply.ping-on' : 'reply.ping-off')}
      </label>
      <button
        type="button"
        class="plain"
        aria-label={words('reply.not')}
        onClick={() => change({ replyTo: null })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
