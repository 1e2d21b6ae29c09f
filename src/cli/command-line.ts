import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Engine } from '../answer/engine.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { formatFault } from '../knowledge/fault.ts';

/**
 * Reads the arguments of a command.
 * @param help what is printed after the complaint where they are wrong; the process then ends with exit code 2.
 */
export function readCommandLine<T extends ParseArgsConfig>(
  config: T,
  help: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return endWrongUsage(error instanceof Error ? error.message : String(error), help);
  }
}

/** Says what is wrong with the arguments, and how the command is used, and ends the process with exit code 2. */
export function endWrongUsage(complaint: string, help: string): never {
  console.error(`${complaint}\n\n${help}`);
  process.exit(2);
}

/** Ends the process quietly when a reader that has seen enough, such as `head`, closes the pipe. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

/**
 * The engine over the knowledge that is named, or that the environment names. Where it has faults, prints them and
 * ends the process with exit code 1.
 */
export async function engineOrExit(named: string | undefined): Promise<Engine> {
  const folder = named || process.env.KNOWLEDGE_DIR || 'knowledge';
  const loaded = await loadEngine(folder);
  if (isEngine(loaded)) return loaded;
  for (const fault of loaded) console.error(formatFault(fault));
  console.error(`The knowledge in ${folder} cannot be used: ${loaded.length} faults.`);
  process.exit(1);
}
