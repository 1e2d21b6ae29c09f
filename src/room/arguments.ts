import { parseArgs } from 'node:util';

export type Arguments = Readonly<{
  help: boolean;
  /** Whether the browser is to be opened. */
  open: boolean;
  /** Whether what happens in the room is kept for the next time. */
  keep: boolean;
  /** The port that was asked for, if any. */
  port: number | undefined;
}>;

export const USAGE = `npm start [-- OPTIONS]

With DISCORD_TOKEN (in the environment or in .env) this is the Discord bot, and it takes no options.
Without it, the bot runs in a practice room: a web page on this computer that looks like Discord.
Nothing leaves the computer.

  --open        open the practice room in the browser
  --keep        keep messages and the bot's data in data/practice, for the next time
  --port PORT   the port of the page; without it 4400, or a free one where that is taken
  --help        print this
`;

/** @returns the arguments, or what is wrong with them. */
export function readArguments(given: readonly string[]): Arguments | { message: string } {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        open: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      return { message: `--port takes a number from 0 to 65535, not ${values.port}` };
    }
    return { help: values.help, open: values.open, keep: values.keep, port };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
