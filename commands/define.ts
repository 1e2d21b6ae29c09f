import { ApplicationCommandOptionType } from 'discord.js';
import type { AppFor } from '../src/app.ts';
import { termShown } from '../src/discord/card-shown.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { customId, staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import type { ButtonOptions, View } from '../src/discord/views/blocks.ts';
import { nameLabel } from '../src/discord/views/name-view.ts';
import { MOST_NEAR, nearView } from '../src/discord/views/near-view.ts';
import { glossaryView, termLabel, termsOnPage, termView } from '../src/discord/views/term-view.ts';
import { UserError } from '../src/errors.ts';
import { termsInOrder } from '../src/lookup/glossary.ts';
import { chosenFrom, nearest } from '../src/lookup/nearest.ts';

/** `/define`: a term or an acronym; all of them in order of the alphabet where none is given. */
export const define: Command = {
  data: {
    ...named('command.define'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.define.term'),
        max_length: LIMITS.choiceValue,
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    const { engine, lookups, words } = app;
    const { terms } = engine.knowledge;
    if (terms.length === 0) throw new UserError('error.no-terms');
    const typed = typedInto('term', interaction);
    const term = typed === null ? undefined : chosenFrom(terms, lookups.terms, typed);
    if (typed !== null && !term) {
      const view = nearView(typed, nearTo(typed, app), words, 'near.no-term');
      return show(interaction, view, { isPrivate: true });
    }
    const view = term ? termView(termShown(engine, term), words) : pageView(1, app);
    return show(interaction, view, { isPrivate: await wantsPrivate(interaction, app) });
  },

  complete: (interaction, { lookups }) => {
    const matches = lookups.terms.matching(interaction.options.getFocused(), LIMITS.choices);
    return offer(
      interaction,
      matches.map((term) => ({ name: termLabel(term), value: term.id })),
    );
  },

  press: async (interaction, { action, args: [id] }, app) => {
    const { engine, words } = app;
    const page = pageNumber(id);
    if (action === 'page' && page !== undefined && engine.knowledge.terms.length > 0) {
      return turn(interaction, pageView(page, app));
    }
    const term = engine.knowledge.terms.find((known) => known.id === id);
    if (action !== 'term' || !term) throw staleButton();
    return show(interaction, termView(termShown(engine, term), words), { isPrivate: true });
  },
};

function pageView(page: number, { engine, words }: AppFor): View {
  return glossaryView(termsOnPage(termsInOrder(engine.knowledge), page), words);
}

/** Terms that are near, and names that are none of the glossary. */
function nearTo(typed: string, { lookups, words }: AppFor): readonly ButtonOptions[] {
  const terms = nearest(lookups.terms, typed, MOST_NEAR);
  const names = nearest(lookups.names, typed, MOST_NEAR - terms.length);
  return [
    ...terms.map((term) => ({ label: termLabel(term), id: customId('define', 'term', term.id) })),
    ...names.map((name) => ({ label: nameLabel(name, words), id: customId('what', 'card', name.id) })),
  ];
}
