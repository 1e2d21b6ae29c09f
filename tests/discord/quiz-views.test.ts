import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/discord/fit.ts';
import { askedIn, bookOf, type QuizBook } from '../../src/discord/views/quiz/asked.ts';
import { disputeView, reportsView } from '../../src/discord/views/quiz/complaints-view.ts';
import { endView } from '../../src/discord/views/quiz/end-view.ts';
import { orderForm, typedForm } from '../../src/discord/views/quiz/forms.ts';
import { missedView } from '../../src/discord/views/quiz/missed-view.ts';
import { questionView } from '../../src/discord/views/quiz/question-view.ts';
import { revealView } from '../../src/discord/views/quiz/reveal-view.ts';
import { toldView } from '../../src/discord/views/quiz/told-view.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { QuizItem } from '../../src/knowledge/schema.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { optionCount } from '../../src/quiz/options.ts';
import { newSession } from '../../src/quiz/session.ts';
import type { Mode, Session, SessionAnswer } from '../../src/quiz/session-types.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { QUIZ } from '../support/quiz-miniature.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const EN = wordsFor('en');
const LANGUAGES = [EN, wordsFor('fr')];
const MODES: readonly Mode[] = ['solo', 'group', 'race', 'exam'];

const CITES = [{ source: 'resolution-2100', paragraphs: [1, 2, 3, 4] }];
const long = (length: number, mark = '*') =>
  `${mark}_@everyone <#1> `
    .repeat(length)
    .slice(0, length - 1)
    .concat('x');

/** As much as the format lets in, full of what Discord would read as more than text. */
const HUGE: QuizItem = {
  id: 'huge',
  kind: 'choice',
  prompt: long(240),
  fact: 'take-over-2013',
  cites: CITES,
  difficulty: 'hard',
  asOf: '2013-04-25',
  right: long(100, '~'),
  wrong: ['a', 'b', 'c', 'd'].map((mark) => ({ text: long(100, mark), why: long(240, '|'), cites: CITES })),
};
const LONG_ORDER: QuizItem = {
  id: 'long-order',
  kind: 'order',
  prompt: long(240),
  fact: 'take-over-2013',
  cites: CITES,
  difficulty: 'hard',
  steps: [1, 2, 3, 4, 5].map((n) => ({ text: long(100, String(n)), date: `201${n}-01-01`, cites: CITES })),
};
const ODD_UNIT: QuizItem = {
  id: 'odd-unit',
  kind: 'number',
  prompt: 'How many?',
  fact: 'soldiers-authorised',
  cites: CITES,
  difficulty: 'easy',
  value: 12300,
  unit: long(40),
  tolerance: 500,
};

function items(): { all: readonly QuizItem[]; book: QuizBook } {
  const { knowledge } = loadKnowledge(folderOf({ ...MINIATURE, ...QUIZ }));
  const all = [...knowledge.quizItems, HUGE, LONG_ORDER, ODD_UNIT];
  return { all, book: bookOf({ ...knowledge, quizItems: all }) };
}

type Draft = Readonly<{ mode: Mode; all: readonly QuizItem[]; server?: string | null }>;

/** A session of one question for each item, the first one open. */
function sessionOf({ mode, all, server = '9' }: Draft): Session {
  const questions = all.map((item) => ({
    item: item.id,
    kind: item.kind,
    order: Array.from({ length: optionCount(item) }, (_, i) => i).reverse(),
  }));
  const settings = {
    mode,
    topic: null,
    difficulty: null,
    openMs: 30_000,
    pauseMs: 9000,
    hasSpeedBonus: true,
  };
  return newSession(
    { id: 'f'.repeat(16), server, channel: '8', starter: '1', settings, seed: 1, questions },
    NOW,
  );
}

function answerTo(item: QuizItem, isRight: boolean): SessionAnswer {
  const count = optionCount(item);
  const given =
    item.kind === 'order'
      ? ({ kind: 'order', places: Array.from({ length: count }, (_, i) => i) } as const)
      : count > 0
        ? ({ kind: 'option', place: isRight ? count - 1 : 0 } as const)
        : ({ kind: 'text', text: long(100) } as const);
  return { given, isRight, at: NOW + 1000, afterMs: 1000, changes: 0 };
}

/** The session at a question that was answered by so many people and closed; or over. */
function closedAt(
  session: Session,
  all: readonly QuizItem[],
  { at, people, isOver = false }: { at: number; people: number; isOver?: boolean },
): Session {
  const players = Array.from({ length: people }, (_, i) => String(i + 1));
  return {
    ...session,
    at,
    players,
    answers: all.map((item, question) =>
      question > at
        ? {}
        : Object.fromEntries(players.map((player, i) => [player, answerTo(item, i % 3 === 1)])),
    ),
    phase: isOver
      ? { name: 'over', why: 'finished', at: NOW }
      : { name: 'revealed', since: NOW, until: NOW + 9000 },
  };
}

const message = (view: Parameters<typeof messageOf>[0]) => messageOf(view);

describe('views of a quiz', () => {
  it.each(MODES)('stay within Discord’s limits for every kind of item, in both languages (%s)', (mode) => {
    const { all, book } = items();
    for (const words of LANGUAGES)
      for (const at of all.keys()) {
        const open: Session = { ...sessionOf({ mode, all }), at };
        const closed = closedAt(open, all, { at, people: mode === 'group' || mode === 'race' ? 200 : 1 });
        const told = {
          session: closed,
          question: at,
          person: '1',
          outcome: 'closed',
          answer: undefined,
        } as const;
        for (const view of [
          questionView(open, at, book, words),
          revealView(closed, at, book, words),
          toldView(told, book, words),
        ])
          expectWithinLimits(message(view));
      }
  });

  it('list 200 players and 50 missed questions within the limits, and keep the buttons', () => {
    const { all, book } = items();
    const many = Array.from({ length: 50 }, () => HUGE);
    for (const words of LANGUAGES) {
      const over = closedAt(sessionOf({ mode: 'group', all: many }), many, {
        at: 49,
        people: 200,
        isOver: true,
      });
      const end = message(endView(over, words));
      expectWithinLimits(end);
      expect(buttonsOf(end)).toHaveLength(3);
      for (const page of [1, 7, 99]) {
        const missed = message(missedView(over, '1', page, book, words));
        expectWithinLimits(missed);
        expect(buttonsOf(missed).map(({ id }) => id.split(':').slice(0, 2).join(':'))).toContain(
          'quiz:again',
        );
      }
      const dispute = {
        session: over.id,
        question: 0,
        person: '1',
        server: '9',
        item: 'huge',
        reason: long(300),
        status: 'open',
        disputedAt: 1,
      } as const;
      const disputed = message(
        disputeView({ dispute, session: over, page: 1, pages: 2 }, long(100), book, words),
      );
      expectWithinLimits(disputed);
      expect(buttonsOf(disputed).map(({ label }) => label)).toHaveLength(7);
      const reports = all.flatMap(({ id: item }) =>
        [1, 2, 3, 4].map((n) => ({ item, reason: 'unclear', comment: long(300), reportedAt: n })),
      );
      expectWithinLimits(message(reportsView(reports, 1, book, words)));
    }
  });

  it('say that a question is closed, and which option is right and which wrong, in words', () => {
    const { all, book } = items();
    const [first] = all;
    const closed = closedAt(sessionOf({ mode: 'group', all }), all, { at: 0, people: 3 });
    const shown = message(revealView(closed, 0, book, EN));
    expect(first?.kind).toBe('choice');
    expect(wordsOf(shown)).toContain('Question 1 of 13 · closed');
    expect(wordsOf(shown).match(/ · (right|wrong) · /g)).toEqual([
      ' · wrong · ',
      ' · wrong · ',
      ' · right · ',
    ]);
    expect(buttonsOf(shown).filter(({ isDisabled }) => isDisabled)).toEqual([]);
  });

  it('show nothing as more than text: no link, mention or emphasis comes of what items or players write', () => {
    const { all, book } = items();
    const closed = closedAt({ ...sessionOf({ mode: 'group', all }), at: 10 }, all, { at: 10, people: 2 });
    const shown = wordsOf(message(revealView(closed, 10, book, EN)));
    expect(all[10]?.id).toBe('huge');
    expect(shown).not.toMatch(/(?<!\\)@everyone|(?<!\\)<#1/);
  });

  it('say of an item that the knowledge has no more that it can be skipped', () => {
    const { all, book } = items();
    const session = sessionOf({ mode: 'group', all });
    const gone: Session = {
      ...session,
      questions: session.questions.map((question) => ({ ...question, item: 'gone' })),
    };
    expect(askedIn(gone, 0, book, EN)).toBeUndefined();
    const shown = message(questionView(gone, 0, book, EN));
    expect(wordsOf(shown)).toContain('This question is no longer among what I know.');
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Join', 'Skip', 'Stop the quiz']);
    expect(wordsOf(message(revealView(closedAt(gone, all, { at: 0, people: 1 }), 0, book, EN)))).toContain(
      'closed',
    );
  });

  it('tell nothing of what is right in an exam that runs, and who may not act in it', () => {
    const { all, book } = items();
    const exam = closedAt(sessionOf({ mode: 'exam', all }), all, { at: 0, people: 1 });
    const told = (person: string, outcome: 'closed' | 'not-yours') =>
      wordsOf(
        message(toldView({ session: exam, question: 0, person, outcome, answer: undefined }, book, EN)),
      );
    expect(told('1', 'closed')).not.toMatch(/right/i);
    expect(told('2', 'not-yours')).toContain('somebody else’s');
  });

  it('warn before a quiz ends that nobody plays, and leave “I was right” out where nobody could rule', () => {
    const { all, book } = items();
    const idle: Session = {
      ...closedAt(sessionOf({ mode: 'group', all }), all, { at: 1, people: 0 }),
      unanswered: 2,
    };
    const shown = wordsOf(message(revealView(idle, 1, book, EN)));
    expect(shown).toContain('**Nobody answered.**');
    expect(shown).toContain('**The quiz ends after 1 more question that nobody answers.**');
    expect(shown).toMatch(/Next question: <t:\d+:R>\./);
    const alone = closedAt(sessionOf({ mode: 'solo', all, server: null }), all, { at: 0, people: 1 });
    expect(wordsOf(message(revealView(alone, 0, book, EN)))).not.toContain('I was right');
  });

  it('say at half-time how many have answered', () => {
    const { all, book } = items();
    const session = sessionOf({ mode: 'group', all });
    const warned = (answers: number): string => {
      const given = Object.fromEntries(
        Array.from({ length: answers }, (_, i) => [String(i), answerTo(HUGE, true)]),
      );
      const phase = {
        name: 'open',
        since: NOW,
        until: NOW + 30_000,
        isShown: true,
        isWarned: true,
        known: 0,
      } as const;
      return wordsOf(
        message(questionView({ ...session, phase, answers: session.answers.with(0, given) }, 0, book, EN)),
      );
    };
    expect(warned(0)).toContain('**Half of the time is over.** Nobody has answered yet.');
    expect(warned(2)).toContain('2 people have answered so far.');
  });

  it('open forms that Discord takes, whatever the item', () => {
    const { all, book } = items();
    for (const words of LANGUAGES)
      for (const [question, item] of all.entries()) {
        const session = sessionOf({ mode: 'group', all });
        const asked = askedIn(session, question, book, words);
        if (asked === undefined || (optionCount(item) > 0 && item.kind !== 'order')) continue;
        const form = (item.kind === 'order' ? orderForm : typedForm)(
          { id: 'quiz:x', session, question },
          asked,
          undefined,
          words,
        );
        expect(form.title.length).toBeLessThanOrEqual(45);
        expect(form.components.length).toBeLessThanOrEqual(5);
        for (const field of form.components as { label: string; description?: string }[]) {
          expect(field.label.length).toSatisfy((n: number) => n >= 1 && n <= 45);
          expect((field.description ?? '').length).toBeLessThanOrEqual(100);
        }
      }
  });
});
