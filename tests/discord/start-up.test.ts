import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPractice } from '../../src/practice/start.ts';
import { startProcess } from '../support/bot-process.ts';

// side by side, since they mostly wait for processes
describe.concurrent('the bot does not start', { timeout: 40_000 }, () => {
  it('on a server without a token, but says how to get one', async () => {
    // elsewhere it would open the practice room
    const bot = startProcess({ NODE_ENV: 'production' });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().out).toBe('');
    expect(bot.printed().err).toMatch(/^DISCORD_TOKEN is not set/);
    expect(bot.printed().err).toContain('https://discord.com/developers/applications');
  });

  it('with settings that it cannot use, and names each of them', async () => {
    const bot = startProcess({ DISCORD_TOKEN: 'token', LOG_LEVEL: 'loud', NODE_ENV: 'staging' });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().err).toBe(
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent\n' +
        'NODE_ENV must be one of development, production, test\n',
    );
  });

  it('with faulty knowledge, and says in which file and line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
    mkdirSync(path.join(folder, 'sources'));
    const file = path.join(folder, 'sources', 'broken.yaml');
    writeFileSync(file, 'id: broken\ntitle: Broken\nauthors: nobody\n');
    const bot = startProcess({ DISCORD_TOKEN: 'token', KNOWLEDGE_DIR: folder });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().err).toContain(`${file}:3: authors:`);
    rmSync(folder, { recursive: true });
  });

  it('when Discord withholds the text of messages, and says where to switch it on', async () => {
    const discord = await startPractice({ token: 'token' });
    const folder = mkdtempSync(path.join(tmpdir(), 'bot-data-'));
    const bot = startProcess({
      DISCORD_TOKEN: 'token',
      DISCORD_API_URL: discord.url,
      MESSAGE_CONTENT: 'true',
      KNOWLEDGE_DIR: 'tests/support/knowledge',
      DATA_DIR: folder,
    });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().err).toMatch(/MESSAGE_CONTENT=true .* switch on "Message Content Intent"/);
    await discord.close();
    rmSync(folder, { recursive: true });
  });

  it('when Discord cannot be reached, and says where it looked', async () => {
    const bot = startProcess({
      DISCORD_TOKEN: 'token',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
      KNOWLEDGE_DIR: 'tests/support/knowledge',
    });
    expect(await bot.exit).toBe(1);
    expect(bot.printed().err).toMatch(
      /^The bot could not log in at http:\/\/127\.0\.0\.1:9\/api: .*ECONNREFUSED/,
    );
  });
});
