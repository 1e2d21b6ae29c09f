import type { BotState } from './wire.ts';

/** What the room needs of a bot. */
export type RunningBot = Readonly<{ stop: () => Promise<void> }>;
/** Starts the bot over its kept data; a fault is told in words. `onLost` is called when Discord closes for good. */
export type StartBot = (onLost: () => void) => Promise<RunningBot | { readonly message: string }>;

/** A bot that can be stopped and started again. */
export type Runner = Readonly<{
  state: () => BotState;
  /** Why it does not run, for a person. */
  why: () => string;
  /** Stops the bot where it runs, and starts it; resolves when it has logged in or failed. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Takes what starts the bot, and whether it is connected now; tells of each change. */
export function createRunner(startBot: StartBot, isConnected: () => boolean, onChange: () => void): Runner {
  let bot: RunningBot | undefined;
  let state: 'starting' | 'running' | 'failed' = 'starting';
  let why = '';
  let turn: Promise<void> = Promise.resolve();
  const become = (next: typeof state, reason = ''): void => {
    state = next;
    why = reason;
    onChange();
  };
  const begin = async (): Promise<void> => {
    become('starting');
    await bot?.stop();
    bot = undefined;
    const started = await startBot(() =>
      become('failed', 'Discord has closed the connection for good.'),
    ).catch((error: unknown) => ({ message: error instanceof Error ? error.message : String(error) }));
    if ('message' in started) return become('failed', started.message);
    bot = started;
    become('running');
  };
  // one after the other, however often it is asked for
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    turn = turn.then(step, step);
    return turn;
  };
  return {
    state: () => (state === 'running' ? (isConnected() ? 'online' : 'offline') : state),
    why: () => why,
    restart: () => inTurn(begin),
    stop: () => inTurn(async () => bot?.stop()),
  };
}
