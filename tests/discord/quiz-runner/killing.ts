import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { startPractice } from '../../../src/practice/start.ts';
import { TOKEN } from '../../support/bot.ts';
import { type BotProcess, startProcess } from '../../support/bot-process.ts';
import { knowledgeFolder } from '../../support/knowledge-folder.ts';

/** The right answer to every question of `MANY`. */
export const RIGHT = '11,200';

/** Many questions, all with the same options. */
const MANY = Array.from(
  { length: 40 },
  (_, i) => `- id: soldiers-${i}
  kind: choice
  prompt: Up to how many soldiers may MINUSMA have, asked for the ${i}. time?
  fact: soldiers-authorised
  cites: [{source: resolution-2100, paragraphs: [3]}]
  difficulty: easy
  right: 11,200
  wrong:
    - text: 1,440
      why: 1,440 is the number of police officers.
    - text: 2,100
      why: That is the number of the resolution.
`,
).join('');

/** A stand-in for Discord with channels and players, and the bot as a process that can be killed and started again. */
export async function openKillRoom(channels: number, players: number) {
  // shorter than Discord's, so that presses on a dead bot fail soon
  const discord = await startPractice({ token: TOKEN, interactionLimitMs: 1500 });
  const guild = discord.addGuild({ name: 'Study group' });
  const places = Array.from({ length: channels }, (_, i) => ({
    channel: discord.addChannel(guild, `quiz-${i}`),
    players: Array.from({ length: players }, (__, p) =>
      discord.as(discord.addUser({ name: `p${i}-${p}`, guilds: [guild] })),
    ),
  }));
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
  const knowledge = knowledgeFolder({ 'quiz/many.yaml': MANY });
  const bots: BotProcess[] = [];
  onTestFinished(async () => {
    for (const { child, exit } of bots) {
      child.kill('SIGKILL');
      await exit;
    }
    await discord.close();
    rmSync(folder, { recursive: true });
  });
  /** Resolves when the new process has logged in. */
  const startBot = async (): Promise<BotProcess> => {
    const bot = startProcess({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      KNOWLEDGE_DIR: knowledge,
      DATA_DIR: folder,
      NODE_ENV: 'production',
    });
    bots.push(bot);
    await bot.saying('logged in');
    return bot;
  };
  return { discord, places, startBot };
}

export type KillRoom = Awaited<ReturnType<typeof openKillRoom>>;
export type Place = KillRoom['places'][number];
