import type { Message } from 'discord.js';
import { DISCORD_TOKENS } from './question.ts';

const ADDRESS = /\bhttps?:\/\/\S+/g;
const TEXT_DISPLAY = 10;

/** What of a message is looked at; also of one that comes as Discord's own object. */
type Shown = Pick<Message, 'content'> &
  Readonly<{ embeds?: readonly Embed[]; components?: readonly unknown[] }>;
type Embed = Readonly<{ title?: string | null; description?: string | null }>;
/** Forwarded messages, as the library names them, or as Discord does where the bot is not a member. */
type Forwarding = Readonly<{
  messageSnapshots?: ReadonlyMap<string, Shown>;
  message_snapshots?: readonly Readonly<{ message: Shown }>[];
}>;

/**
 * All that a message says: its text, its embeds, what it forwards, and the texts that
 * bots lay out; without mentions, emoji and addresses. Empty for a mere picture.
 */
export function wordsIn(message: Shown & Forwarding): string {
  const forwarded = [
    ...(message.messageSnapshots?.values() ?? []),
    ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message),
  ];
  return [message, ...forwarded]
    .flatMap(textsOf)
    .map((text) => text.replace(DISCORD_TOKENS, ' ').replace(ADDRESS, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join('\n');
}

function textsOf({ content, embeds = [], components = [] }: Shown): string[] {
  return [
    content,
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ...components.flatMap(displayedIn),
  ];
}

/** The texts in a component and in those inside it. */
function displayedIn(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const { type, content, components, accessory } = component as Readonly<Record<string, unknown>>;
  const own = type === TEXT_DISPLAY && typeof content === 'string' ? [content] : [];
  const inner = Array.isArray(components) ? components : [];
  return [...own, ...inner.flatMap(displayedIn), ...displayedIn(accessory)];
}
