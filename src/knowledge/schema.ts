import { z } from 'zod';
import { citationSchema } from './source-schema.ts';
import { dateText, id, line } from './values.ts';

/**
 * The format of the knowledge files. The TypeScript types are inferred from
 * these schemas, and so is the JSON Schema that editors read, which shows the
 * descriptions as help: the format stands in one place.
 */

export * from './quiz-schema.ts';
export * from './source-schema.ts';

const cites = z
  .array(citationSchema)
  .min(1)
  .describe('Where it stands; every number, date and name stands there.');

const figureSchema = z.strictObject({
  measure: id.describe('What is counted: an id of figures.yaml.'),
  value: z.number().describe('The number, as plain digits.'),
  exactness: z
    .enum(['exact', 'about', 'nearly', 'at-least', 'at-most', 'more-than'])
    .describe('How exact the document makes it.'),
});

const asks = z.array(line(200));

export const factSchema = z
  .strictObject({
    id,
    statement: line(400).describe('One thing, in our own words, that can be understood alone.'),
    topic: id.describe('An id of topics.yaml.'),
    entities: z.array(id).describe('Whom and what it is about: ids of names.yaml.'),
    when: dateText.optional().describe('When it happened or is to happen.'),
    asOf: dateText.describe('When it was so; most often the date of the document.'),
    voice: z
      .enum(['reported', 'claim', 'opinion'])
      .describe('Reported as fact, claimed by somebody, or somebody’s opinion.'),
    by: z.array(id).optional().describe('Whose claim or opinion it is: ids of names.yaml or of sources.'),
    figure: figureSchema
      .optional()
      .describe('The number that it states, where it may be compared with others.'),
    cites,
    asks: asks
      .min(5, 'needs at least five differently worded asks')
      .describe('How a student would ask for it, in differently worded questions.'),
    no: asks.optional().describe('Those of its asks that it answers with no.'),
    unsure: asks.optional().describe('Those of its asks of yes or no that it answers with neither.'),
  })
  .refine((fact) => fact.voice === 'reported' || (fact.by?.length ?? 0) > 0, {
    path: ['by'],
    message: 'a claim or an opinion must say by whom',
  });

export const nameSchema = z.strictObject({
  id,
  name: line(120).describe('The name as it is to be shown.'),
  kind: z
    .enum(['person', 'organisation', 'armed-group', 'people', 'place', 'operation', 'document'])
    .describe('What bears the name.'),
  what: line(300).describe('Who or what it is, in one line.'),
  role: line(200).optional().describe('Of a person: the office, as of the documents.'),
  aliases: z
    .array(line(120))
    .default([])
    .describe('Other names in English: acronyms, short and former names.'),
  french: z.array(line(120)).default([]).describe('Its names in French.'),
  misspellings: z.array(line(120)).default([]).describe('How it is often misspelt.'),
  related: z.array(id).default([]).describe('Other names that belong to it: ids of names.yaml.'),
  cites,
});

export const termSchema = z.strictObject({
  id,
  term: line(120).describe('The word, phrase or acronym.'),
  expansion: line(200).optional().describe('What an acronym stands for.'),
  french: line(200).optional().describe('The term in French.'),
  aliases: z.array(line(120)).default([]).describe('Other words for it.'),
  meaning: line(500).describe('What it means in these documents.'),
  name: id.optional().describe('The name that the term is, if it is one: an id of names.yaml.'),
  cites,
});

export const eventSchema = z.strictObject({
  id,
  date: dateText.describe('The day, month, year or period.'),
  dateIs: z
    .enum(['exact', 'approximate', 'inferred'])
    .default('exact')
    .describe('How sure the date is; "inferred" if the documents do not print it.'),
  what: line(300).describe('What happened, in one line.'),
  facts: z.array(id).min(1).describe('The facts that say so: ids of facts.'),
});

export const measureSchema = z.strictObject({
  id,
  label: line(120).describe('What is counted, as a heading.'),
  unit: line(40).describe('In what it is counted: soldiers, killed, per cent.'),
  scale: id
    .optional()
    .describe('Measures of one scale may be drawn to it side by side, though their units differ.'),
  note: line(300).optional().describe('What a reader must know to compare the figures.'),
});

export const disagreementSchema = z.strictObject({
  id,
  question: line(200).describe('What the documents do not agree on, as a question.'),
  topic: id.describe('An id of topics.yaml.'),
  sides: z
    .array(
      z.strictObject({
        view: line(400).describe('The answer of this side, in our own words.'),
        by: z.array(id).optional().describe('Whose side it is: ids of names.yaml or of sources.'),
        asOf: dateText.describe('When it was said.'),
        facts: z.array(id).min(1).describe('The facts that say so: ids of facts.'),
      }),
    )
    .min(2, 'a disagreement has at least two sides')
    .describe('The sides, each with its date.'),
  note: line(500).optional().describe('Why they may differ: other dates, other things counted.'),
  asks: asks.min(5).describe('How a student would ask about it.'),
});

/** Something that readers ask about and that the documents leave open. */
export const gapSchema = z.strictObject({
  id,
  missing: line(300).describe('What the documents do not say, as a whole sentence.'),
  why: z
    .enum(['no-detail', 'no-topic', 'after', 'before', 'premise'])
    .describe(
      'No detail of it, nothing on it at all, it was after or before their time, or it takes for granted what they do not bear out.',
    ),
  entities: z.array(id).default([]).describe('Whom and what it is about: ids of names.yaml.'),
  near: z.array(citationSchema).default([]).describe('The paragraphs that come nearest.'),
  asks: asks.min(3).describe('How a student would ask for it.'),
});

export const topicSchema = z.strictObject({
  id,
  label: line(80).describe('The topic as a heading.'),
  about: line(300).describe('What belongs to it, in one line.'),
});

/** Words and short phrases that mean the same to a reader of these documents. */
export const synonymsSchema = z.strictObject({
  id,
  words: z.array(line(60)).min(2).describe('The words and phrases; no word may stand in two sets.'),
});

export const packSchema = z.strictObject({
  subject: line(120).describe('What the documents are about, as in "I answer questions about …".'),
  subjectInFrench: line(120).optional().describe('The same in French, with its article.'),
  example: line(200).optional().describe('A question that the documents answer, to show how to ask.'),
  exampleInFrench: line(200).optional().describe('The same, or another one, in French.'),
});

export type Fact = z.output<typeof factSchema>;
export type Name = z.output<typeof nameSchema>;
export type Term = z.output<typeof termSchema>;
export type TimelineEvent = z.output<typeof eventSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Disagreement = z.output<typeof disagreementSchema>;
export type Gap = z.output<typeof gapSchema>;
export type Topic = z.output<typeof topicSchema>;
export type Synonyms = z.output<typeof synonymsSchema>;
export type Pack = z.output<typeof packSchema>;
