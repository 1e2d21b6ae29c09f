import type { Insertable } from 'kysely';
import type { Engine } from '../../src/answer/engine.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { openBot } from './bot.ts';
import { folderOf } from './knowledge-folder.ts';
import { MINIATURE } from './miniature.ts';
import { quickPictures } from './shown-picture.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** A Saturday, at noon in universal time. */
export const NOON = Date.parse('2026-11-28T12:00:00Z');

const ITEMS = `- id: took-over-from
  kind: choice
  prompt: Which mission did MINUSMA take over from?
  fact: take-over-2013
  cites: [{source: resolution-2100, paragraphs: [2]}]
  difficulty: easy
  right: AFISMA
  wrong:
    - text: UNAMID
      why: UNAMID is a mission in Darfur.
    - text: UNMIL
      why: UNMIL is a mission in Liberia.
- id: threat-to-peace
  kind: true-false
  prompt: The Council regards what happens in Mali as a threat to peace.
  fact: threat-to-peace
  cites: [{source: resolution-2100, paragraphs: [1]}]
  difficulty: easy
  isTrue: true
  why: It says that the threat goes beyond the borders.
- id: most-soldiers
  kind: number
  prompt: How many soldiers may MINUSMA have at most?
  fact: soldiers-authorised
  cites: [{source: resolution-2100, paragraphs: [3]}]
  difficulty: hard
  asOf: 2013-04-25
  value: 11200
  unit: soldiers
- id: whose-soldiers
  kind: short
  prompt: Soldiers of which country may step in?
  fact: french-support
  cites: [{source: resolution-2100, paragraphs: [4]}]
  difficulty: medium
  right: France
  name: france
- id: in-order
  kind: order
  prompt: Put these in order.
  fact: mandate-ends
  cites: [{source: resolution-2690, paragraphs: [1, 2]}]
  difficulty: hard
  steps:
    - {text: The take-over, date: 2013-07-01, cites: [{source: resolution-2100, paragraphs: [2]}]}
    - {text: The end of the mandate, date: 2023-06-30, cites: [{source: resolution-2690, paragraphs: [1]}]}
    - {text: The departure, date: 2023-12-31, cites: [{source: resolution-2690, paragraphs: [2]}]}
`;

/** The miniature with five questions, about two topics. */
export function practiceEngine(): Engine {
  const facts = MINIATURE['facts/resolution-2100.yaml'];
  const ceiling = 'up to 11,200 soldiers.\n  topic: mandate';
  const { knowledge, faults } = loadKnowledge(
    folderOf({
      ...MINIATURE,
      'quiz/items.yaml': ITEMS,
      'facts/resolution-2100.yaml': facts.replace(ceiling, ceiling.replace('mandate', 'forces')),
      'topics.yaml': `${MINIATURE['topics.yaml']}- id: forces\n  label: Forces\n  about: How many there are.\n`,
    }),
  );
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return buildEngine(knowledge);
}

/** A bot over the miniature with questions, with Max, who may manage the server, and a clock that can be set. */
export async function openPractice(options: Parameters<typeof openBot>[0] = {}) {
  const clock = { now: NOON };
  const now = () => clock.now;
  const room = await openBot({
    engine: practiceEngine(),
    pictures: quickPictures(),
    now,
    ...options,
    practice: { now, ...options.practice },
  });
  const max = room.discord.as(room.discord.addUser({ name: 'max' }));
  room.discord.joinGuild(max, room.guild, { permissions: ['MANAGE_GUILD'] });
  return { ...room, max, clock };
}

export type Practice = Awaited<ReturnType<typeof openPractice>>;

/** Puts answers of a quiz that is over into the bot's data, a question each. */
export async function putAnswers(
  { folder, guild, clock }: Practice,
  answers: readonly Partial<Insertable<Tables['quizAnswers']>>[],
): Promise<void> {
  const database = openSqlite(folder);
  if ('message' in database) throw new Error(database.message);
  const rows = answers.map((answer, question) => ({
    session: 'one',
    question,
    person: '1',
    item: 'took-over-from',
    server: guild.id,
    mode: 'group',
    given: '{"kind":"option","place":0}',
    isRight: 1 as const,
    isWithdrawn: 0 as const,
    changes: 0,
    openedAt: clock.now,
    answeredAt: clock.now,
    ...answer,
  }));
  await database.db.insertInto('quizAnswers').values(rows).execute();
  await database.db.destroy();
}
