/** What the page and the server tell each other. The page imports only these types. */
import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { MessageView, ModalView } from '../practice/start.ts';

export type Person = Readonly<{
  id: string;
  name: string;
  locale: string;
  about: 'student' | 'student-in-french' | 'teacher';
}>;

export type Place = Readonly<{
  id: string;
  /** `group` is a conversation that the bot is not in, where commands work that a person installed. */
  kind: 'channel' | 'thread' | 'dm' | 'group';
  name: string;
  /** What it is for. */
  topic: '' | 'questions' | 'quiz' | 'seminar' | 'direct' | 'group';
  parentId: string | null;
  archived: boolean;
}>;

export type BotState = 'starting' | 'online' | 'offline' | 'failed';

/** What Discord may do to a bot. */
export type FaultName = 'slow' | 'gateway' | 'rate-limit' | 'server-error';

export type Status = Readonly<{ bot: BotState; why: string; faults: readonly FaultName[] }>;

export type Message = MessageView;

/** A request of the bot's, without tokens. */
export type Sent = Readonly<{
  id: number;
  line: string;
  status: number;
  /** How long Discord took to answer it. */
  ms: number;
  /** How long after the person's act it was done, where one led to it. */
  afterMs: number | null;
  body: unknown;
  files: readonly { readonly name: string; readonly contentType: string; readonly size: number }[];
}>;

export type Snapshot = Readonly<{
  me: Person;
  people: readonly Person[];
  bot: Readonly<{ id: string; name: string }>;
  server: Readonly<{ id: string; name: string }>;
  roles: Readonly<Record<string, string>>;
  places: readonly Place[];
  messages: readonly Message[];
  status: Status;
}>;

/** What the server tells a window, in order. */
export type Told =
  | Readonly<{ type: 'snapshot'; snapshot: Snapshot }>
  | Readonly<{ type: 'message'; message: Message; isNew: boolean }>
  | Readonly<{ type: 'gone'; id: string }>
  | Readonly<{ type: 'places'; places: readonly Place[] }>
  | Readonly<{ type: 'commands' }>
  | Readonly<{ type: 'typing'; placeId: string; userId: string }>
  | Readonly<{ type: 'status'; status: Status }>
  | Readonly<{ type: 'sent'; sent: Omit<Sent, 'body'> }>;

export type Upload = Readonly<{ name: string; contentType: string; base64: string }>;
export type Input = string | number | boolean | readonly string[] | Upload | readonly Upload[];
export type Inputs = Readonly<Record<string, Input>>;

export type CommandForm = Readonly<{
  placeId: string;
  name: string;
  group?: string | undefined;
  subcommand?: string | undefined;
  inputs: Inputs;
}>;

/** What a person does, as the page sends it. */
export type Act =
  | Readonly<{
      do: 'say';
      placeId: string;
      content: string;
      replyTo?: string | undefined;
      ping: boolean;
      files: readonly Upload[];
    }>
  | (Readonly<{ do: 'slash' }> & CommandForm)
  | (Readonly<{ do: 'complete'; focused: string }> & CommandForm)
  | Readonly<{ do: 'menu'; placeId: string; name: string; messageId: string }>
  | Readonly<{ do: 'press'; messageId: string; customId: string }>
  | Readonly<{ do: 'select'; messageId: string; customId: string; values: readonly string[] }>
  | Readonly<{ do: 'submit'; modalId: string; inputs: Inputs }>
  | Readonly<{ do: 'react'; messageId: string; emoji: string }>
  | Readonly<{ do: 'remove'; messageId: string }>
  | Readonly<{ do: 'fault'; fault: FaultName; on: boolean }>
  | Readonly<{ do: 'restart' }>;

export type Modal = ModalView;
export type Choice = APIApplicationCommandOptionChoice;
export type Command = APIApplicationCommand;

/** What came of it. */
export type Came =
  | Readonly<{ ok: true; modal?: Modal; choices?: readonly Choice[] }>
  /** `no-response` and `failed` are those for which Discord has sentences of its own. */
  | Readonly<{ ok: false; error: string; kind?: 'no-response' | 'failed' }>;

/** The commands that are offered to somebody in a place. */
export type Offered = Readonly<{ slash: readonly Command[]; message: readonly Command[] }>;
