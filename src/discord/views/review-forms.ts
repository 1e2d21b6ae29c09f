import type { Words } from '../../locale/words.ts';
import { clockOf } from '../quiet-hours.ts';
import { type Form, formOf } from './form.ts';
import type { Asked } from './quiz/asked.ts';
import { answerField } from './quiz/forms.ts';
import { type CardPlace, cardId, type Overview } from './review-view.ts';

/** "21:30", and a space at either end. */
const LONGEST_TIME = 7;
/** As the store has it. */
const LONGEST_ZONE = 64;

/** Asks for an answer that is typed. Field: answer. */
export function reviewForm(place: CardPlace, { item }: Asked, words: Words): Form {
  const { say } = words;
  return formOf(cardId('typed', place) ?? '', {
    title: say('review.title'),
    fields: [answerField(item, say('form.quiz-answer'), '', words)],
  });
}

/** Asks when somebody wants to be reminded. Fields: time, zone. */
export function reminderForm(
  { remindsAt, timeZone }: Pick<Overview, 'remindsAt' | 'timeZone'>,
  { say }: Words,
): Form {
  return formOf('review:reminder', {
    title: say('review.reminder-title'),
    fields: [
      {
        id: 'time',
        label: say('form.reminder-time'),
        description: say('form.reminder-time-how'),
        value: remindsAt === null ? '' : clockOf(remindsAt),
        longest: LONGEST_TIME,
      },
      {
        id: 'zone',
        label: say('form.time-zone'),
        description: say('form.own-time-zone-how'),
        value: timeZone,
        longest: LONGEST_ZONE,
      },
    ],
  });
}
