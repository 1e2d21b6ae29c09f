import { useEffect, useState } from 'preact/hooks';
import type { FaultName, Sent } from '../wire.ts';
import { Icon } from './icons.tsx';
import { excerptOf } from './message-above.tsx';
import { useRoom } from './room.ts';
import { shownMessages } from './state.ts';

const FAULTS: readonly Readonly<{ name: FaultName; label: string; what: string }>[] = [
  { name: 'slow', label: 'Slow network', what: 'Every request takes 1.5 seconds longer' },
  { name: 'gateway', label: 'Dropped gateway', what: 'The connection is cut again and again' },
  { name: 'rate-limit', label: 'Rate limit', what: 'Every request is refused once with 429' },
  { name: 'server-error', label: 'Server error', what: 'Every request is answered with 500' },
];

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
    <aside class="inspector" aria-label="Behind the scenes">
      <header>
        <h2>Behind the scenes</h2>
        <button
          type="button"
          class="plain"
          aria-label="Close the panel"
          onClick={() => change({ isPanelOpen: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <section>
        <h3>The bot</h3>
        <p class="bot-state">
          <span class={`light ${status.bot}`} aria-hidden="true" /> {status.bot} {status.why}
        </p>
        <button
          type="button"
          class="button secondary"
          disabled={isBusy || status.bot === 'starting'}
          onClick={() => void restart()}
        >
          Restart the bot
        </button>
      </section>
      <section>
        <h3>What Discord may do to it</h3>
        {FAULTS.map(({ name, label, what }) => (
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
              {label}
              <small>{what}</small>
            </span>
          </label>
        ))}
      </section>
      <Selected />
      <section>
        <h3>Latest requests</h3>
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
      <h3>What the bot sent</h3>
      <p class="sent-of">{excerptOf(message)}</p>
      {sent.length === 0 && (
        <p>Nothing: this is not a message of the bot’s, or it is from an earlier start.</p>
      )}
      {sent.map(({ id, line, status, ms, afterMs, body, files }) => (
        <details key={id} open>
          <summary>
            <code>{line}</code> → {status}
          </summary>
          <p>
            {afterMs !== null && (
              <>
                <b>{inMs(afterMs)}</b> after the person’s act,{' '}
              </>
            )}
            {inMs(ms)} at Discord
            {files.map((file) => (
              <span key={file.name}>
                , with {file.name} ({Math.round(file.size / 1024)} kB)
              </span>
            ))}
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
