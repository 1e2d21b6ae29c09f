import packageFile from '../package.json' with { type: 'json' };
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { named } from '../src/discord/declared.ts';
import { show } from '../src/discord/reply.ts';
import { aboutView } from '../src/discord/views/about-view.ts';

/** `/about`: what the bot is, knows, cannot do, and keeps. */
export const about: Command = {
  data: { ...named('command.about'), ...EVERYWHERE },
  run: (interaction, { engine, words }) =>
    show(interaction, aboutView(engine.knowledge, packageFile.version, words), { isPrivate: true }),
};
