import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startProcess } from '../support/bot-process.ts';
import { openRoom } from './room.ts';

const HEADERS = { 'Content-Type': 'application/json' };

async function act(url: string, what: object): Promise<unknown> {
  return (await fetch(`${url}/act`, { method: 'POST', headers: HEADERS, body: JSON.stringify(what) })).json();
}

type Seen = Readonly<{
  places: readonly { id: string; name: string }[];
  messages: readonly { id: string; content: string; author: { bot?: boolean }; components: unknown[] }[];
}>;

async function seenIn(url: string): Promise<Seen> {
  const reader = (await fetch(`${url}/events`)).body?.getReader();
  let text = '';
  while (reader !== undefined && !text.includes('\n\n')) {
    text += new TextDecoder().decode((await reader.read()).value);
  }
  await reader?.cancel();
  return JSON.parse(text.slice('data: '.length)).snapshot;
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'room-kept-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it('with a folder, messages with their pictures and the bot’s own data are there the next time', async () => {
  const keepFolder = folder();
  const first = await openRoom({ keepFolder });
  const [questions] = (await seenIn(first.url)).places;
  const said = { do: 'say', placeId: questions?.id, content: 'Hello', ping: true, files: [] };
  expect(await act(first.url, said)).toEqual({ ok: true });
  const timeline = { do: 'slash', placeId: questions?.id, name: 'timeline', inputs: {} };
  expect(await act(first.url, timeline)).toEqual({ ok: true });
  await first.stop();
  const second = await openRoom({ keepFolder });
  const { messages, places } = await seenIn(second.url);
  expect(places[0]).toEqual(questions);
  expect(messages[0]?.content).toBe('Hello');
  const picture = /\/attachments\/[^"]+\.png/.exec(JSON.stringify(messages[1]))?.[0] ?? '';
  const served = await fetch(new URL(picture, second.url));
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png']);
  // the bot, another one by now, knows the buttons
  const next = /timeline:page:[^"]+/.exec(JSON.stringify(messages[1]))?.[0];
  expect(await act(second.url, { do: 'press', messageId: messages[1]?.id, customId: next })).toEqual({
    ok: true,
  });
});

it('without one, nothing is left behind', async () => {
  let dataFolder = '';
  const room = await openRoom({
    startBot: async (invitation) => {
      dataFolder = invitation.dataFolder;
      return { stop: async () => {} };
    },
  });
  expect(existsSync(dataFolder)).toBe(true);
  await room.stop();
  expect(existsSync(dataFolder)).toBe(false);
});

it('what was kept and cannot be read is named, not overwritten', async () => {
  const keepFolder = folder();
  writeFileSync(path.join(keepFolder, 'messages.bin'), 'damaged');
  await expect(openRoom({ keepFolder })).rejects.toThrow(/cannot be read .* Delete it to begin anew/);
});

it('a bot that cannot be started is told, and the room stays', async () => {
  const opened = openRoom({ startBot: async () => ({ message: 'The knowledge has faults' }) });
  await expect(opened).rejects.toThrow('The knowledge has faults');
});

it('without a token, npm start opens the room, on a free port where the usual one is taken', {
  timeout: 40_000,
}, async () => {
  const taken = createServer().listen(4400, '127.0.0.1');
  // where another process has it, it is taken as well
  taken.on('error', () => {});
  onTestFinished(() => void taken.close());
  const bot = startProcess({ LOG_LEVEL: 'warn' });
  onTestFinished(() => void bot.child.kill('SIGTERM'));
  await bot.saying('Practice room: ');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(bot.printed().out)?.[0] ?? '';
  expect(new URL(url).port).not.toBe('4400');
  expect(await (await fetch(`${url}/health`)).text()).toBe('online\n');
  bot.child.kill('SIGTERM');
  expect(await bot.exit).toBe(0);
});

it('tells how it is used, and refuses what it does not know', async () => {
  const [help, wrong, withToken] = [
    startProcess({}, ['--help']),
    startProcess({}, ['--fly']),
    startProcess({ DISCORD_TOKEN: 'token' }, ['--keep']),
  ];
  expect(await help.exit).toBe(0);
  expect(help.printed().out).toContain('--open');
  expect(await wrong.exit).toBe(2);
  expect(wrong.printed().err).toContain("Unknown option '--fly'");
  expect(await withToken.exit).toBe(2);
  expect(withToken.printed().err).toContain('--keep');
});
