import type { APIReaction } from 'discord-api-types/v10';
import { isEmoji } from './control-rules.ts';
import type { StoredMessage } from './message-types.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

type Emoji = { readonly id: string | null; readonly name: string };

/** Adds a user's reaction to a message; throws 10014 for what is no emoji. A second one changes nothing. */
export function react(world: World, stored: StoredMessage, userId: string, text: string): void {
  const emoji = parseEmoji(text);
  const who = stored.reactors.get(text) ?? new Set<string>();
  if (who.has(userId)) {
    return;
  }
  who.add(userId);
  stored.reactors.set(text, who);
  tell(world, 'reaction-added', stored, userId, emoji);
}

/** Takes back a user's reaction; nothing happens where there is none. */
export function unreact(world: World, stored: StoredMessage, userId: string, text: string): void {
  const emoji = parseEmoji(text);
  if (stored.reactors.get(text)?.delete(userId)) {
    tell(world, 'reaction-removed', stored, userId, emoji);
  }
}

function tell(
  world: World,
  kind: 'reaction-added' | 'reaction-removed',
  stored: StoredMessage,
  userId: string,
  emoji: Emoji,
): void {
  stored.message = { ...stored.message, reactions: reactionsOf(world, stored) };
  const { channel_id: channelId, id: messageId } = stored.message;
  world.bus.emit({ kind, guildId: stored.guildId, channelId, messageId, userId, emoji });
}

function reactionsOf(world: World, stored: StoredMessage): APIReaction[] {
  return [...stored.reactors]
    .filter(([, who]) => who.size > 0)
    .map(([text, who]) => ({
      count: who.size,
      count_details: { burst: 0, normal: who.size },
      me: who.has(world.botId),
      me_burst: false,
      emoji: parseEmoji(text),
      burst_colors: [],
    }));
}

function parseEmoji(text: string): Emoji {
  const custom = /^(\w+):(\d{17,20})$/.exec(text);
  if (custom !== null) {
    return { name: custom[1] ?? '', id: custom[2] ?? null };
  }
  if (!isEmoji(text)) {
    throw refusals.unknownEmoji();
  }
  return { name: text, id: null };
}
