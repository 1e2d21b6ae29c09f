import { z } from 'zod';
import * as schema from './schema.ts';

/** One kind of knowledge file. */
type FileShape = Readonly<{
  name: string;
  /** Which files these are, in a knowledge folder. */
  files: string;
  about: string;
  shape: z.ZodType;
}>;

const SHAPES: readonly FileShape[] = [
  {
    name: 'pack',
    files: 'pack.yaml',
    about: 'What the documents are about as a whole.',
    shape: schema.packSchema,
  },
  {
    name: 'source',
    files: 'sources/*.yaml',
    about: 'A document with its numbered passages.',
    shape: schema.sourceSchema,
  },
  {
    name: 'originals',
    files: 'originals/*.yaml',
    about: 'Paragraphs of a source in its own words, shown in place of our rendering.',
    shape: schema.originalsSchema,
  },
  {
    name: 'facts',
    files: 'facts/*.yaml',
    about: 'Single statements, each with its citations and the ways to ask for it.',
    shape: z.array(schema.factSchema),
  },
  {
    name: 'topics',
    files: 'topics.yaml',
    about: 'The subjects by which facts are grouped.',
    shape: z.array(schema.topicSchema),
  },
  {
    name: 'names',
    files: 'names.yaml',
    about: 'People, organisations, places and operations, with all their names.',
    shape: z.array(schema.nameSchema),
  },
  {
    name: 'glossary',
    files: 'glossary.yaml',
    about: 'Terms and acronyms, and what they mean.',
    shape: z.array(schema.termSchema),
  },
  {
    name: 'timeline',
    files: 'timeline.yaml',
    about: 'What happened when.',
    shape: z.array(schema.eventSchema),
  },
  {
    name: 'figures',
    files: 'figures.yaml',
    about: 'What is counted in the figures of facts.',
    shape: z.array(schema.measureSchema),
  },
  {
    name: 'disagreements',
    files: 'disagreements.yaml',
    about: 'Where the documents differ, with both sides.',
    shape: z.array(schema.disagreementSchema),
  },
  {
    name: 'gaps',
    files: 'gaps.yaml',
    about: 'What readers ask about and the documents leave open.',
    shape: z.array(schema.gapSchema),
  },
  {
    name: 'thesaurus',
    files: 'thesaurus.yaml',
    about: 'Sets of words that mean the same.',
    shape: z.array(schema.synonymsSchema),
  },
  {
    name: 'quiz',
    files: 'quiz/*.yaml',
    about: 'Questions for quizzes, each with its fact and the paragraphs that bear it out.',
    shape: z.array(schema.quizItemSchema),
  },
];

export type FileSchema = Readonly<{ name: string; files: string; schema: object }>;

/**
 * The format of each kind of knowledge file as a JSON Schema (draft-07, which the YAML
 * language server of editors understands best). What a schema cannot say, such as that an
 * id must be there, is checked by `npm run knowledge` only.
 */
export function jsonSchemas(): FileSchema[] {
  return SHAPES.map(({ name, files, about, shape }) => ({
    name,
    files,
    schema: z.toJSONSchema(shape.meta({ title: files, description: about }), {
      io: 'input',
      target: 'draft-07',
    }),
  }));
}
