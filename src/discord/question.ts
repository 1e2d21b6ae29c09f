import { type Message, MessageType } from 'discord.js';

const DISCORD_TOKENS = /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<\/[^>]*:\d+>/g;

/**
 * The question in a message, without mentions and emoji: empty where somebody only
 * calls the bot, undefined where the message is not for it. Meant for the bot are
 * direct messages, its own mention (not that of a role or of everyone) and
 * replies to what it wrote; never what bots, webhooks and Discord itself write.
 */
export function questionIn(message: Message, me: string): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const question = message.content.replace(DISCORD_TOKENS, ' ').replace(/\s+/g, ' ').trim();
  const isCalled = message.guildId === null || message.mentions.users.has(me);
  if (isCalled) return question;
  // Discord hides the text of a reply that does not ping; without it there is nothing to say.
  const isReplyToMe = message.mentions.repliedUser?.id === me;
  return isReplyToMe && question !== '' ? question : undefined;
}
