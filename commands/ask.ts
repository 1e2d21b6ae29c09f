import {
  ApplicationCommandOptionType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import { LONGEST_QUESTION } from '../src/answer/complaint.ts';
import type { App, AppFor } from '../src/app.ts';
import { answerFor } from '../src/discord/asking.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import type { Speaker } from '../src/discord/conversations.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { factShown } from '../src/discord/facts-shown.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { show } from '../src/discord/reply.ts';
import { answerView } from '../src/discord/views/answer-view.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { relatedView } from '../src/discord/views/related-view.ts';
import { relatedFacts } from '../src/lookup/related.ts';

const MOST_RELATED = 5;

/** `/ask`: a question, answered with its sources. */
export const ask: Command = {
  data: {
    ...named('command.ask'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.ask.question'),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    const asked = interaction.options.getString('question', true);
    const isPrivate = await wantsPrivate(interaction, app);
    const answer = answerFor(speakerOf(interaction, isPrivate), asked, app);
    await show(interaction, answerView({ answer, asked }, app.words), { isPrivate });
  },

  // A public answer to every press would flood the channel.
  press: async (interaction, press, app) => {
    if (press.action === 'related') return show(interaction, relatedTo(press.args, app), { isPrivate: true });
    const asked = offeredQuestion(press, app);
    if (asked === undefined) throw staleButton();
    const answer = answerFor(speakerOf(interaction, true), asked, app);
    return show(interaction, answerView({ answer, asked }, app.words), { isPrivate: true });
  },
};

function speakerOf(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  isPrivate: boolean,
): Speaker {
  return {
    place: interaction.channelId ?? '',
    person: interaction.user.id,
    isPrivate: isPrivate || interaction.context === InteractionContextType.BotDM,
  };
}

/** The question that a button offered: one that leads to its fact, or the fact's first one if that was reworded since. */
function offeredQuestion({ action, args: [id, mark] }: Press, { engine }: App): string | undefined {
  if (action !== 'next') return undefined;
  const fact = engine.knowledge.facts.find((known) => known.id === id);
  return fact?.asks.find((question) => markOf(question) === mark) ?? fact?.asks[0];
}

/** What belongs to the fact of the first mark; the facts of all marks have been told or offered. */
function relatedTo(marks: readonly string[], { engine, words }: AppFor): View {
  const known = new Map(engine.knowledge.facts.map((fact) => [markOf(fact.id), fact]));
  const about = known.get(marks[0] ?? '');
  if (!about) throw staleButton();
  const told = new Set(marks.flatMap((mark) => known.get(mark)?.id ?? []));
  const related = relatedFacts(engine.knowledge, about, told, MOST_RELATED);
  return relatedView(
    related.map((fact) => factShown(engine, fact)),
    words,
  );
}
