import type { App, AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import type { QuizItem } from '../knowledge/schema.ts';
import { bookmarkedCard, type Card, daysAhead, type Moment, type Rating, rated } from '../quiz/cards.ts';
import { chanceFrom } from '../quiz/chance.ts';
import { itemsAbout } from '../quiz/coverage.ts';
import { type Deck, deckOf, nextCard } from '../quiz/deck.ts';
import { questionOf } from '../quiz/draw.ts';
import { gathered } from '../quiz/gather.ts';
import { canBeGiven, isRight } from '../quiz/grade.ts';
import type { Given, SessionQuestion } from '../quiz/session-types.ts';
import { MOST_BOOKMARKS } from '../store/bookmarks.ts';
import { type Press, staleButton } from './custom-id.ts';
import { markOf } from './documents.ts';
import type { View } from './views/blocks.ts';
import type { Form } from './views/form.ts';
import { type Asked, askedAs, bookOf } from './views/quiz/asked.ts';
import { reviewForm } from './views/review-forms.ts';
import {
  type CardPlace,
  keptView,
  type Overview,
  reviewAnswerView,
  reviewQuestionView,
  reviewView,
} from './views/review-view.ts';

/** Somebody's cards, and what of them is due. */
type Own = Readonly<{ cards: readonly Card[]; deck: Deck; moment: Moment; hasTimeZone: boolean }>;

/** What somebody has to review, for them alone. @param notice what has just been done, as markdown. */
export async function reviewPage(person: string, app: AppFor, notice = ''): Promise<View> {
  return reviewView(await overviewOf(person, app), notice, app.words);
}

/** How much is due, for a reminder too. */
export async function overviewOf(person: string, app: App): Promise<Overview> {
  const [{ deck, moment, hasTimeZone }, reminder, canUndo] = await Promise.all([
    ownDeck(person, app),
    app.store.review.reminder(person),
    app.store.review.canUndo(person),
  ]);
  return {
    deck,
    canUndo,
    remindsAt: reminder?.minute ?? null,
    timeZone: moment.timeZone,
    hasTimeZone,
  };
}

/** The card that is to be asked next; what there is to review, where none is left for today. */
export async function nextPage(person: string, app: AppFor, notice = ''): Promise<View> {
  const { deck } = await ownDeck(person, app);
  const card = nextCard(deck);
  if (!card) return reviewPage(person, app, notice || app.words.say('review.done'));
  return questionPage({ card, turn: { kind: 'review', version: card.history.length } }, deck, app, notice);
}

/** A card that was missed today, by its number from 0, for somebody who asks for it. */
export async function practicePage(person: string, number: number, app: AppFor): Promise<View> {
  const { deck } = await ownDeck(person, app);
  const card = deck.missedToday[number];
  if (!card) return reviewPage(person, app, app.words.say('review.practice-done'));
  return questionPage({ card, turn: { kind: 'practice', number } }, deck, app, '');
}

function questionPage({ card, turn }: Shown, deck: Deck, app: AppFor, notice: string): View {
  const { asked } = drawnOf(card, turn, app);
  return reviewQuestionView({ asked, place: { mark: markOf(card.item), turn }, deck, notice }, app.words);
}

/** The form for an answer that is typed. */
export async function formFor(person: string, press: Press, app: AppFor): Promise<Form> {
  const { card, turn } = await shownIn(person, press, app);
  const { asked } = drawnOf(card, turn, app);
  return reviewForm({ mark: markOf(card.item), turn }, asked, app.words);
}

/**
 * The solution of a card, with what somebody answered, and the ratings.
 * @param givenIn reads the answer from what was pressed or sent; undefined where it was not answered.
 * @throws a `UserError` for a card that is not there, or an answer that it cannot have.
 */
export async function solvedPage(
  person: string,
  press: Press,
  given: Given | undefined,
  app: AppFor,
): Promise<View> {
  const { card, turn, own } = await shownIn(person, press, app);
  const { item, question, asked } = drawnOf(card, turn, app);
  const { knowledge } = app.engine;
  if (given !== undefined && !canBeGiven(item, given)) throw staleButton();
  return reviewAnswerView(
    {
      asked,
      place: { mark: markOf(card.item), turn },
      answer: given && { given, isRight: isRight(item, question, given, knowledge.names) },
      ahead: daysAhead(card, own.moment),
    },
    bookOf(knowledge),
    app.words,
  );
}

/** Takes a rating in, once, and goes on. */
export async function ratePage(person: string, press: Press, rating: Rating, app: AppFor): Promise<View> {
  const { card, turn, own } = await shownIn(person, press, app);
  const isAsked = own.deck.due.includes(card) || own.deck.fresh.includes(card);
  if (turn.kind !== 'review' || !isAsked) return nextPage(person, app, app.words.say('review.not-due'));
  const isPut = await app.store.review.put(person, rated(card, rating, own.moment), card, true);
  return nextPage(person, app, isPut ? '' : app.words.say('review.not-due'));
}

/** Takes a question in among those that somebody reviews; one that they had left out comes back. */
export async function keepPage(person: string, press: Press, app: AppFor): Promise<View> {
  const item = itemIn(press, app);
  const { cards, moment } = await ownDeck(person, app);
  const card = cards.find((one) => one.item === item);
  if (!card) await app.store.review.add(person, [bookmarkedCard(item, moment)]);
  else if (card.isOut) await app.store.review.put(person, { ...card, isOut: false }, card, false);
  return keptView(app.words);
}

/** Leaves a card out from now on. */
export async function dropPage(person: string, press: Press, app: AppFor): Promise<View> {
  const { card } = await shownIn(person, press, app);
  await app.store.review.put(person, { ...card, isOut: true }, card, true);
  return nextPage(person, app, app.words.say('review.dropped'));
}

/** Takes the last rating back, and asks that card again. */
export async function undoPage(person: string, app: AppFor): Promise<View> {
  const card = await app.store.review.undo(person);
  if (!card) return reviewPage(person, app, app.words.say('review.nothing-to-undo'));
  const { deck } = await ownDeck(person, app);
  if (!app.engine.knowledge.quizItems.some(({ id }) => id === card.item)) return reviewPage(person, app);
  const turn = { kind: 'review', version: card.history.length } as const;
  return questionPage({ card, turn }, deck, app, app.words.say('review.undone'));
}

/** The id of the item whose card a custom id means. Throws a `UserError` where there is none. */
export function itemIn({ args: [mark] }: Press, { engine }: App): string {
  const item = engine.knowledge.quizItems.find(({ id }) => markOf(id) === mark);
  if (!item) throw staleButton();
  return item.id;
}

/** Brings somebody's cards up to date with what they missed and keep, and tells what is due. */
async function ownDeck(person: string, { store, engine, now }: App): Promise<Own> {
  const [stored, misses, kept, { timeZone }] = await Promise.all([
    store.review.cards(person),
    store.results.misses(person, now()),
    store.bookmarks.list(person, 0, MOST_BOOKMARKS),
    store.people.get(person),
  ]);
  const { quizItems } = engine.knowledge;
  const known = new Set(quizItems.map(({ id }) => id));
  const moment = { now: now(), timeZone: timeZone ?? 'UTC' };
  const bookmarked = kept.bookmarks.flatMap((bookmark) =>
    itemsAbout(quizItems, bookmark).map(({ id }) => id),
  );
  const { added, changed } = gathered(
    stored,
    misses.filter(({ item }) => known.has(item)),
    bookmarked,
    moment,
  );
  await store.review.add(person, added);
  const before = new Map(stored.map((card) => [card.item, card]));
  for (const card of changed) await store.review.put(person, card, before.get(card.item) ?? card, false);
  const all = added.length + changed.length === 0 ? stored : await store.review.cards(person);
  // the knowledge may have lost a question
  const cards = all.filter(({ item }) => known.has(item));
  return { cards, deck: deckOf(cards, moment), moment, hasTimeZone: timeZone !== null };
}

type Shown = Readonly<{ card: Card; turn: CardPlace['turn'] }>;

/** The card that a custom id means, as it was when it was shown. Throws a `UserError` where it has changed since. */
async function shownIn(
  person: string,
  { args: [mark, written = ''] }: Press,
  app: App,
): Promise<Shown & Readonly<{ own: Own }>> {
  const own = await ownDeck(person, app);
  const card = own.cards.find(({ item }) => markOf(item) === mark);
  const [, kind, digits] = /^([rp])(\d{1,4})$/.exec(written) ?? [];
  if (!card || kind === undefined) throw staleButton();
  const number = Number(digits);
  if (kind === 'p') return { card, own, turn: { kind: 'practice', number } };
  if (card.history.length !== number) throw new UserError('error.card-changed');
  return { card, own, turn: { kind: 'review', version: number } };
}

/** A card as a question; its options stand in another order each time. */
function drawnOf(
  card: Card,
  turn: CardPlace['turn'],
  { engine, words }: AppFor,
): Readonly<{ item: QuizItem; question: SessionQuestion; asked: Asked }> {
  const book = bookOf(engine.knowledge);
  const item = book.itemOf(card.item);
  const time = turn.kind === 'review' ? `r${turn.version}` : `p${turn.number}`;
  const seed = Number.parseInt(markOf(`${card.item}:${time}`), 16);
  const question = item && questionOf(item, chanceFrom(seed));
  const asked = question && askedAs(question, book, words);
  if (!item || !question || !asked) throw staleButton();
  return { item, question, asked };
}
