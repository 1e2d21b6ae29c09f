import { type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { picturesOf } from '../support/shown-picture.ts';
import { answeringRoom } from './answering-room.ts';
import { png } from './png.ts';

const gallery = (name: string) => ({
  type: 12,
  items: [{ media: { url: `attachment://${name}` }, description: `It is ${name}.` }],
});
const turner = { type: 1, components: [{ type: 2, style: 2, label: 'Turn', customId: 'turn' }] };

/** Shows a picture, and another one when the button is pressed. */
const showing = (replacement: object) => async (interaction: Interaction) => {
  if (interaction.isButton()) await interaction.update(replacement);
  if (!interaction.isChatInputCommand()) return;
  await interaction.reply({
    flags: MessageFlags.IsComponentsV2,
    components: [gallery('a.png'), turner],
    files: [{ attachment: png(4, 3), name: 'a.png', description: 'It is a.png.' }],
  });
};

const another = {
  components: [gallery('b.png'), turner],
  files: [{ attachment: png(8, 6), name: 'b.png' }],
  attachments: [],
};

describe('a picture in a gallery', () => {
  test('comes with an answer to a command, with its description, size and bytes', async () => {
    const { ann, channel, thrown } = await answeringRoom(showing(another));
    const message = await (await ann.slash(channel, 'ask')).answer();
    const [picture] = picturesOf(message);
    expect(picture).toMatchObject({ description: 'It is a.png.', width: 4, height: 3 });
    const served = Buffer.from(await (await fetch(picture?.url ?? '')).arrayBuffer());
    expect(served.equals(png(4, 3))).toBe(true);
    expect(message.attachments).toEqual([]);
    expect(thrown).toEqual([]);
  });

  test('is replaced when a button changes its message', async () => {
    const { ann, channel, thrown } = await answeringRoom(showing(another));
    const message = await (await ann.slash(channel, 'ask')).answer();
    const turned = await (await ann.press(message, 'Turn')).answer();
    expect(turned.id).toBe(message.id);
    expect(picturesOf(turned)).toMatchObject([{ description: 'It is b.png.', width: 8, height: 6 }]);
    expect(turned.attachments).toEqual([]);
    expect(thrown).toEqual([]);
  });

  test('may go when a button changes its message', async () => {
    const { ann, channel } = await answeringRoom(showing({ components: [turner], attachments: [] }));
    const message = await (await ann.slash(channel, 'ask')).answer();
    const turned = await (await ann.press(message, 'Turn')).answer();
    expect(picturesOf(turned)).toEqual([]);
    expect(turned.attachments).toEqual([]);
  });

  test.for([
    ['not sent along', { ...another, files: [] }],
    ['dropped by the same change', { components: [gallery('a.png')], attachments: [] }],
    ['not shown by anything', { ...another, components: [turner] }],
  ] as const)('is refused if it is %s', async ([, replacement]) => {
    const { ann, channel, discord, thrown } = await answeringRoom(showing(replacement), {
      interactionLimitMs: 100,
    });
    const message = await (await ann.slash(channel, 'ask')).answer();
    await expect(ann.press(message, 'Turn')).rejects.toThrow(/did not respond/);
    expect(thrown).toMatchObject([{ code: 50035 }]);
    expect(picturesOf(discord.message(message.id) ?? {})).toHaveLength(1);
  });
});
