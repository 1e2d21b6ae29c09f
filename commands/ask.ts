import {
  ApplicationCommandOptionType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import { LONGEST_QUESTION } from '../src/answer/complaint.ts';
import type { App, AppFor } from '../src/app.ts';
import { type Asker, answerFor } from '../src/discord/asking.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { factShown } from '../src/discord/facts-shown.ts';
import { giveFeedback, judgedIn, verdictIn, whyFor } from '../src/discord/feedback.ts';
import { mayKeepText, wantsPrivate } from '../src/discord/privacy.ts';
import { openForm, show } from '../src/discord/reply.ts';
import { serverOf } from '../src/discord/server-of.ts';
import { noteUncovered } from '../src/discord/uncovered.ts';
import { answerView } from '../src/discord/views/answer-view.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { wrongForm } from '../src/discord/views/feedback-view.ts';
import { relatedView } from '../src/discord/views/related-view.ts';
import { relatedFacts } from '../src/lookup/related.ts';

const MOST_RELATED = 5;
const PRIVATELY = { isPrivate: true };

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
    await answer(interaction, { asked, isPrivate }, app);
  },

  // A public answer to every press would flood the channel.
  press: async (interaction, press, app) => {
    switch (press.action) {
      case 'related':
        return show(interaction, relatedTo(press.args, app), PRIVATELY);
      case 'why':
        return show(interaction, whyFor(interaction.user.id, press, app), PRIVATELY);
      case 'helpful':
        return giveFeedback(interaction, press, { verdict: 'helpful' }, app);
      case 'wrong':
        judgedIn(press, app.engine);
        return openForm(interaction, wrongForm(interaction.customId, app.words));
      default: {
        const asked = offeredQuestion(press, app);
        if (asked === undefined) throw staleButton();
        return answer(interaction, { asked, isPrivate: true }, app);
      }
    }
  },

  submit: async (interaction, press, app) => {
    if (press.action !== 'wrong') throw staleButton();
    return giveFeedback(interaction, press, verdictIn(interaction), app);
  },
};

/** Answers a question, and counts it where there is no answer. */
async function answer(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { asked, isPrivate }: Readonly<{ asked: string; isPrivate: boolean }>,
  app: AppFor,
): Promise<void> {
  const { id, user, channelId, context } = interaction;
  const asker: Asker = {
    id,
    place: channelId ?? '',
    person: user.id,
    isPrivate: isPrivate || context === InteractionContextType.BotDM,
    server: serverOf(interaction),
    keepsText: await mayKeepText(interaction, app),
  };
  const given = answerFor(asker, asked, app);
  await show(interaction, answerView({ answer: given, asked, id }, app.words), { isPrivate });
  await noteUncovered(asker, asked, given, app);
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
