import {
  ApplicationIntegrationType,
  type Interaction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { AppFor } from '../src/app.ts';
import type { Command } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import { managedServer } from '../src/discord/managed-server.ts';
import { openForm, show, turn } from '../src/discord/reply.ts';
import {
  changeSettings,
  chosenIn,
  forgetSettings,
  shownSettings,
  turnedBy,
  writtenIn,
} from '../src/discord/server-settings.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { quietForm, quizForm } from '../src/discord/views/settings-forms.ts';
import { resetView, settingsView } from '../src/discord/views/settings-view.ts';

/** `/settings`: what the managers of a server have set, and how to change it. */
export const settings: Command = {
  data: {
    ...named('command.settings'),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },

  run: async (interaction, app) => {
    const server = managedServer(interaction);
    await show(interaction, await panel(interaction, server, app), { isPrivate: true });
  },

  press: async (interaction, press, app) => {
    const server = managedServer(interaction);
    const { servers } = app.store;
    switch (press.action) {
      case 'quiet':
        return openForm(interaction, quietForm(await servers.get(server), app.words));
      case 'quiz':
        return openForm(interaction, quizForm((await servers.get(server)).quizDefaults, app.words));
      case 'reset':
        return turn(interaction, resetView(app.words));
      case 'reset-all':
        await forgetSettings(server, app);
        break;
      case 'panel':
        break;
      default:
        await change(server, turnedBy(press), app);
    }
    return turn(interaction, await panel(interaction, server, app));
  },

  choose: async (interaction, press, app) => {
    const server = managedServer(interaction);
    await change(server, chosenIn(press, interaction.values), app);
    await turn(interaction, await panel(interaction, server, app));
  },

  submit: async (interaction, press, app) => {
    const server = managedServer(interaction);
    if (!interaction.isFromMessage()) throw staleButton();
    await change(server, writtenIn(press, interaction.fields), app);
    await turn(interaction, await panel(interaction, server, app));
  },
};

async function change(server: string, part: ReturnType<typeof turnedBy>, app: AppFor): Promise<void> {
  if (part === undefined) throw staleButton();
  await changeSettings(server, part, app);
}

async function panel({ client }: Interaction, server: string, app: AppFor): Promise<View> {
  return settingsView(shownSettings(await app.store.servers.get(server), client, app), app.words);
}
