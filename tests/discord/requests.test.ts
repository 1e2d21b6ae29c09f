import { expect, it, vi } from 'vitest';
import { openBot } from '../support/bot.ts';
import { hasOpenApi, openApiValidator } from '../support/openapi.ts';

// Each other test of the bot holds its own requests against the description as well, where it is at hand.
it.skipIf(!hasOpenApi())(
  'every request of a tour through the bot fits Discord’s description of its API',
  async () => {
    const { discord, ann, ben, channel } = await openBot();
    const question = 'When did MINUSMA deploy to Mali?';
    const answer = await (await ann.slash(channel, 'ask', { question })).answer();
    const passage = await (await ben.press(answer, 'Read on [1]')).answer();
    await ben.press(passage, 'Next (¶ 5)');
    await ann.autocomplete(channel, 'source', { document: 'mali' }, 'document', { subcommand: 'show' });
    await ann.slash(channel, 'source', {}, { subcommand: 'list' });
    await ann.slash(channel, 'help');
    await ann.slash(channel, 'about');
    await ann.mention(channel, question).answer();
    await ann.dm('?!').answer();
    const validator = openApiValidator();
    expect(discord.requests.flatMap(validator.faults)).toEqual([]);
    const routes = new Set(
      discord.requests.map(
        ({ method, path }) => `${method} ${path.replace(/\d{17,}(\/[^/]+(?=\/callback))?/, 'ID')}`,
      ),
    );
    expect([...routes].sort()).toEqual([
      'GET /applications/ID/commands',
      'GET /gateway/bot',
      'POST /channels/ID/messages',
      'POST /interactions/ID/callback',
      'PUT /applications/ID/commands',
    ]);
  },
);

it.skipIf(!hasOpenApi())('a request that does not fit the description is noticed', async () => {
  const { discord, ann } = await openBot();
  await ann.dm('When did MINUSMA deploy to Mali?').answer();
  const request = await vi.waitUntil(() =>
    discord.requests.find(({ path }) => path.startsWith('/channels/')),
  );
  expect(
    openApiValidator().faults({ ...request, body: { ...(request.body as object), flags: 'x' } }),
  ).not.toEqual([]);
});
