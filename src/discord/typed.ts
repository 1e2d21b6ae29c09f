import type { ChatInputCommandInteraction } from 'discord.js';
import { plain } from './text.ts';

/** What somebody typed into an option; null where it is left out, blank, or nothing that can be seen. */
export function typedInto(option: string, { options }: ChatInputCommandInteraction): string | null {
  const typed = options.getString(option);
  return typed === null || plain(typed) === '' ? null : typed;
}
