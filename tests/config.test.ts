import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFaults, parseConfig, parseDataPlace, VARIABLES } from '../src/config.ts';

describe('the settings', () => {
  it('need nothing but a token', () => {
    expect(parseConfig({ DISCORD_TOKEN: 'secret' })).toEqual({
      token: 'secret',
      apiUrl: 'https://discord.com/api',
      readsMessages: false,
      knowledgeFolder: './knowledge',
      databaseUrl: undefined,
      dataFolder: './data',
      logLevel: 'info',
      isProduction: false,
    });
  });

  it('say how to get a token when there is none', () => {
    const faults = parseConfig({ DISCORD_TOKEN: ' ' });
    if (!Array.isArray(faults)) throw new Error('accepted');
    expect(describeFaults(faults)).toMatch(/^DISCORD_TOKEN is not set/);
    expect(describeFaults(faults)).toContain('https://discord.com/developers/applications');
  });

  it('report every fault at once, each under its variable', () => {
    const faults = parseConfig({
      DISCORD_TOKEN: 'Bot abc',
      DISCORD_API_URL: 'https://discord.com/api/v10',
      MESSAGE_CONTENT: 'yes',
      DATABASE_URL: 'mysql://localhost/bot',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'staging',
    });
    expect(faults).toEqual([
      { variable: 'DISCORD_TOKEN', message: expect.stringContaining('white space') },
      { variable: 'DISCORD_API_URL', message: expect.stringContaining('version') },
      { variable: 'MESSAGE_CONTENT', message: 'must be true or false' },
      { variable: 'DATABASE_URL', message: expect.stringContaining('postgresql://user') },
      { variable: 'LOG_LEVEL', message: expect.stringContaining('warn, info') },
      { variable: 'NODE_ENV', message: expect.stringContaining('production') },
    ]);
  });

  it('drop a slash at the end of an address', () => {
    expect(parseConfig({ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:1234/api/' })).toMatchObject({
      apiUrl: 'http://127.0.0.1:1234/api',
    });
  });

  it.each(['postgresql://bot:p%23@db.example:5432/bot', 'postgres://localhost/bot', 'postgresql:///bot'])(
    'take the address of a PostgreSQL server: %s',
    (databaseUrl) => {
      expect(parseConfig({ DISCORD_TOKEN: 'x', DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
    },
  );

  it.each(['localhost:5432', 'postgresql://bot:half#way@localhost/bot', 'file:///data/bot.db', 'bot'])(
    'refuse an address of something else, without showing it: %s',
    (databaseUrl) => {
      const faults = parseConfig({ DISCORD_TOKEN: 'x', DATABASE_URL: databaseUrl });
      if (!Array.isArray(faults)) throw new Error('accepted');
      expect(faults).toHaveLength(1);
      expect(describeFaults(faults)).toMatch(/^DATABASE_URL must be the address of a PostgreSQL server/);
      expect(describeFaults(faults)).not.toContain('half');
    },
  );

  it.each([
    ['true', true],
    ['false', false],
    ['', false],
  ])('ask for the text of messages only where that is said: %j', (value, readsMessages) => {
    expect(parseConfig({ DISCORD_TOKEN: 'x', MESSAGE_CONTENT: value })).toMatchObject({ readsMessages });
  });

  it('tell where the data is without a token', () => {
    expect(parseDataPlace({})).toEqual({ databaseUrl: undefined, dataFolder: './data' });
    expect(parseDataPlace({ DATA_DIR: ' /var/bot ', DATABASE_URL: ' ' })).toEqual({
      databaseUrl: undefined,
      dataFolder: '/var/bot',
    });
    expect(parseDataPlace({ DATABASE_URL: 'x' })).toEqual([
      { variable: 'DATABASE_URL', message: expect.stringContaining('postgresql://user') },
    ]);
  });

  it('are listed in .env.example, all of them, in the same order', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const listed = Array.from(example.matchAll(/^([A-Z_]+)=/gm), (match) => match[1]);
    expect(listed).toEqual(VARIABLES);
  });
});
