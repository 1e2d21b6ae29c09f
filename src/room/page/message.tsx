import { useMemo, useRef } from 'preact/hooks';
import type { Message } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { Above } from './message-above.tsx';
import { Content } from './message-content.tsx';
import { useHands, useRoom } from './room.ts';
import { sentAt } from './timestamp.tsx';
import { words } from './words.ts';

const LONG_PRESS_MS = 500;
/** A finger that rests is never quite still. */
const STILL_PX = 10;

type Props = Readonly<{ message: Message; isContinued: boolean }>;

/** A message with its author, or without where it continues the one above. */
export function MessageItem({ message, isContinued }: Props) {
  const { state, change } = useRoom();
  const timer = useRef(0);
  const pressedAt = useRef({ x: 0, y: 0 });
  const isMine = message.author.id === state.room?.me.id;
  const isEphemeral = message.ephemeral_for !== null;
  const pings = message.pinged.users.includes(state.room?.me.id ?? '');
  const openMenu = (x: number, y: number): void => change({ menu: { messageId: message.id, x, y } });
  const stopPress = (): void => window.clearTimeout(timer.current);
  // drawn anew only when the message itself has changed
  const content = useMemo(() => <Content message={message} />, [message]);
  const classes = [
    'message',
    isContinued ? 'continued' : '',
    isEphemeral ? 'ephemeral' : '',
    pings && !isMine ? 'pings' : '',
    state.selectedId === message.id && state.isPanelOpen ? 'selected' : '',
  ];
  return (
    <article
      class={classes.join(' ')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one goes from message to message to open its menu
      tabIndex={0}
      data-id={message.id}
      aria-label={`${message.author.username}, ${sentAt(message.timestamp)}`}
      onContextMenu={(event) => {
        if ((event.target as HTMLElement).closest('a, input, textarea, img')) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        // the key for menus gives no place
        openMenu(event.clientX || box.left + 72, event.clientY || box.top + 24);
      }}
      onPointerDown={(event) => {
        if (event.pointerType !== 'touch' || (event.target as HTMLElement).closest('button, a, input'))
          return;
        const { clientX: x, clientY: y } = event;
        pressedAt.current = { x, y };
        timer.current = window.setTimeout(() => openMenu(x, y), LONG_PRESS_MS);
      }}
      onPointerUp={stopPress}
      onPointerCancel={stopPress}
      onPointerMove={({ clientX, clientY }) => {
        const { x, y } = pressedAt.current;
        if (Math.hypot(clientX - x, clientY - y) > STILL_PX) stopPress();
      }}
      onClick={() => state.isPanelOpen && change({ selectedId: message.id })}
      onKeyDown={moveBetweenMessages}
    >
      <Above message={message} />
      <div class="message-row">
        {isContinued ? (
          <span class="gutter" aria-hidden="true">
            {sentAt(message.timestamp)}
          </span>
        ) : (
          <Avatar name={message.author.username} isBot={message.author.bot === true} />
        )}
        <div class="message-body">
          {!isContinued && <Author message={message} />}
          {content}
          {isEphemeral && <OnlyYou message={message} />}
        </div>
      </div>
      <Toolbar message={message} openMenu={openMenu} />
    </article>
  );
}

function moveBetweenMessages(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.target !== event.currentTarget) return;
  const all = [...document.querySelectorAll<HTMLElement>('.message')];
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const next = all[all.indexOf(event.currentTarget) + step];
  if (step === 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Author({ message }: { message: Message }) {
  const { author, timestamp } = message;
  return (
    <header class="author">
      <b class={author.bot === true ? 'bot' : ''}>{author.username}</b>
      {author.bot === true && <span class="tag">APP</span>}
      <time dateTime={timestamp}>{sentAt(timestamp)}</time>
    </header>
  );
}

function OnlyYou({ message }: { message: Message }) {
  const { change } = useHands();
  const dismiss = (): void => change(({ dismissed }) => ({ dismissed: new Set(dismissed).add(message.id) }));
  return (
    <p class="only-you">
      <Icon name="eye" size={14} /> {words('ephemeral.only-you')} ·{' '}
      <button type="button" onClick={dismiss}>
        {words('ephemeral.dismiss')}
      </button>
    </p>
  );
}

function Toolbar({ message, openMenu }: { message: Message; openMenu: (x: number, y: number) => void }) {
  const { change } = useHands();
  return (
    <div class="toolbar">
      {message.ephemeral_for === null && (
        <button
          type="button"
          title={words('menu.reply')}
          aria-label={words('menu.reply')}
          onClick={() => change({ replyTo: message.id })}
        >
          <Icon name="reply" />
        </button>
      )}
      <button
        type="button"
        title={words('sent.title')}
        aria-label={words('sent.title')}
        onClick={() => change({ selectedId: message.id, isPanelOpen: true })}
      >
        <Icon name="code" />
      </button>
      <button
        type="button"
        title={words('menu.more')}
        aria-label={words('menu.more')}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          openMenu(box.left, box.bottom);
        }}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
