import { cardShown } from '../src/discord/card-shown.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { customId } from '../src/discord/custom-id.ts';
import { NAME_OPTION, named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show } from '../src/discord/reply.ts';
import { typedInto } from '../src/discord/typed.ts';
import { nameLabel, nameView } from '../src/discord/views/name-view.ts';
import { MOST_NEAR, nearView } from '../src/discord/views/near-view.ts';
import { UserError } from '../src/errors.ts';
import { chosenFrom, nearest } from '../src/lookup/nearest.ts';

/** `/who`: the card of a person or of a group of people. Its buttons are those of `/what`. */
export const who: Command = {
  data: {
    ...named('command.who'),
    ...EVERYWHERE,
    options: [NAME_OPTION, PRIVATE_OPTION],
  },

  run: async (interaction, app) => {
    const { engine, lookups, words } = app;
    const { names } = engine.knowledge;
    if (names.length === 0) throw new UserError('error.no-names');
    const typed = typedInto('name', interaction);
    if (typed === null) throw new UserError('error.no-name');
    // whoever asks for Mali means the country and not the Malians
    const name = chosenFrom(names, lookups.names, typed) ?? lookups.people.meant(typed);
    if (name) {
      const view = nameView(cardShown(engine, name), words, { isWho: true });
      return show(interaction, view, { isPrivate: await wantsPrivate(interaction, app) });
    }
    const people = nearest(lookups.people, typed, MOST_NEAR);
    const near = people.length > 0 ? people : nearest(lookups.names, typed, MOST_NEAR);
    const buttons = near.map((found) => ({
      label: nameLabel(found, words),
      id: customId('what', 'card', found.id),
    }));
    return show(interaction, nearView(typed, buttons, words), { isPrivate: true });
  },

  complete: (interaction, { lookups, words }) => {
    const matches = lookups.people.matching(interaction.options.getFocused(), LIMITS.choices);
    return offer(
      interaction,
      matches.map((name) => ({ name: nameLabel(name, words), value: name.id })),
    );
  },
};
