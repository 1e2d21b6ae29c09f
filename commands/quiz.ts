import { ApplicationCommandOptionType } from 'discord.js';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { called, named } from '../src/discord/declared.ts';
import { managedServer } from '../src/discord/managed-server.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { actOn, questionIn } from '../src/discord/quiz/actors.ts';
import { openAnswerForm, pickOption, submitAnswer } from '../src/discord/quiz/answering.ts';
import {
  disputesPage,
  openDispute,
  openReport,
  reportsPage,
  ruleOn,
  submitDispute,
  submitReport,
} from '../src/discord/quiz/complaining.ts';
import { playedBy, shareResult, showMine, showMissed, showStatus } from '../src/discord/quiz/looking.ts';
import { startAgain, startQuiz } from '../src/discord/quiz/starting.ts';
import { continueQuiz, stopQuiz } from '../src/discord/quiz/stopping.ts';
import { QUESTIONS, SECONDS } from '../src/discord/quiz/wanted.ts';
import { show, turn } from '../src/discord/reply.ts';
import { offerTopics } from '../src/discord/topics.ts';
import { rulesView } from '../src/discord/views/quiz/status-view.ts';
import { DIFFICULTY_NAMES, MODE_NAMES } from '../src/discord/views/settings-view.ts';
import { DIFFICULTIES } from '../src/knowledge/schema.ts';
import { MODES } from '../src/quiz/session-types.ts';

const PRIVATELY = { isPrivate: true };
const WHERE = { here: 'quiz.where.here', thread: 'quiz.where.thread' } as const;

/** `/quiz`: questions from the documents, alone or together. */
export const quiz: Command = {
  data: {
    ...named('command.quiz'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        ...named('command.quiz.start'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.quiz.start.topic'),
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.quiz.start.difficulty'),
            choices: (['any', ...DIFFICULTIES] as const).map((value) => ({
              ...called(DIFFICULTY_NAMES[value]),
              value,
            })),
          },
          {
            type: ApplicationCommandOptionType.Integer,
            ...named('command.quiz.start.questions'),
            min_value: QUESTIONS.min,
            max_value: QUESTIONS.max,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.quiz.start.mode'),
            choices: MODES.map((value) => ({ ...called(MODE_NAMES[value]), value })),
          },
          {
            type: ApplicationCommandOptionType.Integer,
            ...named('command.quiz.start.seconds'),
            min_value: SECONDS.min,
            max_value: SECONDS.max,
          },
          {
            type: ApplicationCommandOptionType.String,
            ...named('command.quiz.start.where'),
            choices: Object.entries(WHERE).map(([value, key]) => ({ ...called(key), value })),
          },
          { type: ApplicationCommandOptionType.Boolean, ...named('command.quiz.start.speed-bonus') },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.stop') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.continue') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.status') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.rules') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.disputes') },
      { type: ApplicationCommandOptionType.Subcommand, ...named('command.quiz.reports') },
    ],
  },

  complete: offerTopics,

  run: async (interaction, app) => {
    switch (interaction.options.getSubcommand()) {
      case 'start':
        return startQuiz(interaction, app);
      case 'stop':
        return stopQuiz(interaction, app);
      case 'continue':
        return continueQuiz(interaction, app);
      case 'status':
        return showStatus(interaction, app);
      case 'disputes':
        return show(interaction, await disputesPage(managedServer(interaction), 1, app), PRIVATELY);
      case 'reports':
        return show(interaction, await reportsPage(managedServer(interaction), 1, app), PRIVATELY);
      default:
        return show(interaction, rulesView(app.words), PRIVATELY);
    }
  },

  press: async (interaction, press, app) => {
    switch (press.action) {
      case 'pick':
        return pickOption(interaction, press, app);
      case 'type':
      case 'sort':
        return openAnswerForm(interaction, press, app);
      case 'join':
        return actOn(interaction, press, { name: 'join' }, app);
      case 'skip':
        return actOn(interaction, press, skipIn(press), app);
      case 'stop':
        return actOn(interaction, press, { name: 'stop' }, app);
      case 'mine':
        return showMine(interaction, press, app);
      case 'missed':
      case 'missed-page':
        return showMissed(interaction, press, app);
      case 'again':
        return startAgain(interaction, await playedBy(interaction, press, app), app);
      case 'share':
        return shareResult(interaction, press, app);
      case 'right':
        return openDispute(interaction, press, app);
      case 'report':
        return openReport(interaction, press, app);
      case 'disputes':
        return turn(interaction, await disputesPage(managedServer(interaction), pageIn(press), app));
      case 'reports':
        return turn(interaction, await reportsPage(managedServer(interaction), pageIn(press), app));
      default:
        return ruleOn(interaction, press, app);
    }
  },

  choose: async (interaction, press, app) => {
    if (press.action !== 'right') throw staleButton();
    return openDispute(interaction, press, app);
  },

  submit: async (interaction, press, app) => {
    switch (press.action) {
      case 'type':
      case 'sort':
        return submitAnswer(interaction, press, app);
      case 'right':
        return submitDispute(interaction, press, app);
      case 'report':
        return submitReport(interaction, press, app);
      default:
        throw staleButton();
    }
  },
};

function skipIn({ args: [, question, from] }: Press) {
  if (from !== 'open' && from !== 'revealed') throw staleButton();
  return { name: 'skip', question: questionIn(question), from } as const;
}

function pageIn({ args: [page] }: Press): number {
  const number = pageNumber(page);
  if (number === undefined) throw staleButton();
  return number;
}
