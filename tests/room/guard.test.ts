import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openRoom } from './room.ts';

type Answer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; body: string }>;

/** Asks the room with these headers, also such as `fetch` would not send. */
function asked(
  url: string,
  {
    path = '/',
    method = 'GET',
    headers = {},
    body,
  }: { path?: string; method?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const RESTART = JSON.stringify({ do: 'restart' });

describe('the server of the page', () => {
  it('serves only those who ask this computer by its own name', async () => {
    const { url } = await openRoom();
    const { port } = new URL(url);
    expect((await asked(url, {})).status).toBe(200);
    expect((await asked(url, { headers: { Host: `localhost:${port}` } })).status).toBe(200);
    for (const host of ['example.org', `example.org:${port}`, '127.0.0.1', `127.0.0.1.example.org:${port}`]) {
      const { status, body } = await asked(url, { headers: { Host: host } });
      expect([host, status, body]).toEqual([host, 403, 'This host is not served here\n']);
    }
  });

  it('refuses what pages from elsewhere ask for', async () => {
    const { url } = await openRoom();
    const foreign = [
      { Origin: 'https://example.org' },
      { Origin: 'null' },
      { Origin: 'http://127.0.0.1:1' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await asked(url, { path: '/events', headers })).status).toBe(403);
      const act = { path: '/act', method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: RESTART };
      expect((await asked(url, act)).status).toBe(403);
    }
    // what a form can send without being asked first
    const form = { path: '/act', method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: RESTART };
    expect((await asked(url, form)).status).toBe(403);
    const own = { path: '/act', method: 'POST', headers: { ...JSON_TYPE, Origin: url }, body: RESTART };
    expect((await asked(url, own)).status).toBe(200);
  });

  it('lets the page load nothing from elsewhere', async () => {
    const { url } = await openRoom();
    const { headers } = await asked(url, {});
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('says what is wrong with an act, and goes on', async () => {
    const { url } = await openRoom();
    const act = async (body: string) =>
      asked(url, { path: '/act', method: 'POST', headers: JSON_TYPE, body });
    expect(await act(JSON.stringify({ do: 'fly' }))).toMatchObject({ status: 422 });
    expect((await act('{')).status).toBe(400);
    const nowhere = JSON.stringify({ do: 'press', messageId: '12345678901234567', customId: 'x' });
    expect((await act(nowhere)).body).toContain('There is no message');
    expect(
      (await asked(url, { path: '/act?as=nobody', method: 'POST', headers: JSON_TYPE, body: RESTART }))
        .status,
    ).toBe(404);
    expect((await asked(url, { path: '/../package.json' })).status).toBe(404);
    expect((await asked(url, {})).status).toBe(200);
  });

  it('tells a person nothing of what is for another alone, and nobody the bot’s tokens', async () => {
    const { url } = await openRoom();
    const told = await (await fetch(`${url}/events?as=ada`)).body?.getReader().read();
    const text = new TextDecoder().decode(told?.value);
    const snapshot = JSON.parse(text.slice('data: '.length)).snapshot;
    const ids = snapshot.places.map((place: { id: string }) => place.id);
    const sent = { do: 'slash', placeId: ids[0], name: 'privacy', inputs: {} };
    const act = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(sent) };
    expect(await (await fetch(`${url}/act?as=ada`, act)).json()).toEqual({ ok: true });
    const [ada, ben] = await Promise.all(['ada', 'ben'].map((name) => snapshotOf(url, name)));
    const own = ada?.messages.at(-1);
    expect(own?.ephemeral_for).toBe(ada?.me.id);
    expect(ben?.messages).toEqual([]);
    const requests = await (await fetch(`${url}/sent?as=ada&message=${own?.id}`)).text();
    expect(requests).toMatch(/"line":"POST \/interactions\/\d+\/…\/callback"/);
    expect(requests).not.toMatch(/[\w-]{50}/);
    expect(await (await fetch(`${url}/sent?as=ben&message=${own?.id}`)).json()).toEqual([]);
  });

  it('tells nobody what the bot sent into a conversation that is not theirs', async () => {
    const { url } = await openRoom();
    const { places } = await snapshotOf(url, 'ada');
    const placeId = places.find(({ kind }) => kind === 'dm')?.id;
    const sent = { do: 'slash', placeId, name: 'about', inputs: {} };
    const act = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(sent) };
    expect(await (await fetch(`${url}/act?as=ada`, act)).json()).toEqual({ ok: true });
    const answer = (await snapshotOf(url, 'ada')).messages.at(-1);
    const sentAs = async (name: string) =>
      (await fetch(`${url}/sent?as=${name}&message=${answer?.id}`)).json();
    expect(await sentAs('ada')).toHaveLength(1);
    expect(await sentAs('ben')).toEqual([]);
  });

  it('refuses what is larger than any message, and goes on', async () => {
    const { url } = await openRoom();
    const body = 'x'.repeat(141 * 1024 * 1024);
    expect((await asked(url, { path: '/act', method: 'POST', headers: JSON_TYPE, body })).status).toBe(413);
    expect((await asked(url, {})).status).toBe(200);
  });
});

type Seen = {
  me: { id: string };
  places: { id: string; kind: string }[];
  messages: { id: string; ephemeral_for: string | null }[];
};

async function snapshotOf(url: string, name: string): Promise<Seen> {
  const reader = (await fetch(`${url}/events?as=${name}`)).body?.getReader();
  let text = '';
  while (reader !== undefined && !text.includes('\n\n')) {
    text += new TextDecoder().decode((await reader.read()).value);
  }
  await reader?.cancel();
  return JSON.parse(text.slice('data: '.length)).snapshot;
}
