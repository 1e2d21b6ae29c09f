import type { Name, QuizItem } from '../knowledge/schema.ts';
import { optionCount } from './options.ts';
import type { Given, SessionQuestion } from './session-types.ts';
import { isRightDate, isRightNumber } from './typed-figures.ts';
import { isRightName } from './typed-names.ts';

/**
 * Tells whether an answer is right.
 * @param question the item as it was drawn, which says what stood at which place.
 * @param names all that the knowledge names: an alias counts as well, and that of another one does not.
 * @returns false for an answer of another kind than the item wants, too.
 */
export function isRight(
  item: QuizItem,
  { order }: Pick<SessionQuestion, 'order'>,
  given: Given,
  names: readonly Name[],
): boolean {
  if (item.kind === 'order')
    return (
      given.kind === 'order' &&
      given.places.length === item.steps.length &&
      given.places.every((place, i) => order[place] === i)
    );
  if (item.kind === 'short') return given.kind === 'text' && isRightName(given.text, item, names);
  if (item.kind === 'number') return given.kind === 'text' && isRightNumber(given.text, item);
  if (item.kind === 'date') return given.kind === 'text' && isRightDate(given.text, item);
  if (given.kind !== 'option') return false;
  const option = order[given.place];
  return item.kind === 'true-false' ? option === (item.isTrue ? 0 : 1) : option === 0;
}

/** True if an answer can be given to an item at all: its kind fits, and the places are there, each once. */
export function canBeGiven(item: QuizItem, given: Given): boolean {
  const count = optionCount(item);
  const isPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < count;
  if (given.kind === 'text') return count === 0 && given.text.trim() !== '';
  if (given.kind === 'option') return item.kind !== 'order' && isPlace(given.place);
  return (
    item.kind === 'order' &&
    given.places.length === count &&
    given.places.every(isPlace) &&
    new Set(given.places).size === count
  );
}
