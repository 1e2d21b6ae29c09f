import { z } from 'zod';
import { citationSchema } from './source-schema.ts';
import { dateText, id, line } from './values.ts';

/** How hard an item is. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

const cites = z.array(citationSchema).min(1).describe('The paragraphs that bear the right answer out.');

const option = (about: string) => line(100).describe(about);

const wrongOption = z.strictObject({
  text: option('The wrong answer, of the same kind and about as long as the right one.'),
  why: line(240).describe('Why it is wrong, in one sentence: what it is really, where the documents say so.'),
  cites: z.array(citationSchema).min(1).optional().describe('Where that stands, if it stands anywhere.'),
});

const common = {
  id,
  prompt: line(240).describe('What is asked, to be understood alone.'),
  fact: id.describe('The fact that the right answer rests on: an id of facts.'),
  cites,
  difficulty: z
    .enum(DIFFICULTIES)
    .describe(
      'Easy: what everybody who has read the documents knows. Hard: distinctions, and whose view it is.',
    ),
  asOf: dateText.optional().describe('For an answer that changed over time: when it was so. It is shown.'),
};

const choices = {
  ...common,
  right: option('The right answer.'),
  wrong: z
    .array(wrongOption)
    .min(2)
    .max(4)
    .describe('The other options, each with the reason why it is wrong.'),
  says: line(240)
    .regex(/^[^_]*___[^_]*$/, 'must hold ___ once, where the answer goes')
    .optional()
    .describe('A statement with ___ in the place of the answer; it is checked with each option put in.'),
};

/** A question of a quiz. Options stand here in no order; each session shuffles them. */
export const quizItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice').describe('One of three to five options is right.'),
    ...choices,
  }),
  z.strictObject({ kind: z.literal('who-said').describe('Whose words or view it is.'), ...choices }),
  z.strictObject({
    kind: z.literal('find-source').describe('Which document says it.'),
    ...common,
    right: id.describe('The id of the source that says it.'),
    wrong: z
      .array(
        z.strictObject({
          source: id.describe('The id of a source that does not say it.'),
          why: line(240).describe('What that one says instead, or that it does not speak of it.'),
          cites: z
            .array(citationSchema)
            .min(1)
            .optional()
            .describe('Where that stands, if it stands anywhere.'),
        }),
      )
      .min(2)
      .max(4)
      .describe('The other documents, each with the reason why it is wrong.'),
  }),
  z.strictObject({
    kind: z.literal('odd-one-out').describe('All options but one have something in common.'),
    ...common,
    right: option('The one that does not belong.'),
    because: line(240).describe('Why it does not belong, and what the others have in common.'),
    wrong: z
      .array(
        z.strictObject({
          text: option('One that belongs.'),
          why: line(240).describe('Why it belongs with the others.'),
          cites: z.array(citationSchema).min(1).describe('Where that stands.'),
        }),
      )
      .min(2)
      .max(4)
      .describe('Those that belong.'),
  }),
  z.strictObject({
    kind: z.literal('true-false').describe('The prompt is a statement, true or false.'),
    ...common,
    isTrue: z.boolean().describe('Whether the statement is true.'),
    why: line(240).describe('What the documents say: the correction, or the confirmation.'),
  }),
  z.strictObject({
    kind: z.literal('short').describe('Typed: a word, a name, an acronym.'),
    ...common,
    right: option('The answer as it is shown.'),
    name: id.optional().describe('The name that the answer is; all its aliases count: an id of names.yaml.'),
    accept: z.array(line(100)).default([]).describe('What else counts as right.'),
  }),
  z.strictObject({
    kind: z.literal('number').describe('Typed: a number.'),
    ...common,
    value: z.number().describe('The number, as plain digits.'),
    unit: line(40).describe('Of what: soldiers, countries, per cent.'),
    tolerance: z
      .number()
      .min(0)
      .default(0)
      .describe('How far off still counts; above 0 only where the document is approximate.'),
  }),
  z.strictObject({
    kind: z.literal('date').describe('Typed: a day, month or year.'),
    ...common,
    date: dateText.describe('The date; what is typed must be as exact as it, or more exact and within it.'),
  }),
  z.strictObject({
    kind: z.literal('order').describe('Events to be put in the order of time.'),
    ...common,
    steps: z
      .array(
        z.strictObject({
          text: option('What happened, without its date.'),
          date: dateText.describe('When it happened; told after the answer.'),
          cites: z.array(citationSchema).min(1).describe('Where that stands.'),
        }),
      )
      .min(3)
      .max(5)
      .describe('The events, earliest first; no two at the same time.'),
  }),
]);

export type QuizItem = z.output<typeof quizItemSchema>;
export type QuizKind = QuizItem['kind'];
export type Difficulty = (typeof DIFFICULTIES)[number];
