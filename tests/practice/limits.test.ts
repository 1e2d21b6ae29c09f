import { MessageFlags, Routes } from 'discord.js';
import { afterAll, describe, expect, test } from 'vitest';
import { openRoom, TOKEN } from './room.ts';

const V2 = MessageFlags.IsComponentsV2;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'b', custom_id: 'b', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'l', value: 'v' }],
  ...more,
});
const text = (content = 'text') => ({ type: 10, content });
const embed = (more: object) => ({ embeds: [{ title: 't', ...more }] });
const v2 = (...components: object[]) => ({ flags: V2, components });

const { client: sender, channel: target } = await openRoom({ login: false, finish: afterAll });
sender.rest.setToken(TOKEN);
const send = (body: unknown) => sender.rest.post(Routes.channelMessages(target.id), { body });

describe('a message is refused with', () => {
  test.for([
    ['2001 characters', { content: 'x'.repeat(2001) }],
    ['a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }],
    ['11 embeds', { embeds: times(11, () => ({ title: 't' })) }],
    ['an embed title of 257', embed({ title: 'x'.repeat(257) })],
    ['an embed description of 4097', embed({ description: 'x'.repeat(4097) })],
    ['26 embed fields', embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) })],
    ['an embed field without a value', embed({ fields: [{ name: 'n', value: '' }] })],
    ['an embed field value of 1025', embed({ fields: [{ name: 'n', value: 'v'.repeat(1025) }] })],
    ['an embed footer of 2049', embed({ footer: { text: 'x'.repeat(2049) } })],
    ['an embed author of 257', embed({ author: { name: 'x'.repeat(257) } })],
    ['embeds of 6001 together', { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) }],
    ['an embed picture that was not sent', embed({ image: { url: 'attachment://no.png' } })],
    ['6 rows', { content: 'x', components: times(6, (n) => row(button({ custom_id: `${n}` }))) }],
    [
      '6 buttons in a row',
      { content: 'x', components: [row(...times(6, (n) => button({ custom_id: `${n}` })))] },
    ],
    ['an empty row', { content: 'x', components: [row()] }],
    ['two selects in a row', { content: 'x', components: [row(select(), select({ custom_id: 't' }))] }],
    ['a select beside a button', { content: 'x', components: [row(select(), button())] }],
    ['a label of 81', { content: 'x', components: [row(button({ label: 'l'.repeat(81) }))] }],
    ['a button without label or emoji', { content: 'x', components: [row(button({ label: undefined }))] }],
    [
      'a button with an emoji that is none',
      { content: 'x', components: [row(button({ emoji: { name: 'x' } }))] },
    ],
    ['an empty custom id', { content: 'x', components: [row(button({ custom_id: '' }))] }],
    ['a custom id of 101', { content: 'x', components: [row(button({ custom_id: 'c'.repeat(101) }))] }],
    ['the same custom id twice', { content: 'x', components: [row(button(), button())] }],
    ['a link without url', { content: 'x', components: [row({ type: 2, style: 5, label: 'l' })] }],
    [
      'a link url of 513',
      {
        content: 'x',
        components: [row({ type: 2, style: 5, label: 'l', url: `https://x.org/${'y'.repeat(500)}` })],
      },
    ],
    ['a select without options', { content: 'x', components: [row(select({ options: [] }))] }],
    [
      '26 options',
      {
        content: 'x',
        components: [row(select({ options: times(26, (n) => ({ label: `${n}`, value: `${n}` })) }))],
      },
    ],
    [
      'an option label of 101',
      {
        content: 'x',
        components: [row(select({ options: [{ label: 'l'.repeat(101), value: 'v' }] }))],
      },
    ],
    [
      'two options of one value',
      {
        content: 'x',
        components: [row(select({ options: times(2, () => ({ label: 'l', value: 'v' })) }))],
      },
    ],
    ['a placeholder of 151', { content: 'x', components: [row(select({ placeholder: 'p'.repeat(151) }))] }],
    [
      'more to choose than there is',
      { content: 'x', components: [row(select({ min_values: 2, max_values: 2 }))] },
    ],
    ['V2 components without their flag', { components: [text()] }],
    ['V2 and content', { content: 'x', ...v2(text()) }],
    ['V2 and embeds', { embeds: [{ title: 't' }], ...v2(text()) }],
    ['a text display of 4001', v2(text('x'.repeat(4001)))],
    ['an empty text display', v2(text(''))],
    [
      'text displays of 4001 together',
      v2(text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2001))] }),
    ],
    ['41 nested components', v2(...times(2, () => ({ type: 17, components: times(20, () => text()) })))],
    ['a button outside a row', v2(button())],
    ['a section without accessory', v2({ type: 9, components: [text()] })],
    ['a section of 4 texts', v2({ type: 9, components: times(4, () => text()), accessory: button() })],
    ['a container in a container', v2({ type: 17, components: [{ type: 17, components: [text()] }] })],
    ['an accent colour beyond white', v2({ type: 17, accent_color: 0x1000000, components: [text()] })],
    ['11 pictures', v2({ type: 12, items: times(11, () => ({ media: { url: 'https://x.org/a.png' } })) })],
    [
      'an alt text of 1025',
      v2({ type: 12, items: [{ media: { url: 'https://x.org/a' }, description: 'x'.repeat(1025) }] }),
    ],
    ['a picture that was not sent', v2({ type: 12, items: [{ media: { url: 'attachment://no.png' } }] })],
    ['a file from elsewhere', v2({ type: 13, file: { url: 'https://x.org/a.txt' } })],
    ['a separator of size 3', v2({ type: 14, spacing: 3 })],
    ['the same number on two components', v2({ ...text(), id: 7 }, { ...text(), id: 7 })],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '123456789012345678' } }],
  ] as const)('%s', async ([, body]) => {
    await expect(send(body)).rejects.toMatchObject({ status: 400, code: 50035 });
  });

  test.for([
    ['nothing', {}],
    ['only spaces', { content: ' \n ' }],
    ['V2 and no components', { flags: V2, components: [] }],
  ] as const)('%s: 50006', async ([, body]) => {
    await expect(send(body)).rejects.toMatchObject({ code: 50006 });
  });

  test('the fault is told where it is', async () => {
    const body = { content: 'x', components: [row(button({ label: 'l'.repeat(81) }))] };
    await expect(send(body)).rejects.toMatchObject({
      rawError: {
        message: 'Invalid Form Body',
        errors: {
          components: {
            0: { components: { 0: { label: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
          },
        },
      },
    });
  });

  test.for([
    ['2000 characters', { content: 'x'.repeat(2000) }],
    ['40 nested components', v2(...times(2, () => ({ type: 17, components: times(19, () => text()) })))],
    [
      '5 rows of 5 buttons',
      { components: times(5, (r) => row(...times(5, (n) => button({ custom_id: `${r}${n}` })))) },
    ],
    ['embeds of 6000 together', { embeds: times(2, () => ({ description: 'x'.repeat(3000) })) }],
    [
      'a label of 80 and an emoji',
      { components: [row(button({ label: 'l'.repeat(80), emoji: { name: '⬅️' } }))] },
    ],
  ] as const)('but not with %s', async ([, body]) => {
    await expect(send(body)).resolves.toMatchObject({ type: 0 });
  });
});

describe('files are refused', () => {
  const file = (name: string, size = 1) => ({ name, data: Buffer.alloc(size) });
  const upload = (files: { name: string; data: Buffer }[], body: object = {}) =>
    sender.rest.post(Routes.channelMessages(target.id), { body, files });

  test('when there are 11', async () => {
    await expect(upload(times(11, (n) => file(`${n}.txt`)))).rejects.toMatchObject({ code: 30015 });
  });

  test('when one has more than 10 MiB', async () => {
    await expect(upload([file('big.bin', 10 * 1024 * 1024 + 1)])).rejects.toMatchObject({
      status: 413,
      code: 40005,
    });
  });

  test('when no V2 component shows them', async () => {
    await expect(upload([file('a.txt')], v2(text()))).rejects.toMatchObject({ code: 50035 });
  });
});

describe('an edit is refused', () => {
  test('when it would take V2 away, mix it, or leave nothing', async () => {
    const { client, channel } = await openRoom();
    const route = Routes.channelMessages(channel.id);
    const made = (await client.rest.post(route, { body: v2(text()) })) as { id: string };
    const edit = (body: unknown) => client.rest.patch(Routes.channelMessage(channel.id, made.id), { body });
    await expect(edit({ content: 'x', flags: 0 })).rejects.toMatchObject({ code: 50035 });
    await expect(edit({ components: [] })).rejects.toMatchObject({ code: 50006 });
    const plain = (await client.rest.post(route, { body: { content: 'x' } })) as { id: string };
    const change = (body: unknown) =>
      client.rest.patch(Routes.channelMessage(channel.id, plain.id), { body });
    await expect(change(v2(text()))).rejects.toMatchObject({ code: 50035 });
    await expect(change({ content: null, ...v2(text()) })).resolves.toMatchObject({ flags: V2, content: '' });
  });
});

describe('a modal is refused with', () => {
  const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'i', ...more });
  const label = (component: object = input(), more: object = {}) => ({
    type: 18,
    label: 'L',
    component,
    ...more,
  });
  const modal = (more: object = {}) => ({ custom_id: 'm', title: 'T', components: [label()], ...more });
  const choices = (count: number) => times(count, (n) => ({ label: `${n}`, value: `${n}` }));

  test.for([
    ['a title of 46', modal({ title: 't'.repeat(46) })],
    ['no title', modal({ title: '' })],
    ['no components', modal({ components: [] })],
    ['6 components', modal({ components: times(6, (n) => label(input({ custom_id: `${n}` }))) })],
    ['a custom id of 101', modal({ custom_id: 'c'.repeat(101) })],
    ['a label of 46', modal({ components: [label(input(), { label: 'l'.repeat(46) })] })],
    ['a description of 101', modal({ components: [label(input(), { description: 'd'.repeat(101) })] })],
    ['a label of its own on an input', modal({ components: [label(input({ label: 'x' }))] })],
    ['a disabled field', modal({ components: [label({ ...select(), disabled: true })] })],
    ['no minimum on a required field', modal({ components: [label(select({ min_values: 0 }))] })],
    ['the same custom id twice', modal({ components: [label(), label()] })],
    ['a length of 4001', modal({ components: [label(input({ max_length: 4001 }))] })],
    ['a placeholder of 101', modal({ components: [label(input({ placeholder: 'p'.repeat(101) }))] })],
    ['1 radio choice', modal({ components: [label({ type: 21, custom_id: 'r', options: choices(1) })] })],
    ['11 checkboxes', modal({ components: [label({ type: 22, custom_id: 'r', options: choices(11) })] })],
    ['a required checkbox', modal({ components: [label({ type: 23, custom_id: 'r', required: true })] })],
    ['a button', modal({ components: [row(button())] })],
  ] as const)('%s', async ([, data]) => {
    const { client, ann, channel } = await openRoom({ interactionLimitMs: 60 });
    await client.application?.commands.set([{ name: 'go', description: 'Go' }]);
    const codes: unknown[] = [];
    client.on('interactionCreate', async ({ id, token }) => {
      const callback = Routes.interactionCallback(id, token);
      await client.rest
        .post(callback, { body: { type: 9, data }, auth: false })
        .catch((error) => codes.push(error.code));
    });
    await expect(ann.slash(channel, 'go')).rejects.toThrow('did not respond');
    expect(codes).toEqual([50035]);
  });
});
