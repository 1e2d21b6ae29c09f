import { DatabaseSync } from 'node:sqlite';
import { sqliteFile } from '../../src/store/sqlite.ts';
import { openPractice, type Practice } from './practising.ts';
import { wordsOf } from './within-limits.ts';

type Person = Practice['ann'];

/** The day of tests is a Saturday; the question is asked at three in the afternoon. */
export const THREE = Date.parse('2026-11-28T15:00:00Z');

/** An answer to `/daily`. */
export const command = async (
  { channel }: Practice,
  who: Person,
  subcommand: 'set' | 'show' | 'stop',
  inputs: object = {},
) => (await who.slash(channel, 'daily', { ...inputs }, { subcommand })).answer();

/** A server with a question a day at 15:00 in universal time. */
export async function openDaily(options?: Parameters<typeof openPractice>[0]) {
  const room = await openPractice(options);
  await command(room, room.max, 'set', { time: '15:00', zone: 'UTC' });
  return room;
}

/** What all see in the channel. */
export const messages = ({ discord, channel }: Practice) =>
  discord.messages(channel).filter(({ ephemeral_for }) => ephemeral_for === null);
const titled = (room: Practice, title: string) =>
  messages(room).filter((message) => wordsOf(message).startsWith(`### ${title}`));
/** The questions of the day, and the results, that stand in the channel. */
export const questions = (room: Practice) => titled(room, 'Question of the day');
export const results = (room: Practice) => titled(room, 'Results');

/** Lets that time come. */
export async function at(room: Practice, time: number, times = 1) {
  room.clock.now = time;
  for (let i = 0; i < times; i++) await room.bot.beat.now();
}

/** The message with the question of the first day. */
export async function asked(room: Practice) {
  await at(room, THREE);
  const [message] = questions(room);
  if (!message) throw new Error('no question');
  return message;
}

/** Works on the bot's data past the bot. */
export function inData(room: Practice, statement: string): void {
  const file = new DatabaseSync(sqliteFile(room.folder));
  file.exec(statement);
  file.close();
}
