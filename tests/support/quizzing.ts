import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { MessageView } from '../../src/practice/start.ts';
import { openBot } from './bot.ts';
import { folderOf } from './knowledge-folder.ts';
import { MINIATURE } from './miniature.ts';
import { QUIZ } from './quiz-miniature.ts';
import { buttonsOf, wordsOf } from './within-limits.ts';

const knowledge = () => {
  const loaded = loadKnowledge(folderOf({ ...MINIATURE, ...QUIZ }));
  if (loaded.faults.length > 0) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
  return loaded.knowledge;
};

type Options = Parameters<typeof openBot>[0];
type Room = Awaited<ReturnType<typeof openBot>>;
export type Person = Room['ann'];

/**
 * A bot over the miniature with these of its quiz items (all where none are named), with Cem, Mia, who may manage
 * messages, and Max, who may manage the server.
 */
export async function openQuiz(items: readonly string[] = [], options: Options = {}) {
  const all = knowledge();
  const quizItems = all.quizItems.filter(({ id }) => items.length === 0 || items.includes(id));
  const room = await openBot({ engine: buildEngine({ ...all, quizItems }), ...options });
  const person = (
    name: string,
    permissions: readonly 'MANAGE_GUILD'[] | readonly 'MANAGE_MESSAGES'[] | readonly [] = [],
  ) => {
    const user = room.discord.as(room.discord.addUser({ name }));
    room.discord.joinGuild(user, room.guild, { permissions });
    return user;
  };
  const [cem, mia, max] = [
    person('cem'),
    person('mia', ['MANAGE_MESSAGES']),
    person('max', ['MANAGE_GUILD']),
  ];
  const start = async (
    who: Person,
    inputs: Readonly<Record<string, string | number | boolean>> = {},
    where: Parameters<Person['slash']>[0] = room.channel,
  ) => who.slash(where, 'quiz', inputs, { subcommand: 'start' });
  const command = async (
    who: Person,
    subcommand: string,
    where: Parameters<Person['slash']>[0] = room.channel,
  ) => (await who.slash(where, 'quiz', {}, { subcommand })).answer();
  /** The newest message of the channel that everybody sees and that says this. */
  const shown = (
    said: string | RegExp,
    where: Parameters<typeof room.discord.messages>[0] = room.channel,
  ): Promise<MessageView> =>
    room.discord.until(
      () =>
        room.discord
          .messages(where)
          .filter((message) => message.ephemeral_for === null)
          .findLast((message) =>
            typeof said === 'string' ? wordsOf(message).includes(said) : said.test(wordsOf(message)),
          ),
      { what: `a message that says ${said}` },
    );
  /** A message as it looks once it says this. */
  const once = (message: MessageView, said: string | RegExp): Promise<MessageView> =>
    room.discord.until(
      () => {
        const now = room.discord.message(message);
        const words = wordsOf(now ?? {});
        return (typeof said === 'string' ? words.includes(said) : said.test(words)) ? now : undefined;
      },
      { what: `that the message says ${said}; it says ${wordsOf(room.discord.message(message) ?? {})}` },
    );
  return { ...room, cem, mia, max, start, command, shown, once };
}

export type QuizRoom = Awaited<ReturnType<typeof openQuiz>>;

/** The custom id of the button of a message whose action begins so. */
export function idOf(message: object, action: string): string {
  const found = buttonsOf(message).find(({ id }) => id.startsWith(`quiz:${action}:`));
  if (!found) throw new Error(`no button "${action}" on\n${wordsOf(message)}`);
  return found.id;
}

/** The letter of the option that reads so in a question. */
export function letterFor(message: object, option: string): string {
  const line = wordsOf(message)
    .split('\n')
    .find((one) => one.includes(option) && /^\**[A-E]\./.test(one));
  const letter = /[A-E]/.exec(line ?? '')?.[0];
  if (letter === undefined) throw new Error(`no option "${option}" in\n${wordsOf(message)}`);
  return letter;
}
