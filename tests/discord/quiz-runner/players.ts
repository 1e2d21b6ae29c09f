import type { MessageView } from '../../../src/practice/start.ts';
import { buttonsOf, wordsOf } from '../../support/within-limits.ts';
import type { KillRoom, Place } from './killing.ts';

/** How many questions the quizzes of the test have, and for how long each is open. */
export const QUESTIONS = 4;
const SECONDS = 5;

/** A message in which somebody was told what became of a press. */
export type Heard = Readonly<{ session: string; question: number; person: string }>;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a button of a quiz does, and to which question of which session. */
function buttons(message: MessageView) {
  return buttonsOf(message).flatMap(({ id }) => {
    const [command, action = '', session = '', question, more] = id.split(':');
    return command === 'quiz' ? [{ id, action, session, question: Number(question), more }] : [];
  });
}

/** Players of a channel who go on playing whatever happens to the bot, and note in which messages they are told. */
export function createPlayers(
  { discord }: KillRoom,
  { channel, players }: Place,
  heard: Map<string, Heard>,
  chance: () => number,
) {
  const [starter] = players;
  if (starter === undefined) throw new Error('nobody plays');
  const isMine = (message: MessageView) => message.ephemeral_for === null;
  const newest = () => discord.messages(channel).findLast(isMine);

  /** Presses, until an answer is known or the question is not the newest any more. */
  async function answer(player: Place['players'][number], message: MessageView): Promise<void> {
    const options = buttons(message).filter(({ action }) => action === 'pick');
    for (let change = 0; change < 2; change++) {
      await sleep(chance() * 700);
      const button = options[Math.floor(chance() * options.length)];
      if (button === undefined || newest()?.id !== message.id) return;
      const { session, question } = button;
      try {
        const outcome = await player.press(message, button.id);
        for (const { id } of outcome.messages()) heard.set(id, { session, question, person: player.id });
      } catch {
        // the bot was dead, or died before it answered
      }
      if (chance() < 0.5) return;
    }
  }

  async function play(): Promise<void> {
    const message = newest();
    const all = message === undefined ? [] : buttons(message);
    const picks = all.filter(({ action }) => action === 'pick');
    if (message !== undefined && picks.length > 0) {
      await Promise.all(players.map((player) => answer(player, message)));
      const skip = all.find(({ action, more }) => action === 'skip' && more === 'open');
      if (skip !== undefined && chance() < 0.7) await starter?.press(message, skip.id);
      return;
    }
    const next = all.find(({ action, more }) => action === 'skip' && more === 'revealed');
    if (message !== undefined && next !== undefined) {
      await sleep(chance() * 300);
      await starter?.press(message, next.id);
      return;
    }
    const inputs = { mode: 'group', seconds: SECONDS, questions: QUESTIONS };
    await starter?.slash(channel, 'quiz', inputs, { subcommand: 'start' });
  }

  /** Whether no quiz runs in the channel. */
  const isQuiet = () => {
    const message = newest();
    return message !== undefined && wordsOf(message).includes('The quiz is over');
  };

  return {
    isQuiet,
    /** Plays until it may stop and the last quiz is over. */
    async playUntil(mayStop: () => boolean): Promise<void> {
      while (!(mayStop() && isQuiet())) {
        await play().catch(() => undefined);
        await sleep(30);
      }
    },
  };
}
