import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { staleButton } from '../src/discord/custom-id.ts';
import { named } from '../src/discord/declared.ts';
import { keepReport } from '../src/discord/quiz/complaining.ts';
import { setReminder, stopReminder } from '../src/discord/reminders.ts';
import { openForm, show, turn } from '../src/discord/reply.ts';
import {
  dropPage,
  formFor,
  itemIn,
  keepPage,
  nextPage,
  overviewOf,
  practicePage,
  ratePage,
  reviewPage,
  solvedPage,
  undoPage,
} from '../src/discord/review.ts';
import { serverOf } from '../src/discord/server-of.ts';
import { reportForm } from '../src/discord/views/quiz/forms.ts';
import { reminderForm } from '../src/discord/views/review-forms.ts';
import { RATINGS } from '../src/quiz/cards.ts';

/** `/review`: one's own cards, spaced in time; nobody else sees them. */
export const review: Command = {
  data: { ...named('command.review'), ...EVERYWHERE },

  run: async (interaction, app) =>
    show(interaction, await reviewPage(interaction.user.id, app), { isPrivate: true }),

  press: async (interaction, press, app) => {
    const person = interaction.user.id;
    const { words } = app;
    switch (press.action) {
      case 'open':
        return turn(interaction, await reviewPage(person, app));
      case 'next':
        return turn(interaction, await nextPage(person, app));
      case 'practise':
        return turn(interaction, await practicePage(person, numberIn(press.args[0]), app));
      case 'pick': {
        const given = { kind: 'option', place: numberIn(press.args[2]) } as const;
        return turn(interaction, await solvedPage(person, press, given, app));
      }
      case 'show':
        return turn(interaction, await solvedPage(person, press, undefined, app));
      case 'type':
        return openForm(interaction, await formFor(person, press, app));
      case 'rate': {
        const rating = RATINGS.find((one) => one === press.args[2]);
        if (rating === undefined) throw staleButton();
        return turn(interaction, await ratePage(person, press, rating, app));
      }
      case 'keep':
        return show(interaction, await keepPage(person, press, app), { isPrivate: true, isPassing: true });
      case 'drop':
        return turn(interaction, await dropPage(person, press, app));
      case 'undo':
        return turn(interaction, await undoPage(person, app));
      case 'report':
        itemIn(press, app);
        return openForm(interaction, reportForm(interaction.customId, words));
      case 'remind':
        return openForm(interaction, reminderForm(await overviewOf(person, app), words));
      case 'no-reminder':
        await stopReminder(person, words.language, app);
        return turn(interaction, await reviewPage(person, app, words.say('review.reminder-off')));
      default:
        throw staleButton();
    }
  },

  submit: async (interaction, press, app) => {
    if (!interaction.isFromMessage()) throw staleButton();
    const person = interaction.user.id;
    const { words } = app;
    if (press.action === 'typed') {
      const given = { kind: 'text', text: interaction.fields.getTextInputValue('answer') } as const;
      return turn(interaction, await solvedPage(person, press, given, app));
    }
    if (press.action === 'report')
      return keepReport(interaction, itemIn(press, app), serverOf(interaction), app);
    if (press.action !== 'reminder') throw staleButton();
    await setReminder(person, interaction.fields, words.language, app);
    return turn(interaction, await reviewPage(person, app, words.say('review.reminder-on')));
  },
};

/** A number in a custom id, from 0. */
function numberIn(text: string | undefined): number {
  if (text === undefined || !/^\d{1,4}$/.test(text)) throw staleButton();
  return Number(text);
}
