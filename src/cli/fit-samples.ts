import { z } from 'zod';
import type { Engine } from '../answer/engine.ts';
import { asFollowUp } from '../answer/follow-up.ts';
import { type Question, understand } from '../answer/question.ts';
import { type Ranked, rankEntries } from '../answer/rank.ts';
import { fold } from '../language/fold.ts';

const labelledSchema = z.object({
  question: z.string(),
  context: z.array(z.string()).default([]),
  answerable: z.boolean(),
  gold: z.array(z.object({ source: z.string(), paragraphs: z.array(z.number()) })).default([]),
  answers: z.array(z.array(z.string())).default([]),
});

/** A question of which it is known whether and where the documents answer it, and what an answer must say. */
export type Labelled = z.infer<typeof labelledSchema>;

/** What a question looked like to the engine, and what is known of it: the case of a regression. */
export type Sample = Readonly<{
  question: Question;
  ranked: readonly Ranked[];
  isAnswerable: boolean;
  /** How right it is to answer with each of the ranked entries, 0 to 1. */
  worth: readonly number[];
}>;

/** An entry that rests on the right paragraph without saying all that is asked. */
const RIGHT_PLACE = 0.4;

/** Reads a file of questions. @throws an error that names the line that cannot be read. */
export function readLabelled(text: string, file: string): Labelled[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [labelledSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** Asks the engine the questions. */
export function samplesOf(questions: readonly Labelled[], engine: Engine): Sample[] {
  return questions.map((labelled) => {
    const asked = understand(labelled.question, engine);
    const alone = rankEntries(asked, engine);
    const followUp = asFollowUp(asked, alone, labelled.context, engine);
    const question = followUp?.question ?? asked;
    const ranked = followUp ? rankEntries(question, engine, followUp.near) : alone;
    return {
      question,
      ranked,
      isAnswerable: labelled.answerable,
      worth: ranked.map((entry) => worthOf(entry, labelled)),
    };
  });
}

function worthOf({ read: { entry } }: Ranked, { gold, answers }: Labelled): number {
  if (entry.kind !== 'fact' && entry.kind !== 'document') return 0;
  const isThere = gold.some(({ source, paragraphs }) =>
    paragraphs.length === 0
      ? entry.kind === 'document' && entry.source.id === source
      : entry.cites.some(
          (cite) => cite.source === source && cite.paragraphs.some((n) => paragraphs.includes(n)),
        ),
  );
  if (!isThere) return 0;
  const said = fold(entry.statement);
  return answers.every((pieces) => pieces.some((piece) => said.includes(fold(piece)))) ? 1 : RIGHT_PLACE;
}
