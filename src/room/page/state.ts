import type { Message, Modal, Place, Sent, Snapshot, Status, Told } from '../wire.ts';

/** What was begun and has not come to anything yet, or has failed. */
export type Pending = Readonly<{ key: number; placeId: string; text: string; error: string | null }>;

export type MenuAt = Readonly<{ messageId: string; x: number; y: number }>;

/** Everything that the page shows. Replaced as a whole, never changed. */
export type State = Readonly<{
  room: Omit<Snapshot, 'messages' | 'places' | 'status'> | null;
  isConnected: boolean;
  /** Whether the room has ever not answered. */
  hasFailed: boolean;
  places: readonly Place[];
  messages: ReadonlyMap<string, Message>;
  status: Status;
  requests: readonly Omit<Sent, 'body'>[];
  placeId: string;
  unread: ReadonlySet<string>;
  /** Messages for this person alone which they have put away. */
  dismissed: ReadonlySet<string>;
  /** Who is typing where, as `place user`, and until when. */
  typing: ReadonlyMap<string, number>;
  pending: readonly Pending[];
  modal: Modal | null;
  menu: MenuAt | null;
  replyTo: string | null;
  /** Whether a reply tells the author of what it replies to. */
  repliesPing: boolean;
  selectedId: string | null;
  picture: Readonly<{ url: string; description: string }> | null;
  /** A command that was chosen in a text, to be filled in. */
  wantedCommand: string | null;
  commandsVersion: number;
  isPanelOpen: boolean;
  isSidebarOpen: boolean;
  theme: 'dark' | 'light';
}>;

export const NOTHING: State = {
  room: null,
  isConnected: false,
  hasFailed: false,
  places: [],
  messages: new Map(),
  status: { bot: 'starting', why: '', faults: [] },
  requests: [],
  placeId: '',
  unread: new Set(),
  dismissed: new Set(),
  typing: new Map(),
  pending: [],
  modal: null,
  menu: null,
  replyTo: null,
  repliesPing: true,
  selectedId: null,
  picture: null,
  wantedCommand: null,
  commandsVersion: 0,
  isPanelOpen: false,
  isSidebarOpen: false,
  theme: 'dark',
};

export type Change = Partial<State> | ((state: State) => Partial<State>);

/** Takes what is shown and a change to it, and returns what is shown then. */
export function changed(state: State, change: Change): State {
  return { ...state, ...(typeof change === 'function' ? change(state) : change) };
}

const TYPING_MS = 9000;
const MOST_REQUESTS = 100;

/** Takes what is shown and something that the room told, and returns what is different now. */
export function heard(state: State, told: Told): Partial<State> {
  switch (told.type) {
    case 'snapshot': {
      const { messages, places, status, ...room } = told.snapshot;
      const isThere = places.some(({ id }) => id === state.placeId);
      return {
        room,
        places,
        status,
        isConnected: true,
        messages: new Map(messages.map((message) => [message.id, message])),
        placeId: isThere ? state.placeId : (places[0]?.id ?? ''),
        commandsVersion: state.commandsVersion + 1,
      };
    }
    case 'message':
      return withMessage(state, told.message, told.isNew);
    case 'gone': {
      const messages = new Map(state.messages);
      messages.delete(told.id);
      return { messages };
    }
    case 'places': {
      const isThere = told.places.some(({ id }) => id === state.placeId);
      return { places: told.places, ...(isThere ? {} : { placeId: told.places[0]?.id ?? '' }) };
    }
    case 'commands':
      return { commandsVersion: state.commandsVersion + 1 };
    case 'typing':
      return {
        typing: new Map(state.typing).set(`${told.placeId} ${told.userId}`, Date.now() + TYPING_MS),
      };
    case 'status':
      return { status: told.status };
    case 'sent':
      return { requests: [told.sent, ...state.requests].slice(0, MOST_REQUESTS) };
  }
}

function withMessage(state: State, message: Message, isNew: boolean): Partial<State> {
  const messages = new Map(state.messages).set(message.id, message);
  const typing = new Map(state.typing);
  typing.delete(`${message.channel_id} ${message.author.id}`);
  const isElsewhere = isNew && message.channel_id !== state.placeId;
  return {
    messages,
    typing,
    ...(isElsewhere ? { unread: new Set(state.unread).add(message.channel_id) } : {}),
  };
}

/** The messages of the place that is open, oldest first, without those put away. */
export function shownMessages({ messages, placeId, dismissed }: State): Message[] {
  return [...messages.values()]
    .filter((message) => message.channel_id === placeId && !dismissed.has(message.id))
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
}
