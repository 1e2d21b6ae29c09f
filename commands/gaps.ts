import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { called, named } from '../src/discord/declared.ts';
import { gatheredOn, LISTS, PERIODS, textsOf } from '../src/discord/gaps.ts';
import { tableOf } from '../src/discord/gaps-table.ts';
import { managedServer } from '../src/discord/managed-server.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { show, turn } from '../src/discord/reply.ts';
import { type GapsPlace, gapsFileView, gapsView } from '../src/discord/views/gaps-view.ts';

const PRIVATELY = { isPrivate: true };

/** `/gaps`: what people found wrong in answers, and what could not be answered, for the managers of a server. */
export const gaps: Command = {
  data: {
    ...named('command.gaps'),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.gaps.list'),
        choices: [
          { ...called('gaps.feedback'), value: 'feedback' },
          { ...called('gaps.uncovered'), value: 'uncovered' },
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.gaps.period'),
        choices: [
          { ...called('gaps.period.week'), value: '7' },
          { ...called('gaps.period.month'), value: '30' },
          { ...called('gaps.period.all'), value: 'all' },
        ],
      },
    ],
  },

  run: async (interaction, app) => {
    const server = managedServer(interaction);
    const list = interaction.options.getString('list') ?? 'feedback';
    const period = interaction.options.getString('period') ?? '30';
    const place = placeIn([list, period, '1']);
    await show(
      interaction,
      gapsView(await gatheredOn(server, place.period, app), place, app.words),
      PRIVATELY,
    );
  },

  press: async (interaction, press, app) => {
    const server = managedServer(interaction);
    const place = placeIn(press.args);
    const gathered = await gatheredOn(server, place.period, app);
    if (press.action === 'list') return turn(interaction, gapsView(gathered, place, app.words));
    if (press.action !== 'export') throw staleButton();
    const table = tableOf(place.list, gathered, textsOf(app.engine));
    return show(interaction, gapsFileView(table, app.words), PRIVATELY);
  },
};

/** The list, period and page that are asked for. Throws a `UserError` for what is none. */
function placeIn([wantedList, wantedPeriod, wantedPage = '1']: Press['args']): GapsPlace {
  const list = LISTS.find((one) => one === wantedList);
  const period = PERIODS.find((one) => one === wantedPeriod);
  const page = pageNumber(wantedPage);
  if (list === undefined || period === undefined || page === undefined) throw staleButton();
  return { list, period, page };
}
