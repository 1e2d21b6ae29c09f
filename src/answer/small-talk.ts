import { fold, visibleText } from '../language/fold.ts';

// Greetings, thanks, farewells, and questions about the bot itself, in English and French.
const SMALL_TALK =
  /^(hi+|hey+|hello+|yo|sup|good (morning|evening|afternoon|night)|bye|goodbye|thanks?|thank you|thx|ty|merci|salut|bonjour|bonsoir|coucou|au revoir|lol|haha+|ok(ay)?|cool|nice|great)\b/;
const ABOUT_THE_BOT =
  /\b(who|what) (made|built|created|are) you\b|\bare you (a|an|the)? ?(bot|human|robot|ai|real)|\bhow are (you|u)\b|\bhow r u\b|\bca va\b|\bwhat can you do\b|\bqui es tu\b|\bwhat model\b/;

/** At most this many words follow a greeting that is nothing but a greeting. */
const MOST_WORDS = 5;

/** In a conversation, what begins like small talk and goes on like this asks for more: "ok and the third?" */
const GOES_ON = /\b(and|but|what|why|who|when|where|how|which|et|mais|pourquoi|quand|combien)\b/;

/**
 * True for a greeting, thanks, or a question about the bot, with no question about the documents in it.
 * @param isUnderWay whether the person has asked something before.
 */
export function isSmallTalk(text: string, isUnderWay: boolean): boolean {
  const words = fold(visibleText(text))
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (ABOUT_THE_BOT.test(words)) return words.split(' ').length <= 2 * MOST_WORDS;
  if (isUnderWay && GOES_ON.test(words)) return false;
  return SMALL_TALK.test(words) && words.split(' ').length <= MOST_WORDS;
}
