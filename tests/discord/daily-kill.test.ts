import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startPractice } from '../../src/practice/start.ts';
import { lastTime } from '../../src/quiz/schedule.ts';
import { openStore } from '../../src/store/open.ts';
import { isStore } from '../../src/store/store.ts';
import { TOKEN } from '../support/bot.ts';
import { startProcess } from '../support/bot-process.ts';
import { practiceFolder } from '../support/practising.ts';
import { wordsOf } from '../support/within-limits.ts';

const SERVERS = 40;
const DAY = 24 * 60 * 60 * 1000;

/** The minute of the day that began last, in universal time; its question is due at once. */
function minuteNow(): number {
  const now = new Date();
  return now.getUTCHours() * 60 + now.getUTCMinutes();
}

it('posts each question of the day and each result once, however often the process is killed', {
  timeout: 180_000,
}, async () => {
  const discord = await startPractice({ token: TOKEN });
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'));
  const places = Array.from({ length: SERVERS }, (_, i) => {
    const guild = discord.addGuild({ name: `Server ${i}` });
    return { guild, channel: discord.addChannel(guild, 'daily') };
  });
  const daily = { minute: minuteNow(), timeZone: 'UTC' };
  const { at } = lastTime(daily, Date.now());
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  for (const { guild, channel } of places) {
    const where = { server: guild.id, channel: channel.id };
    await store.daily.set({ ...where, ...daily, topic: null, difficulty: null }, at - 1);
    await store.daily.plan({
      ...{ ...where, day: '2026-01-01', item: 'took-over-from', order: [0, 1, 2] },
      ...{ message: '1', postedAt: at - DAY, closesAt: at, results: null },
    });
  }
  await store.close();
  const environment = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    KNOWLEDGE_DIR: practiceFolder(),
    DATA_DIR: folder,
    NODE_ENV: 'production',
  };
  const bots: ReturnType<typeof startProcess>[] = [];
  onTestFinished(async () => {
    for (const { child, exit } of bots) {
      child.kill('SIGKILL');
      await exit;
    }
    await discord.close();
    rmSync(folder, { recursive: true });
  });
  const titles = () =>
    places.map(({ channel }) =>
      discord.messages(channel).map((message) => wordsOf(message).split(',')[0] ?? ''),
    );
  const count = () => titles().flat().length;
  // so that the process dies in the midst of posting
  discord.faults.delay(10, 'POST /channels/');
  let kills = 0;
  for (let rounds = 0; rounds < 40 && count() < 2 * SERVERS; rounds++) {
    const bot = startProcess(environment);
    bots.push(bot);
    await bot.saying('logged in');
    const before = count();
    await expect.poll(() => count() > before, { timeout: 20_000, interval: 2 }).toBe(true);
    await wait(37 + ((rounds * 53) % 160));
    bot.child.kill('SIGKILL');
    await bot.exit;
    kills += 1;
  }
  discord.faults.clear();
  expect(kills).toBeGreaterThanOrEqual(5);
  const last = startProcess(environment);
  bots.push(last);
  await last.saying('logged in');
  await wait(3000);
  for (const shown of titles()) {
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(/^### Results of the question of 1 January 2026/);
    expect(shown[1]).toMatch(/^### Question of the day/);
  }
});
