import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../../src/practice/start.ts';
import { buttonsOf, wordsOf } from '../../support/within-limits.ts';
import { type KillRoom, openKillRoom, type Place, RIGHT } from './killing.ts';
import { createPlayers, type Heard, QUESTIONS } from './players.ts';

const KILLS = Number(process.env.QUIZ_KILLS ?? 50);
/** A process is killed at most so long after it has logged in, in milliseconds. */
const LONGEST_LIFE_MS = 1300;

/** Numbers from 0 to 1 from a seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What each person was told last of each question that counts for them, by session. */
function listen({ discord }: KillRoom) {
  const heard = new Map<string, Heard>();
  const said: { id: string; words: string }[] = [];
  discord.on((event) => {
    if (event.kind !== 'message-created' && event.kind !== 'message-updated') return;
    if (event.message.ephemeral_for === null) return;
    said.push({ id: event.message.id, words: wordsOf(event.message) });
  });
  const lastTold = (session: string, question: number, person: string): string | undefined => {
    const isAbout = ({ id }: { id: string }) => {
      const about = heard.get(id);
      return about?.session === session && about.question === question && about.person === person;
    };
    const last = said.filter(isAbout).findLast(({ words }) => /Your answer|not answered/.test(words));
    return /Your answer(?::| is now| is| stays) \*\*[A-E]\. ([^*]+)\*\*/.exec(last?.words ?? '')?.[1];
  };
  return { heard, lastTold };
}

/** The messages of each session in a channel, up to its end. */
function sessionsIn({ discord }: KillRoom, { channel }: Place): MessageView[][] {
  const sessions: MessageView[][] = [[]];
  for (const message of discord.messages(channel)) {
    if (message.ephemeral_for !== null) continue;
    sessions.at(-1)?.push(message);
    if (wordsOf(message).includes('The quiz is over')) sessions.push([]);
  }
  return sessions.filter((messages) => messages.length > 0);
}

function sessionId(message: MessageView | undefined): string {
  const id = buttonsOf(message ?? {}).find((button) => button.id.startsWith('quiz:'))?.id;
  return id?.split(':')[2] ?? '';
}

describe('a bot that is killed again and again while quizzes run', () => {
  it(`loses no answer that it confirmed, and shows and scores nothing twice: ${KILLS} times`, async () => {
    const room = await openKillRoom(3, 4);
    const chance = chanceFrom(2100);
    const { heard, lastTold } = listen(room);
    let kills = 0;
    const playing = room.places.map((place) =>
      createPlayers(room, place, heard, chance).playUntil(() => kills >= KILLS),
    );
    while (kills < KILLS) {
      const bot = await room.startBot();
      await new Promise((resolve) => setTimeout(resolve, chance() * LONGEST_LIFE_MS));
      bot.child.kill('SIGKILL');
      await bot.exit;
      kills += 1;
    }
    await room.startBot();
    await Promise.all(playing);

    let sessions = 0;
    let answers = 0;
    for (const place of room.places) {
      for (const messages of sessionsIn(room, place)) {
        sessions += 1;
        const titles = messages.slice(0, -1).map((message) => /Question (\d) of/.exec(wordsOf(message))?.[1]);
        expect(titles).toEqual(['1', '2', '3', '4'].slice(0, Math.max(3, titles.length)));
        const end = messages.at(-1);
        const table = wordsOf(end ?? {});
        const id = sessionId(end);
        for (const { id: person } of place.players) {
          const told = Array.from({ length: QUESTIONS }, (_, question) => lastTold(id, question, person));
          answers += told.filter((one) => one !== undefined).length;
          const right = told.filter((one) => one === RIGHT).length;
          const shown = new RegExp(`<@${person}> · (\\d+) of`).exec(table)?.[1];
          expect(Number(shown ?? 0), `${person} in\n${table}\nwas told ${told}`).toBe(right);
        }
      }
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    // enough has happened for the above to mean something
    expect(sessions).toBeGreaterThanOrEqual(3);
    expect(answers).toBeGreaterThan(KILLS);
    console.info(`${kills} kills, ${sessions} sessions, ${answers} answers that were confirmed`);
  }, 600_000);
});
