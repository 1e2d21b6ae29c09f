import type { Interaction } from 'discord.js';
import type { AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import {
  exportOf,
  forgetPerson,
  keptAbout,
  prefer,
  preferredIn,
  preferredZone,
} from '../src/discord/personal-data.ts';
import { openForm, show, turn } from '../src/discord/reply.ts';
import type { View } from '../src/discord/views/blocks.ts';
import {
  deletedView,
  deleteView,
  exportView,
  privacyView,
  zoneForm,
} from '../src/discord/views/privacy-view.ts';
import { wordsFor } from '../src/locale/words.ts';

const PRIVATELY = { isPrivate: true };

/** `/privacy`: what is stored about whoever uses it, and about nobody else; and what they prefer. */
export const privacy: Command = {
  data: { ...named('command.privacy'), ...EVERYWHERE },

  run: async (interaction, app) => show(interaction, await panel(interaction, app), PRIVATELY),

  press: async (interaction, { action }, app) => {
    const { words } = app;
    const person = interaction.user.id;
    switch (action) {
      case 'panel':
        return turn(interaction, await panel(interaction, app));
      case 'zone':
        return openForm(interaction, zoneForm((await keptAbout(person, app)).preferences, words));
      case 'export':
        return show(interaction, exportView(await exportOf(person, app), words), PRIVATELY);
      case 'delete':
        return turn(interaction, deleteView((await keptAbout(person, app)).counts, words));
      case 'erase':
        return turn(interaction, deletedView(await forgetPerson(person, app), words));
      default:
        throw staleButton();
    }
  },

  choose: async (interaction, press, app) => {
    const preferred = preferredIn(press, interaction.values[0]);
    if (preferred === undefined) throw staleButton();
    await prefer(interaction.user.id, preferred, app);
    const words = 'language' in preferred ? wordsFor(preferred.language ?? interaction.locale) : app.words;
    await turn(interaction, await panel(interaction, { ...app, words }));
  },

  submit: async (interaction, { action }, app) => {
    if (action !== 'zone' || !interaction.isFromMessage()) throw staleButton();
    await prefer(interaction.user.id, preferredZone(interaction.fields.getTextInputValue('zone')), app);
    await turn(interaction, await panel(interaction, app));
  },
};

async function panel({ user }: Interaction, app: AppFor): Promise<View> {
  return privacyView(await keptAbout(user.id, app), app.words);
}
