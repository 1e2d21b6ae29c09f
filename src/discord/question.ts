import { type Message, MessageType } from 'discord.js';

/** Mentions, emoji and commands, as Discord writes them into a message. */
export const DISCORD_TOKENS = /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<\/[^>]*:\d+>/g;

/** A question mark, also of Chinese, Japanese or Arabic, and what closes a quotation or bracket after it. */
const ENDS_IN_QUESTION_MARK = /[?？؟][\s"'”’»›」』)\]）]*$/;

/** What somebody wrote that may be for the bot, without mentions and emoji; empty where somebody only calls it. */
export type Heard = Readonly<{
  question: string;
  /** False for a question that is to nobody in particular. */
  isCalled: boolean;
}>;

/**
 * What a message says to the bot; undefined where that is nothing. Meant for the bot are
 * direct messages, its own mention (not that of a role or of everyone) and replies to what
 * it wrote. Meant for whoever can answer are messages that end in a question mark and
 * neither reply to nor mention anybody; without the intent for it, Discord hides their
 * text. What bots, webhooks and Discord itself write is not heard.
 */
export function heardIn(message: Message, me: string): Heard | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const question = message.content.replace(DISCORD_TOKENS, ' ').replace(/\s+/g, ' ').trim();
  const isCalled = message.guildId === null || message.mentions.users.has(me);
  if (isCalled) return { question, isCalled };
  // Discord hides the text of a reply that does not ping; without it there is nothing to say.
  const isReplyToMe = message.mentions.repliedUser?.id === me;
  if (isReplyToMe) return question === '' ? undefined : { question, isCalled: true };
  return isToNobody(message) && ENDS_IN_QUESTION_MARK.test(question) ? { question, isCalled } : undefined;
}

function isToNobody({ reference, mentions }: Message): boolean {
  return reference === null && !mentions.everyone && mentions.users.size === 0 && mentions.roles.size === 0;
}
