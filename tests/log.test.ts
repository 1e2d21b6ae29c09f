import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog, withoutTokens } from '../src/log.ts';

const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpzZWNyZXQ';

function logInto(lines: string[], isPretty = false) {
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return createLog({ level: 'info', isPretty, secrets: ['the-bot-token'], to });
}

describe('the log', () => {
  it('writes JSON for machines', () => {
    const lines: string[] = [];
    logInto(lines).info({ status: 'answered' }, 'done');
    expect(JSON.parse(lines.join(''))).toMatchObject({ level: 30, status: 'answered', msg: 'done' });
  });

  it('writes lines for people', () => {
    const lines: string[] = [];
    logInto(lines, true).warn('careful');
    expect(lines.join('')).toMatch(/WARN.*careful/);
  });

  it('shows the bot’s token nowhere, not even in the stack of a cause', () => {
    const lines: string[] = [];
    const error = new Error('outer', { cause: new Error('refused for Bot the-bot-token') });
    logInto(lines).error(
      { err: error, headers: { authorization: 'Bot the-bot-token' } },
      'with the-bot-token',
    );
    expect(lines.join('')).toContain('outer');
    expect(lines.join('')).not.toContain('the-bot-token');
  });

  it('shows no token of an interaction, in an address or in a field', () => {
    const line = JSON.stringify({
      url: `https://discord.com/api/v10/webhooks/1234567890123456789/${INTERACTION_TOKEN}/messages/@original`,
      msg: `POST /interactions/1234567890123456789/${INTERACTION_TOKEN}/callback failed`,
      token: INTERACTION_TOKEN,
    });
    expect(withoutTokens(line)).not.toContain(INTERACTION_TOKEN);
    expect(JSON.parse(withoutTokens(line))).toMatchObject({
      msg: expect.stringContaining('/callback failed'),
    });
  });

  it('shows nothing that has the shape of a bot token', () => {
    // made up for this test
    const shaped = `${'M'.repeat(24)}.${'G'.repeat(6)}.${'x'.repeat(38)}`;
    expect(withoutTokens(`login with ${shaped}`)).toBe('login with [token]');
  });

  it('leaves out the bodies of requests, since people’s words are in them', () => {
    const lines: string[] = [];
    const error = Object.assign(new Error('Invalid Form Body'), {
      code: 50035,
      requestBody: { json: { content: 'what somebody asked' } },
    });
    logInto(lines).error({ err: new Error('outer', { cause: error }) }, 'failed');
    logInto(lines).error({ err: error }, 'failed');
    expect(lines.join('')).toContain('50035');
    expect(lines.join('')).not.toContain('what somebody asked');
  });
});
