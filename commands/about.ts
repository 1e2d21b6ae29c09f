import packageFile from '../package.json' with { type: 'json' };
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { show } from '../src/discord/reply.ts';
import { aboutView } from '../src/discord/views/about-view.ts';

/** `/about`: what the bot is, knows, cannot do, and keeps. */
export const about: Command = {
  data: {
    name: 'about',
    description: 'What I am, what I know, and what I do with your questions',
    ...EVERYWHERE,
  },
  run: (interaction, { engine }) =>
    show(interaction, aboutView(engine.knowledge, packageFile.version), { isPrivate: true }),
};
