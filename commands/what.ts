import type { AppFor } from '../src/app.ts';
import { cardShown, termShown } from '../src/discord/card-shown.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { customId, staleButton } from '../src/discord/custom-id.ts';
import { NAME_OPTION, named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import type { ButtonOptions, View } from '../src/discord/views/blocks.ts';
import { nameLabel, nameView } from '../src/discord/views/name-view.ts';
import { MOST_NEAR, nearView } from '../src/discord/views/near-view.ts';
import { termLabel, termView } from '../src/discord/views/term-view.ts';
import { UserError } from '../src/errors.ts';
import type { Thing } from '../src/lookup/lookups.ts';
import { nearest } from '../src/lookup/nearest.ts';

/** A name and a term may have the same id. */
const TERM = 'term:';

/** `/what`: the card of whatever has a name, or a term of the glossary. */
export const what: Command = {
  data: {
    ...named('command.what'),
    ...EVERYWHERE,
    options: [NAME_OPTION, PRIVATE_OPTION],
  },

  run: async (interaction, app) => {
    const { lookups, words } = app;
    const { names, terms } = app.engine.knowledge;
    if (names.length === 0 && terms.length === 0) throw new UserError('error.no-names');
    const typed = typedInto('name', interaction);
    if (typed === null) throw new UserError('error.no-name');
    const thing = chosenThing(typed, app) ?? lookups.things.meant(typed);
    if (thing) {
      return show(interaction, viewOf(thing, app), { isPrivate: await wantsPrivate(interaction, app) });
    }
    const near = nearest(lookups.things, typed, MOST_NEAR).map((found) => buttonTo(found, app));
    return show(interaction, nearView(typed, near, words), { isPrivate: true });
  },

  complete: (interaction, { lookups, words }) => {
    const matches = lookups.things.matching(interaction.options.getFocused(), LIMITS.choices);
    return offer(
      interaction,
      matches.map((thing) =>
        thing.kind === 'name'
          ? { name: nameLabel(thing.name, words), value: thing.name.id }
          : { name: termLabel(thing.term), value: `${TERM}${thing.term.id}` },
      ),
    );
  },

  press: async (interaction, { action, args: [id] }, { engine, words }) => {
    const name = engine.knowledge.names.find((known) => known.id === id);
    if (action !== 'card' || !name) throw staleButton();
    return show(interaction, nameView(cardShown(engine, name), words), { isPrivate: true });
  },
};

function chosenThing(value: string, { engine }: AppFor): Thing | undefined {
  const { names, terms } = engine.knowledge;
  const name = names.find(({ id }) => id === value);
  if (name) return { kind: 'name', name };
  const term = terms.find(({ id }) => `${TERM}${id}` === value);
  return term && { kind: 'term', term };
}

function viewOf(thing: Thing, { engine, words }: AppFor): View {
  return thing.kind === 'name'
    ? nameView(cardShown(engine, thing.name), words)
    : termView(termShown(engine, thing.term), words);
}

function buttonTo(thing: Thing, { words }: AppFor): ButtonOptions {
  return thing.kind === 'name'
    ? { label: nameLabel(thing.name, words), id: customId('what', 'card', thing.name.id) }
    : { label: termLabel(thing.term), id: customId('define', 'term', thing.term.id) };
}
