import { existsSync, readFileSync } from 'node:fs';
import type { Knowledge } from '../../src/knowledge/load.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { knowledgeOf } from './passages-alone.ts';

const FILE = new URL('../../../shared/benchmarks/xquad.en.json', import.meta.url);

/** A question on a paragraph, and the phrases of it that answer. */
export type XquadQuestion = Readonly<{
  source: string;
  paragraph: number;
  question: string;
  answers: readonly string[];
}>;

type XquadFile = Readonly<{
  data: readonly {
    title: string;
    paragraphs: readonly {
      context: string;
      qas: readonly { question: string; answers: readonly { text: string }[] }[];
    }[];
  }[];
}>;

/** Whether the benchmark stands beside the repository. */
export const hasXquad = (): boolean => existsSync(FILE);

/** XQuAD's English part (Artetxe, Ruder & Yogatama 2020): each article as a source of passages alone. */
export function readXquad(): {
  sources: readonly Source[];
  questions: readonly XquadQuestion[];
  knowledge: Knowledge;
} {
  const { data } = JSON.parse(readFileSync(FILE, 'utf8')) as XquadFile;
  const articles = data.map(({ title, paragraphs }, i) => ({
    id: `article-${i}`,
    title: title.replaceAll('_', ' '),
    paragraphs: paragraphs.map(({ context }) => context),
  }));
  const questions = data.flatMap(({ paragraphs }, i) =>
    paragraphs.flatMap(({ qas }, j) =>
      qas.map(({ question, answers }) => ({
        source: `article-${i}`,
        paragraph: j + 1,
        question,
        answers: answers.map(({ text }) => text),
      })),
    ),
  );
  const knowledge = knowledgeOf(articles);
  return { sources: knowledge.sources, questions, knowledge };
}
