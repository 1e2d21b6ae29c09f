import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { answerDaily, closedDaily, ownDaily } from '../src/discord/daily-answers.ts';
import { DAILY_CHANNELS, dailySettings, setDaily, stopDaily } from '../src/discord/daily-settings.ts';
import { called, named } from '../src/discord/declared.ts';
import { managedServer } from '../src/discord/managed-server.ts';
import { keepReport } from '../src/discord/quiz/complaining.ts';
import { openForm, show } from '../src/discord/reply.ts';
import { offerTopics } from '../src/discord/topics.ts';
import { reportForm } from '../src/discord/views/quiz/forms.ts';
import { DIFFICULTY_NAMES } from '../src/discord/views/settings-view.ts';
import { DIFFICULTIES } from '../src/knowledge/schema.ts';

const PRIVATELY = { isPrivate: true };

/** `/daily`: a question a day in a channel. Managers set it; everybody may answer it. */
export const daily: Command = {
  data: {
    ...named('command.daily'),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.daily.set'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.daily.set.time'),
            required: true,
            max_length: 7,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.daily.set.zone'),
            max_length: 64,
          },
          {
            type: ApplicationCommandOptionType.Channel,
            ...named('command.daily.set.channel'),
            channel_types: [...DAILY_CHANNELS],
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.daily.set.topic'),
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.daily.set.difficulty'),
            choices: DIFFICULTIES.map((value) => ({ ...called(DIFFICULTY_NAMES[value]), value })),
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.daily.show') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.daily.stop') },
    ],
  },

  run: async (interaction, app) => {
    const server = managedServer(interaction);
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'set') return show(interaction, await setDaily(interaction, server, app), PRIVATELY);
    if (subcommand === 'stop') return show(interaction, await stopDaily(server, app), PRIVATELY);
    return show(interaction, await dailySettings(server, app), PRIVATELY);
  },

  complete: offerTopics,

  press: async (interaction, press, app) => {
    if (press.action === 'pick')
      return show(interaction, await answerDaily(interaction, press, app), PRIVATELY);
    if (press.action === 'mine') return show(interaction, await ownDaily(interaction, press, app), PRIVATELY);
    if (press.action !== 'report') throw staleButton();
    await closedDaily(interaction, press, app);
    return openForm(interaction, reportForm(interaction.customId, app.words));
  },

  submit: async (interaction, press, app) => {
    if (press.action !== 'report') throw staleButton();
    const item = await closedDaily(interaction, press, app);
    await keepReport(interaction, item, interaction.guildId, app);
  },
};
