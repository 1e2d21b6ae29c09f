import type { Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answeringRoom } from './answering-room.ts';

describe('who installed the app', () => {
  const context = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) {
      const owners = JSON.stringify(interaction.authorizingIntegrationOwners);
      await interaction.reply(`${interaction.context} ${interaction.guild?.name ?? null} ${owners}`);
    }
  };

  test('shows in a server, in a direct message and in a private conversation', async () => {
    const { ann, ben, channel, guild, discord } = await answeringRoom(context);
    const said = async (outcome: ReturnType<typeof ann.slash>) => (await (await outcome).answer()).content;
    expect(await said(ann.slash(channel, 'ask'))).toBe(`0 Study group {"0":"${guild.id}"}`);
    expect(await said(ann.slash(channel, 'ask', {}, { installed: 'both' }))).toBe(
      `0 Study group {"0":"${guild.id}","1":"${ann.id}"}`,
    );
    expect(await said(ann.slash('dm', 'ask'))).toBe('1 null {"0":"0"}');
    const group = discord.addPrivateChannel([ann, ben]);
    expect(await said(ann.slash(group, 'ask'))).toBe(`2 null {"1":"${ann.id}"}`);
    await expect(ann.slash('dm', 'here')).rejects.toThrow('No command "here"');
  });

  test('a server without the bot is unknown to the client, and at most five follow-ups are allowed there', async () => {
    const room = await answeringRoom(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply(`${interaction.inGuild()} ${interaction.guild}`);
        for (const text of ['1', '2', '3', '4', '5', '6']) {
          await interaction.followUp(text);
        }
      }
    });
    const elsewhere = room.discord.addGuild({ name: 'Elsewhere', hasBot: false });
    const away = room.discord.addChannel(elsewhere, 'away');
    room.discord.joinGuild(room.ann, elsewhere);
    const outcome = await room.ann.slash(away, 'ask', {}, { installed: 'user' });
    await expect.poll(() => room.thrown).toMatchObject([{ code: 40094 }]);
    expect(outcome.messages().map((one) => one.content)).toEqual(['true null', '1', '2', '3', '4', '5']);
    await expect(room.ann.slash(away, 'ask', {}, { installed: 'guild' })).rejects.toThrow(
      'not in this server',
    );
  });

  test('answers are private where members may not use external apps', async () => {
    const room = await answeringRoom(context);
    const strict = room.discord.addGuild({
      name: 'Strict',
      hasBot: false,
      memberPermissions: ['VIEW_CHANNEL', 'USE_APPLICATION_COMMANDS'],
    });
    const away = room.discord.addChannel(strict, 'away');
    room.discord.joinGuild(room.ann, strict);
    const outcome = await room.ann.slash(away, 'ask');
    expect((await outcome.answer()).ephemeral_for).toBe(room.ann.id);
  });
});
