import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { helpFor } from './help.ts';
import { source } from './source.ts';

const answering = [ask, source, about];

/** Every command there is; a command is registered by standing here. */
export const commands: readonly Command[] = [...answering, helpFor(answering)];
