import { ApplicationCommandType } from 'discord.js';
import { checkedOf } from '../src/discord/checking.ts';
import { EVERYWHERE, type MessageCommand } from '../src/discord/command.ts';
import { called } from '../src/discord/declared.ts';
import { wordsIn } from '../src/discord/message-words.ts';
import { show } from '../src/discord/reply.ts';
import { checkView } from '../src/discord/views/check-view.ts';
import { UserError } from '../src/errors.ts';

/** "Check against the documents", in the menu of a message: a verdict on what it states, shown to the person alone. */
export const checkMessage: MessageCommand = {
  data: { type: ApplicationCommandType.Message, ...called('menu.check'), ...EVERYWHERE },
  runOn: async (interaction, { engine, words }) => {
    const said = wordsIn(interaction.targetMessage);
    if (said === '') throw new UserError('error.message-without-words');
    return show(interaction, checkView(checkedOf(said, engine), words), { isPrivate: true });
  },
};
