import { ApplicationCommandType } from 'discord.js';
import { findPassages } from '../src/answer/find-passages.ts';
import { EVERYWHERE, type MessageCommand } from '../src/discord/command.ts';
import { called } from '../src/discord/declared.ts';
import { wordsIn } from '../src/discord/message-words.ts';
import { show } from '../src/discord/reply.ts';
import { findView } from '../src/discord/views/find-view.ts';
import { UserError } from '../src/errors.ts';

const MOST_FOUND = 5;

/** "Find in the documents", in the menu of a message: what speaks to it, shown to the person alone. */
export const find: MessageCommand = {
  data: { type: ApplicationCommandType.Message, ...called('menu.find'), ...EVERYWHERE },
  runOn: async (interaction, { engine, words }) => {
    const said = wordsIn(interaction.targetMessage);
    if (said === '') throw new UserError('error.message-without-words');
    const found = findPassages(said, engine, MOST_FOUND);
    if (found.length === 0) throw new UserError('error.message-not-in-documents');
    return show(interaction, findView(found, words), { isPrivate: true });
  },
};
