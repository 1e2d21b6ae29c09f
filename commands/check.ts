import { ApplicationCommandOptionType } from 'discord.js';
import { LONGEST_CLAIM } from '../src/claim/complaint.ts';
import { checkedOf } from '../src/discord/checking.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { show } from '../src/discord/reply.ts';
import { checkView } from '../src/discord/views/check-view.ts';

/** `/check`: whether the documents bear a statement out, contradict it, or say nothing of it. */
export const check: Command = {
  data: {
    ...named('command.check'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.check.statement'),
        required: true,
        max_length: LONGEST_CLAIM,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    const statement = interaction.options.getString('statement', true);
    const checked = checkedOf(statement, app.engine);
    const isPrivate = await wantsPrivate(interaction, app);
    await show(interaction, checkView(checked, app.words), { isPrivate });
  },
};
