import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../wire.ts';
import { Dots } from './components.tsx';
import { MessageItem } from './message.tsx';
import { useRoom } from './room.ts';
import { shownMessages } from './state.ts';
import { useNow } from './timestamp.tsx';
import { language, topicOf, words } from './words.ts';

const TOGETHER_MS = 7 * 60_000;
const NEAR_END_PX = 120;
const PLAIN_TYPES = [0];

/** The messages of the place that is open. */
export function Feed() {
  const { state } = useRoom();
  const { placeId } = state;
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const messages = shownMessages(state);
  const waiting = state.pending.filter((one) => one.placeId === placeId);
  const toEnd = (): void => {
    const box = list.current;
    if (box !== null && isAtEnd.current) box.scrollTop = box.scrollHeight;
  };
  useLayoutEffect(() => {
    isAtEnd.current = true;
    toEnd();
  }, [placeId]);
  useLayoutEffect(toEnd, [messages, waiting.length]);
  useEffect(() => {
    const box = list.current;
    // pictures and opened spoilers make it longer later on
    const inner = box?.firstElementChild;
    if (!inner) return;
    const watcher = new ResizeObserver(toEnd);
    watcher.observe(inner);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [placeId]);
  return (
    <div
      class="feed"
      ref={list}
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      }}
    >
      <div
        class="feed-inner"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={words('feed.label')}
      >
        <Beginning />
        {messages.map((message, at) => (
          <Line key={message.id} message={message} before={messages[at - 1]} />
        ))}
        {waiting.map((one) => (
          <Waiting key={one.key} error={one.error} text={one.text} id={one.key} />
        ))}
      </div>
      <Typing />
    </div>
  );
}

function Line({ message, before }: { message: Message; before: Message | undefined }) {
  const day = new Date(message.timestamp).toDateString();
  const isNewDay = before === undefined || new Date(before.timestamp).toDateString() !== day;
  return (
    <>
      {isNewDay && (
        <div class="day">
          <span>
            {new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date(message.timestamp))}
          </span>
        </div>
      )}
      <MessageItem message={message} isContinued={!isNewDay && continues(message, before)} />
    </>
  );
}

/** Messages of one person that follow closely stand under one name. */
function continues(message: Message, before: Message | undefined): boolean {
  if (before === undefined || !PLAIN_TYPES.includes(message.type)) return false;
  const apart = Date.parse(message.timestamp) - Date.parse(before.timestamp);
  return (
    before.author.id === message.author.id &&
    apart < TOGETHER_MS &&
    before.ephemeral_for === message.ephemeral_for &&
    message.message_reference === undefined
  );
}

function Beginning() {
  const { state } = useRoom();
  const place = state.places.find(({ id }) => id === state.placeId);
  if (place === undefined) return null;
  const isOpen = place.kind === 'channel' || place.kind === 'thread';
  const name = `${place.kind === 'channel' ? '#' : ''}${place.name}`;
  return (
    <div class="beginning">
      <h2>{isOpen ? words('feed.welcome', { name }) : place.name}</h2>
      <p>
        {place.topic === '' ? words('feed.begins') : `${topicOf(place)}.`} {words('feed.type')}
      </p>
    </div>
  );
}

/** Something that was done and has not come to anything yet, or never will. */
function Waiting({ error, text, id }: { error: string | null; text: string; id: number }) {
  const { state, change } = useRoom();
  if (error === null) {
    return (
      <p class="waiting">
        {words('feed.used', { name: state.room?.me.name ?? '', command: text })} <Dots />{' '}
        <span>{words('feed.sending')}</span>
      </p>
    );
  }
  return (
    <p class="waiting failed" role="alert">
      {text !== '' && <b>{text} </b>}
      <span class="red">{error}</span>{' '}
      <button
        type="button"
        onClick={() => change(({ pending }) => ({ pending: pending.filter(({ key }) => key !== id) }))}
      >
        {words('dismiss')}
      </button>
    </p>
  );
}

function Typing() {
  const { state } = useRoom();
  const now = useNow(state.typing.size > 0);
  const everybody = [...(state.room ? [state.room.bot] : []), ...(state.room?.people ?? [])];
  const names = everybody
    .filter(({ id }) => id !== state.room?.me.id && (state.typing.get(`${state.placeId} ${id}`) ?? 0) > now)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p class="typing">
      <Dots /> {words(names.length === 1 ? 'typing.one' : 'typing.several', { names: names.join(', ') })}
    </p>
  );
}
