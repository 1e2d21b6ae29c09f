import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedQuestions, missedBy, scoresOf } from '../../src/quiz/scores.ts';
import { nextTick, type Step, step } from '../../src/quiz/session.ts';
import {
  isPrivateMode,
  MOST_UNANSWERED,
  type Session,
  type SessionEvent,
} from '../../src/quiz/session-types.ts';
import { type Move, moves, placed, STARTER, sessions, T0 } from './session-moves.ts';

type Done = Readonly<{ before: Session; event: SessionEvent; now: number; step: Step }>;

/** All steps of a session through the moves. */
function played(session: Session, all: readonly Move[]): readonly Done[] {
  const done: Done[] = [];
  let now = T0;
  let state = session;
  for (const { waitMs, event } of all) {
    now = waitMs === 'due' ? Math.max(now, nextTick(state) ?? now) : now + waitMs;
    if (event === 'restart') {
      state = JSON.parse(JSON.stringify(state));
      continue;
    }
    const before = state;
    const happened = placed(event, before, now);
    const result = step(before, happened, now);
    done.push({ before, event: happened, now, step: result });
    state = result.session;
  }
  return done;
}

/** Holds a property against every step of many sessions. */
function always(check: (done: readonly Done[], session: Session) => void): void {
  fc.assert(
    fc.property(sessions, moves, (session, all) => {
      check(played(session, all), session);
    }),
    { numRuns: 300 },
  );
}

const namesOf = (done: readonly Done[]) => done.flatMap(({ step: { effects } }) => effects);

describe('a session, whatever happens to it in whatever order', () => {
  it('counts what each person was told last, once for each question', () => {
    always((done, session) => {
      const told = new Map<string, unknown>();
      const changed = new Set<string>();
      for (const {
        event,
        step: { outcome },
      } of done) {
        if (event.name !== 'answer' || (outcome !== 'taken' && outcome !== 'changed')) continue;
        const key = `${event.question} ${event.person}`;
        expect(told.has(key)).toBe(outcome === 'changed');
        told.set(key, event.given);
        if (outcome !== 'changed') continue;
        expect(changed).not.toContain(key);
        changed.add(key);
      }
      const { answers } = done.at(-1)?.step.session ?? session;
      const counted = answers.flatMap((given, question) =>
        Object.entries(given).map(([person, answer]) => [`${question} ${person}`, answer.given] as const),
      );
      expect(new Map(counted)).toEqual(told);
    });
  });

  it('lets nobody change an answer twice, nor after the time of the question', () => {
    always((done) => {
      for (const {
        before,
        event,
        now,
        step: { session, outcome },
      } of done) {
        for (const given of session.answers) {
          for (const { changes } of Object.values(given)) expect(changes).toBeLessThanOrEqual(1);
        }
        if (event.name !== 'answer') continue;
        if (outcome === 'taken' || outcome === 'changed') {
          expect(before.phase.name).toBe('open');
          expect(event.question).toBe(before.at);
          if (before.phase.name === 'open' && before.phase.isShown && before.phase.until !== null)
            expect(now).toBeLessThan(before.phase.until);
        } else {
          expect(session).toBe(before);
        }
      }
    });
  });

  it('shows each question once, reveals it once, in order, and ends once, with nothing after it', () => {
    always((done, { settings }) => {
      const all = namesOf(done).filter(({ name }) => name !== 'rescore');
      const seen = all.map((effect) => `${effect.name} ${'question' in effect ? effect.question : ''}`);
      expect(new Set(seen).size).toBe(seen.length);
      const end = all.findIndex(({ name }) => name === 'end');
      expect([-1, all.length - 1]).toContain(end);
      let shown = 0;
      let revealed = -1;
      for (const effect of all) {
        if (effect.name === 'show-question') {
          expect(effect.question).toBe(shown + 1);
          if (settings.mode !== 'exam') expect(revealed).toBe(shown);
          shown = effect.question;
        }
        if (effect.name === 'warn') {
          expect(effect.question).toBe(shown);
          expect(revealed).toBeLessThan(shown);
        }
        if (effect.name === 'reveal') {
          expect(effect.question).toBe(shown);
          revealed = effect.question;
        }
      }
      if (settings.mode === 'exam') expect(revealed).toBe(-1);
    });
  });

  it('never goes back, and is over for good', () => {
    always((done) => {
      for (const {
        before,
        event,
        step: { session, outcome },
      } of done) {
        expect([before.at, before.at + 1]).toContain(session.at);
        expect(session.at).toBeLessThan(session.questions.length);
        if (before.phase.name !== 'over') continue;
        expect(session.phase).toEqual(before.phase);
        if (event.name !== 'withdraw' && event.name !== 'accept') {
          expect(session).toBe(before);
          expect(['over', 'not-yours']).toContain(outcome);
        }
      }
    });
  });

  it('ends after three questions in a row that nobody answered, and not without them', () => {
    always((done) => {
      for (const {
        before,
        step: { session },
      } of done) {
        if (session.phase.name !== 'over') expect(session.unanswered).toBeLessThan(MOST_UNANSWERED);
        const isIdle = session.phase.name === 'over' && session.phase.why === 'idle';
        if (isIdle && before.phase.name === 'open' && before.phase.until !== null)
          expect(session.unanswered).toBe(MOST_UNANSWERED);
      }
    });
  });

  it('does what is due when it is due, not before, and once', () => {
    always((done) => {
      for (const {
        before,
        event,
        now,
        step: { session, effects },
      } of done) {
        if (event.name !== 'tick') continue;
        const due = nextTick(before);
        if (due === null || now < due) {
          expect(session).toBe(before);
          continue;
        }
        expect(effects.length).toBeGreaterThan(0);
        const again = step(session, { name: 'tick' }, now);
        expect(again.session).toBe(session);
      }
    });
  });

  it('gives each question at least its time from when it appeared', () => {
    always((done) => {
      for (const {
        before,
        event,
        now,
        step: { session },
      } of done) {
        const { phase, settings } = before;
        if (event.name !== 'tick' || phase.name !== 'open' || session.phase.name === 'open') continue;
        if (settings.openMs !== null) {
          expect(phase.isShown).toBe(true);
          expect(now - phase.since).toBeGreaterThanOrEqual(settings.openMs);
        }
      }
    });
  });

  it('is played in private by its starter alone', () => {
    always((done) => {
      for (const {
        before,
        event,
        step: { session, outcome },
      } of done) {
        if (!isPrivateMode(session.settings.mode)) continue;
        expect(session.players).toEqual([STARTER]);
        if (event.name === 'answer' && event.person !== STARTER) {
          expect(outcome).toBe('not-yours');
          expect(session).toBe(before);
        }
      }
    });
  });

  it('has scores that are the sum of the right answers to questions that count', () => {
    always((done) => {
      for (const {
        step: { session },
      } of done) {
        const scores = scoresOf(session);
        const counted = countedQuestions(session);
        const right = counted.flatMap((question) =>
          Object.values(session.answers[question] ?? {}).filter(({ isRight }) => isRight),
        );
        expect(scores.reduce((sum, score) => sum + score.right, 0)).toBe(right.length);
        expect(new Set(scores.map(({ person }) => person)).size).toBe(scores.length);
        for (const [i, { person, right: own, points, rank }] of scores.entries()) {
          expect(own + missedBy(session, person).length).toBe(counted.length);
          if (!session.settings.hasSpeedBonus) expect(points).toBe(own);
          else expect(points).toBeGreaterThanOrEqual(own * 10);
          expect(rank).toBe(scores.filter((other) => other.points > points).length + 1);
          expect(scores[i - 1]?.points ?? points).toBeGreaterThanOrEqual(points);
        }
        for (const question of session.withdrawn) expect(counted).not.toContain(question);
      }
    });
  });

  it('lists everybody who answered as a player, once', () => {
    always((done) => {
      for (const {
        step: { session },
      } of done) {
        expect(new Set(session.players).size).toBe(session.players.length);
        for (const given of session.answers) {
          for (const person of Object.keys(given)) expect(session.players).toContain(person);
        }
      }
    });
  });

  it('has one right answer to a question in a race, unless more are accepted afterwards', () => {
    always((done) => {
      const isCorrected = new Set<number>();
      for (const {
        event,
        step: { session, outcome },
      } of done) {
        if (event.name === 'accept' && outcome === 'done') isCorrected.add(event.question);
        if (session.settings.mode !== 'race') continue;
        for (const [question, given] of session.answers.entries()) {
          if (isCorrected.has(question)) continue;
          expect(Object.values(given).filter(({ isRight }) => isRight).length).toBeLessThanOrEqual(1);
        }
      }
    });
  });
});
