import { useEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../wire.ts';
import { excerptOf } from './message-above.tsx';
import { useRoom } from './room.ts';
import { words } from './words.ts';

type Item = Readonly<{ label: string; kind?: 'app' | 'danger'; run: () => void }>;

/** The menu of a message: at the pointer, the finger or the button that opened it. */
export function MessageMenu() {
  const { state, change, api, act, actWaiting } = useRoom();
  const { menu } = state;
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const message = menu === null ? undefined : state.messages.get(menu.messageId);
  const placeId = message?.channel_id;
  useEffect(() => {
    setCommands([]);
    if (placeId === undefined) return;
    void api.offered(placeId).then((offered) => setCommands(offered.message));
  }, [placeId, menu?.messageId]);
  useEffect(() => list.current?.querySelector('button')?.focus(), [menu?.messageId]);
  if (menu === null || message === undefined || placeId === undefined) return null;

  const close = (): void => {
    change({ menu: null });
    document.querySelector<HTMLElement>(`.message[data-id="${message.id}"]`)?.focus();
  };
  const locale = state.room?.me.locale ?? 'en-US';
  const own: Item[] = [
    ...(message.ephemeral_for === null
      ? [{ label: words('menu.reply'), run: () => change({ replyTo: message.id }) }]
      : []),
    ...(message.ephemeral_for === null
      ? [
          {
            label: words('menu.react'),
            run: () => void act({ do: 'react', messageId: message.id, emoji: '👍' }),
          },
        ]
      : []),
    {
      label: words('menu.copy'),
      run: () => void navigator.clipboard?.writeText(message.content || excerptOf(message)),
    },
    { label: words('sent.title'), run: () => change({ selectedId: message.id, isPanelOpen: true }) },
  ];
  const apps = commands.map(
    (command): Item => ({
      label: namedFor(command, locale),
      kind: 'app',
      run: () =>
        void actWaiting(
          { do: 'menu', placeId, name: command.name, messageId: message.id },
          placeId,
          namedFor(command, locale),
        ),
    }),
  );
  const isMine = message.author.id === state.room?.me.id;
  const last: Item[] = isMine
    ? [
        {
          label: words('menu.delete'),
          kind: 'danger',
          run: () => void act({ do: 'remove', messageId: message.id }),
        },
      ]
    : [];
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div class="backdrop">
      <button
        type="button"
        class="behind"
        tabIndex={-1}
        aria-label={words('menu.close')}
        onPointerDown={close}
        onContextMenu={(event) => event.preventDefault()}
      />
      <div
        class="menu"
        role="menu"
        aria-label={words('menu.label')}
        tabIndex={-1}
        ref={list}
        onKeyDown={onKeyDown}
        style={{
          left: `${Math.max(8, Math.min(menu.x, innerWidth - 250))}px`,
          top: topFor(menu.y, own.length + apps.length + last.length),
        }}
      >
        {[...own, ...apps, ...last].map(({ label, kind, run }, at, all) => (
          <>
            {kind === 'app' && all[at - 1]?.kind !== 'app' && (
              <div class="menu-title">{words('menu.apps')}</div>
            )}
            <button
              type="button"
              role="menuitem"
              class={kind ?? ''}
              key={label}
              onClick={() => {
                change({ menu: null });
                run();
              }}
            >
              {label}
            </button>
          </>
        ))}
      </div>
    </div>
  );
}

const ITEM_HEIGHT = 34;

/** Above the bottom of the window, however long the menu is. */
function topFor(y: number, items: number): string {
  return `${Math.max(8, Math.min(y, innerHeight - items * ITEM_HEIGHT - 56))}px`;
}

/** The name that somebody with this language sees. */
export function namedFor(
  named: {
    readonly name: string;
    readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  },
  locale: string,
): string {
  return named.name_localizations?.[locale] ?? named.name;
}
