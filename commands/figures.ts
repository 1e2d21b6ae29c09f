import { ApplicationCommandOptionType } from 'discord.js';
import type { App } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { figuresPage } from '../src/discord/figures-page.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import { figuresPageId, NONE } from '../src/discord/views/figures-view.ts';
import { nearView } from '../src/discord/views/near-view.ts';
import { UserError } from '../src/errors.ts';
import type { Measure } from '../src/knowledge/schema.ts';
import { chosenFrom, nearest } from '../src/lookup/nearest.ts';

const MOST_CHOICES = 25;
const MOST_NEAR = 5;

/** `/figures`: what the documents count, side by side, as a picture and in words. */
export const figures: Command = {
  data: {
    ...named('command.figures'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.figures.measure'),
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    const measures = measuredIn(app);
    if (measures.length === 0) throw new UserError('error.no-figures');
    const typed = typedInto('measure', interaction);
    const chosen = typed === null ? undefined : chosenFrom(measures, app.lookups.measures, typed);
    if (typed !== null && !chosen) {
      const near = nearest(app.lookups.measures, typed, MOST_CHOICES).filter((one) => measures.includes(one));
      const buttons = near.slice(0, MOST_NEAR).map(({ id, label }) => ({ label, id: figuresPageId(id, 1) }));
      return show(interaction, nearView(typed, buttons, app.words), { isPrivate: true });
    }
    const isPrivate = await wantsPrivate(interaction, app);
    return show(interaction, await figuresPage(chosen, 1, app), { isPrivate });
  },

  complete: (interaction, app) => {
    const measured = new Set(measuredIn(app));
    const matches = app.lookups.measures
      .matching(interaction.options.getFocused(), Number.POSITIVE_INFINITY)
      .filter((measure) => measured.has(measure))
      .slice(0, MOST_CHOICES);
    return offer(
      interaction,
      matches.map(({ id, label }) => ({ name: label, value: id })),
    );
  },

  press: async (interaction, { action, args: [mark, number] }, app) => {
    const page = pageNumber(number);
    const chosen = measuredIn(app).find(({ id }) => markOf(id) === mark);
    if (action !== 'page' || page === undefined || (mark !== NONE && !chosen)) throw staleButton();
    return turn(interaction, await figuresPage(chosen, page, app));
  },
};

/** The measures of which there are figures. */
function measuredIn({ engine: { knowledge } }: App): readonly Measure[] {
  const measured = new Set(knowledge.facts.map(({ figure }) => figure?.measure));
  return knowledge.measures.filter(({ id }) => measured.has(id));
}
