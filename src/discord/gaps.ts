import type { Engine } from '../answer/engine.ts';
import type { App } from '../app.ts';
import { REASONS, type ServerFeedback } from '../store/feedback.ts';
import type { UncoveredCount } from '../store/uncovered.ts';
import { passagesOf } from './documents.ts';

/** Of how long a time something is shown. */
export const PERIODS = ['7', '30', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The two lists that managers see. */
export const LISTS = ['feedback', 'uncovered'] as const;
export type ListName = (typeof LISTS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was said of the answers that one entry was part of. */
export type Judgement = Readonly<{
  /** The entry; empty for answers that were made of none. */
  id: string;
  text: string;
  wrong: number;
  /** How many people said so. */
  people: number;
  helpful: number;
  /** How often each reason was given, the most frequent first. */
  reasons: readonly Readonly<{ reason: string; times: number }>[];
  /** The newest first. */
  remarks: readonly Readonly<{ comment: string | null; question: string | null }>[];
}>;

/** A group of questions that were not answered, with what the nearest entry says. */
export type Unanswered = UncoveredCount & Readonly<{ text: string }>;

/** What was gathered on a server. */
export type Gathered = Readonly<{
  feedback: readonly ServerFeedback[];
  judgements: readonly Judgement[];
  unanswered: readonly Unanswered[];
  /** Whether the text of questions may be kept. */
  keepsTexts: boolean;
}>;

/** What was gathered on a server in a period. Texts of questions are left out where they may not be kept any more. */
export async function gatheredOn(server: string, period: Period, app: App): Promise<Gathered> {
  const { store, engine, now } = app;
  const from = period === 'all' ? 0 : now() - Number(period) * DAY_MS;
  const [feedback, uncovered, { keepsUncovered }] = await Promise.all([
    store.feedback.ofServer(server, from),
    store.uncovered.ofServer(server, from),
    store.servers.get(server),
  ]);
  const texts = textsOf(engine);
  const shown = keepsUncovered ? feedback : feedback.map((one) => ({ ...one, question: null }));
  return {
    feedback: shown,
    judgements: judgementsOf(shown, texts),
    unanswered: uncovered.map((count) => ({
      ...count,
      questions: keepsUncovered ? count.questions : [],
      text: texts.get(count.nearest) ?? count.nearest,
    })),
    keepsTexts: keepsUncovered,
  };
}

/** What each entry says, and each paragraph, by its id. */
export function textsOf({ entries, knowledge }: Engine): ReadonlyMap<string, string> {
  return new Map([
    ...entries.entries.map(({ id, entry }) => [id, entry.statement] as const),
    ...knowledge.sources.flatMap((source) =>
      passagesOf(source).map(({ n, text }) => [`passage:${source.id}:${n}`, text] as const),
    ),
  ]);
}

/** What was said, by entry; those said to be wrong most often first, and none that nobody found wrong. */
function judgementsOf(feedback: readonly ServerFeedback[], texts: ReadonlyMap<string, string>): Judgement[] {
  const byEntry = new Map<string, ServerFeedback[]>();
  for (const one of feedback) {
    for (const id of one.madeOf.length === 0 ? [''] : one.madeOf) {
      const known = byEntry.get(id);
      if (known) known.push(one);
      else byEntry.set(id, [one]);
    }
  }
  return Array.from(byEntry, ([id, all]) => judgementOf(id, texts.get(id) ?? id, all))
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.wrong - a.wrong || b.people - a.people || (a.id < b.id ? -1 : 1));
}

function judgementOf(id: string, text: string, all: readonly ServerFeedback[]): Judgement {
  const wrong = all.filter(({ verdict }) => verdict === 'wrong');
  const reasons = REASONS.map((reason) => ({
    reason,
    times: wrong.filter((one) => one.reason === reason).length,
  }));
  return {
    id,
    text,
    wrong: wrong.length,
    people: new Set(wrong.map(({ person }) => person)).size,
    helpful: all.length - wrong.length,
    reasons: reasons.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times),
    remarks: wrong
      .filter(({ comment, question }) => comment !== null || question !== null)
      .map(({ comment, question }) => ({ comment, question })),
  };
}
