import { z } from 'zod';

/**
 * The format of the knowledge files. The TypeScript types are inferred from
 * these schemas, so the format stands in one place.
 */

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "strength-authorised-2013"',
  );

const line = (max: number) => z.string().trim().min(1, 'must not be empty').max(max);

const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

/** A year, month or day, or two of them as a period: 2013, 2013-04, 2013-04-25, 2012/2013-01. */
export const dateText = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(new RegExp(`^${DATE}(/${DATE})?$`), {
      error: 'must be YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by "/"',
      abort: true,
    })
    .refine((value) => value.split('/').every(isOnCalendar), 'is a day that the calendar does not have')
    .refine(isInOrder, 'ends before it begins'),
);

function isOnCalendar(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function isInOrder(value: string): boolean {
  const [from, to] = value.split('/');
  // "2012/2012-03" begins with its year: only what both say is compared
  return from === undefined || to === undefined || from.slice(0, to.length) <= to.slice(0, from.length);
}

export const passageSchema = z.strictObject({
  n: z.int().positive(),
  kind: z.enum(['text', 'caption', 'author-note']).default('text'),
  text: line(6000),
});

export const sourceSchema = z.strictObject({
  id,
  title: line(300),
  authors: z.array(line(120)),
  /** The authors in short, where it is not their last names: "Gauthier Vela". */
  citedAs: line(80).optional(),
  publisher: line(200).nullable(),
  published: dateText.nullable(),
  publishedIs: z.enum(['exact', 'approximate', 'unknown']),
  publishedNote: line(400).optional(),
  kind: line(80),
  stance: line(400).optional(),
  licence: line(400).optional(),
  language: line(35).default('en'),
  url: z.url().optional(),
  aliases: z.array(line(120)).default([]),
  cautions: z.array(line(400)).default([]),
  sections: z
    .array(z.strictObject({ title: line(300).nullable(), passages: z.array(passageSchema).min(1) }))
    .min(1, 'a source needs at least one section with a passage'),
});

export const citationSchema = z.strictObject({
  source: id,
  paragraphs: z.array(z.int().positive()).min(1),
});

const figureSchema = z.strictObject({
  measure: id,
  value: z.number(),
  exactness: z.enum(['exact', 'about', 'nearly', 'at-least', 'at-most', 'more-than']),
});

const asks = z.array(line(200));

export const factSchema = z
  .strictObject({
    id,
    statement: line(400),
    topic: id,
    entities: z.array(id),
    when: dateText.optional(),
    asOf: dateText,
    voice: z.enum(['reported', 'claim', 'opinion']),
    by: z.array(id).optional(),
    figure: figureSchema.optional(),
    cites: z.array(citationSchema).min(1),
    asks: asks.min(5, 'needs at least five differently worded asks'),
  })
  .refine((fact) => fact.voice === 'reported' || (fact.by?.length ?? 0) > 0, {
    path: ['by'],
    message: 'a claim or an opinion must say by whom',
  });

export const nameSchema = z.strictObject({
  id,
  name: line(120),
  kind: z.enum(['person', 'organisation', 'armed-group', 'people', 'place', 'operation', 'document']),
  what: line(300),
  role: line(200).optional(),
  aliases: z.array(line(120)).default([]),
  french: z.array(line(120)).default([]),
  misspellings: z.array(line(120)).default([]),
  related: z.array(id).default([]),
  cites: z.array(citationSchema).min(1),
});

export const termSchema = z.strictObject({
  id,
  term: line(120),
  expansion: line(200).optional(),
  french: line(200).optional(),
  aliases: z.array(line(120)).default([]),
  meaning: line(500),
  name: id.optional(),
  cites: z.array(citationSchema).min(1),
});

export const eventSchema = z.strictObject({
  id,
  date: dateText,
  dateIs: z.enum(['exact', 'approximate', 'inferred']).default('exact'),
  what: line(300),
  facts: z.array(id).min(1),
});

export const measureSchema = z.strictObject({
  id,
  label: line(120),
  unit: line(40),
  note: line(300).optional(),
});

export const disagreementSchema = z.strictObject({
  id,
  question: line(200),
  topic: id,
  sides: z
    .array(
      z.strictObject({
        view: line(400),
        by: z.array(id).optional(),
        asOf: dateText,
        facts: z.array(id).min(1),
      }),
    )
    .min(2, 'a disagreement has at least two sides'),
  note: line(500).optional(),
  asks: asks.min(5),
});

/** Something that readers ask about and that the documents leave open. */
export const gapSchema = z.strictObject({
  id,
  missing: line(300),
  why: z.enum(['no-detail', 'no-topic', 'after', 'before']),
  entities: z.array(id).default([]),
  near: z.array(citationSchema).default([]),
  asks: asks.min(3),
});

export const topicSchema = z.strictObject({ id, label: line(80), about: line(300) });

/** Words and short phrases that mean the same to a reader of these documents. */
export const synonymsSchema = z.strictObject({ id, words: z.array(line(60)).min(2) });

export type Source = z.output<typeof sourceSchema>;
export type Passage = z.output<typeof passageSchema>;
export type Citation = z.output<typeof citationSchema>;
export type Fact = z.output<typeof factSchema>;
export type Name = z.output<typeof nameSchema>;
export type Term = z.output<typeof termSchema>;
export type TimelineEvent = z.output<typeof eventSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Disagreement = z.output<typeof disagreementSchema>;
export type Gap = z.output<typeof gapSchema>;
export type Topic = z.output<typeof topicSchema>;
export type Synonyms = z.output<typeof synonymsSchema>;
