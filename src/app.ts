import type { Engine } from './answer/engine.ts';
import type { Conversations } from './discord/conversations.ts';
import type { Log } from './log.ts';

/** What every command and route is handed; there is nothing global. */
export type App = Readonly<{
  engine: Engine;
  conversations: Conversations;
  log: Log;
  /** The time in milliseconds. */
  now: () => number;
}>;
