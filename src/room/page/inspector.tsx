import { useEffect, useState } from 'preact/hooks';
import type { FaultName, Sent } from '../wire.ts';
import { Icon } from './icons.tsx';
import { excerptOf } from './message-above.tsx';
import { useRoom } from './room.ts';
import { shownMessages } from './state.ts';
import { words } from './words.ts';

const FAULTS: readonly FaultName[] = ['slow', 'gateway', 'rate-limit', 'server-error'];

/** What stands behind the messages, and what can be done to the bot. */
export function Inspector() {
  const { state, change, act } = useRoom();
  const [isBusy, setBusy] = useState(false);
  if (!state.isPanelOpen) return null;
  const { status } = state;
  const restart = async (): Promise<void> => {
    setBusy(true);
    await act({ do: 'restart' });
    setBusy(false);
  };
  return (
    <aside class="inspector" aria-label={words('panel.title')}>
      <header>
        <h2>{words('panel.title')}</h2>
        <button
          type="button"
          class="plain"
          aria-label={words('panel.close')}
          onClick={() => change({ isPanelOpen: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <section>
        <h3>{words('panel.bot')}</h3>
        <p class="bot-state">
          <span class={`light ${status.bot}`} aria-hidden="true" /> {words(`state.${status.bot}`)}{' '}
          {status.why}
        </p>
        <button
          type="button"
          class="button secondary"
          disabled={isBusy || status.bot === 'starting'}
          onClick={() => void restart()}
        >
          {words('panel.restart')}
        </button>
      </section>
      <section>
        <h3>{words('panel.faults')}</h3>
        {FAULTS.map((name) => (
          <label class="switch" key={name}>
            <input
              type="checkbox"
              role="switch"
              aria-checked={status.faults.includes(name)}
              checked={status.faults.includes(name)}
              onChange={({ currentTarget }) =>
                void act({ do: 'fault', fault: name, on: currentTarget.checked })
              }
            />
            <span>
              {words(`fault.${name}`)}
              <small>{words(`fault.${name}.what`)}</small>
            </span>
          </label>
        ))}
      </section>
      <Selected />
      <section>
        <h3>{words('panel.requests')}</h3>
        <ol class="requests">
          {state.requests.slice(0, 30).map(({ id, line, status: code, ms }) => (
            <li key={id} class={code >= 400 ? 'refused' : ''}>
              <code>{line}</code> <span>{code}</span> <span>{inMs(ms)}</span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

/** The message that was chosen, or the bot's latest one. */
function Selected() {
  const { state, api } = useRoom();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const latest = shownMessages(state).findLast(({ author }) => author.bot === true);
  const message = (state.selectedId === null ? undefined : state.messages.get(state.selectedId)) ?? latest;
  const version = `${message?.id} ${message?.edited_timestamp} ${state.requests[0]?.id}`;
  useEffect(() => {
    let isOver = false;
    if (message === undefined) return setSent([]);
    api.sent(message.id).then(
      (found) => !isOver && setSent(found),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [version]);
  if (message === undefined) return null;
  return (
    <section class="sent">
      <h3>{words('sent.title')}</h3>
      <p class="sent-of">{excerptOf(message)}</p>
      {sent.length === 0 && <p>{words('sent.nothing')}</p>}
      {sent.map(({ id, line, status, ms, afterMs, body, files }) => (
        <details key={id} open>
          <summary>
            <code>{line}</code> → {status}
          </summary>
          <p>
            {[
              ...(afterMs === null ? [] : [words('sent.after', { time: inMs(afterMs) })]),
              words('sent.at-discord', { time: inMs(ms) }),
              ...files.map((file) =>
                words('sent.with', { file: file.name, size: String(Math.round(file.size / 1024)) }),
              ),
            ].join(', ')}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled by keyboard */}
          <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>
        </details>
      ))}
    </section>
  );
}

function inMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}
