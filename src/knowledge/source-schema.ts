import { z } from 'zod';
import { dateText, id, line } from './values.ts';

/** The number of a paragraph, from 1. */
export const paragraphNumber = z.int().positive();

export const citationSchema = z.strictObject({
  source: id.describe('The id of the source.'),
  paragraphs: z.array(paragraphNumber).min(1).describe('The numbers of the paragraphs that say it.'),
});

export type Citation = z.output<typeof citationSchema>;

/** No paragraph is longer; Discord shows 4,000 characters of one at a time. */
const paragraphText = line(6000);

export const passageSchema = z.strictObject({
  n: paragraphNumber.describe('The number of the paragraph: 1, 2, 3 … through the whole document.'),
  kind: z
    .enum(['text', 'caption', 'author-note'])
    .default('text')
    .describe('What the paragraph is: plain text, the caption of a picture, or a note about the author.'),
  text: paragraphText.describe('All that the paragraph says, with every name, number, date and term.'),
});

export const sectionSchema = z.strictObject({
  title: line(300).nullable().describe('The heading; null for what stands before the first one.'),
  passages: z.array(passageSchema).min(1).describe('The paragraphs under the heading, in order.'),
});

export const sourceSchema = z
  .strictObject({
    id: id.describe(
      'The name by which everything else cites the document: author and year, such as "leimbach-2013".',
    ),
    title: line(300).describe('The title as the document prints it.'),
    authors: z.array(line(120)).describe('Everybody who signed it, in order; [] if nobody did.'),
    citedAs: line(80)
      .optional()
      .describe('The authors in short, where it is not their last names: "Gauthier Vela".'),
    surnames: z
      .array(line(120))
      .optional()
      .describe('The surname of each author, in their order; an organisation is given in full.'),
    publisher: line(200)
      .nullable()
      .describe('The newspaper, journal or body that published it; null if unknown.'),
    published: dateText
      .nullable()
      .describe('When it was published, as exactly as it is known; null if unknown.'),
    publishedIs: z.enum(['exact', 'approximate', 'unknown']).describe('How sure the date is.'),
    publishedNote: line(400)
      .optional()
      .describe('Where the date comes from, if the document does not print it.'),
    publishedFrom: z
      .array(paragraphNumber)
      .min(1)
      .optional()
      .describe('The paragraphs from which the date was inferred, if it was.'),
    kind: line(80).describe('What sort of text it is: news analysis, opinion, resolution, textbook page …'),
    stance: line(400).optional().describe('Who speaks, and which side the text takes.'),
    licence: line(400).optional().describe('What may be done with the text, if it says so.'),
    language: line(35).default('en').describe('The language of the passages, as a BCP 47 tag.'),
    wording: z
      .enum(['ours', 'original'])
      .default('ours')
      .describe('Whether the passages are our own rendering of the document, or the document’s own text.'),
    url: z.url().optional().describe('Where the document can be read.'),
    aliases: z.array(line(120)).default([]).describe('What readers call it: "the PassBlue article".'),
    cautions: z
      .array(line(400))
      .default([])
      .describe('What a reader must beware of: old figures, slips, sides taken.'),
    sections: z
      .array(sectionSchema)
      .min(1, 'a source needs at least one section with a passage')
      .describe('The text, heading by heading.'),
  })
  .refine(({ authors, surnames }) => (surnames ?? authors).length === authors.length, {
    path: ['surnames'],
    message: 'must have one surname for each author',
  })
  .refine(
    ({ authors, surnames }) => surnames?.every((name, i) => authors[i]?.includes(name) ?? true) ?? true,
    {
      path: ['surnames'],
      message: 'must be parts of the names of the authors, in the same order',
    },
  );

/** The paragraphs of a document in its own words, to be shown instead of our rendering of them. */
export const originalsSchema = z.strictObject({
  source: id.describe('The source whose paragraphs these are.'),
  paragraphs: z
    .array(
      z.strictObject({
        n: paragraphNumber.describe('The number of the passage that renders this paragraph.'),
        text: paragraphText.describe('The paragraph as the document prints it.'),
      }),
    )
    .min(1)
    .describe('The original paragraphs; those that are not here are shown in our own words.'),
});

export type Wording = z.output<typeof sourceSchema>['wording'];

/** A numbered paragraph of a source. */
export type Passage = z.output<typeof passageSchema> & {
  /** Its own wording, where it is not that of its source; not part of the files. */
  wording?: Wording;
};

type Section = Omit<z.output<typeof sectionSchema>, 'passages'> & { passages: Passage[] };

/** A document with its passages. */
export type Source = Omit<z.output<typeof sourceSchema>, 'sections'> & { sections: Section[] };
export type Originals = z.output<typeof originalsSchema>;
