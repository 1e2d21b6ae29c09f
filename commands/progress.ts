import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import { progressPage } from '../src/discord/progress.ts';
import { show, turn } from '../src/discord/reply.ts';

/** `/progress`: what somebody has answered so far; nobody else sees it. */
export const progress: Command = {
  data: { ...named('command.progress'), ...EVERYWHERE },

  run: async (interaction, app) =>
    show(interaction, await progressPage(interaction.user.id, app), { isPrivate: true }),

  press: async (interaction, { action }, app) => {
    if (action !== 'show') throw staleButton();
    await turn(interaction, await progressPage(interaction.user.id, app));
  },
};
