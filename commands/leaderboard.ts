import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { called, named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { boardPage, boardPlaceIn, ownRank } from '../src/discord/leaderboard.ts';
import { managedServer } from '../src/discord/managed-server.ts';
import { noteName } from '../src/discord/player-name.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { show, turn } from '../src/discord/reply.ts';
import { chosenTopic, offerTopics } from '../src/discord/topics.ts';
import {
  ALL_TOPICS,
  PERIOD_NAMES,
  resetBoardView,
  resetDoneView,
  visibilityView,
} from '../src/discord/views/leaderboard-view.ts';
import { UserError } from '../src/errors.ts';
import { BOARD_PERIODS } from '../src/quiz/boards.ts';

const PRIVATELY = { isPrivate: true };

/** `/leaderboard`: who knows most on a server, by topic and time; whether one stands there; and beginning anew. */
export const leaderboard: Command = {
  data: {
    ...named('command.leaderboard'),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.leaderboard.show'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.leaderboard.show.topic'),
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.leaderboard.show.period'),
            choices: BOARD_PERIODS.map((period) => ({ ...called(PERIOD_NAMES[period]), value: period })),
          },
          PRIVATE_OPTION,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.leaderboard.me'),
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            ...named('command.leaderboard.me.shown'),
            required: true,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.leaderboard.reset') },
    ],
  },

  run: async (interaction, app) => {
    const { guildId: server, user, options } = interaction;
    if (server === null) throw new UserError('error.only-on-servers');
    switch (options.getSubcommand()) {
      case 'me': {
        const isShown = options.getBoolean('shown', true);
        await app.store.boards.setHidden(user.id, !isShown, app.now());
        return show(interaction, visibilityView(isShown, app.words), PRIVATELY);
      }
      case 'reset':
        managedServer(interaction);
        return show(interaction, resetBoardView(app.words), PRIVATELY);
      default: {
        const topic = chosenTopic(options.getString('topic'), app)?.id ?? ALL_TOPICS;
        const place = boardPlaceIn([options.getString('period') ?? 'week', topic], app);
        await noteName(interaction, app);
        const isPrivate = await wantsPrivate(interaction, app);
        return show(interaction, await boardPage(server, place, app), { isPrivate });
      }
    }
  },

  complete: offerTopics,

  press: async (interaction, press, app) => {
    const { guildId: server, user } = interaction;
    if (server === null) throw staleButton();
    switch (press.action) {
      case 'show':
        return turn(interaction, await boardPage(server, boardPlaceIn(press.args, app), app));
      case 'own':
        return show(
          interaction,
          await ownRank(server, user.id, boardPlaceIn(press.args, app), app),
          PRIVATELY,
        );
      case 'reset':
        await app.store.boards.reset(managedServer(interaction), app.now());
        return turn(interaction, resetDoneView(true, app.words));
      case 'keep':
        return turn(interaction, resetDoneView(false, app.words));
      default:
        throw staleButton();
    }
  },

  choose: async (interaction, { action, args: [period = ''] }, app) => {
    const server = interaction.guildId;
    if (server === null || action !== 'topic') throw staleButton();
    const place = boardPlaceIn([period, interaction.values[0] ?? ''], app);
    await turn(interaction, await boardPage(server, place, app));
  },
};
