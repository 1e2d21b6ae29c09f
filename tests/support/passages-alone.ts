import { type Knowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { folderOf } from './knowledge-folder.ts';

export type Article = Readonly<{ id: string; title: string; paragraphs: readonly string[] }>;

/** An article as the data of a source file. */
export function sourceRecord({ id, title, paragraphs }: Article): object {
  return {
    id,
    title,
    authors: [],
    publisher: null,
    published: null,
    publishedIs: 'unknown',
    kind: 'article',
    wording: 'original',
    sections: [{ title: null, passages: paragraphs.map((text, i) => ({ n: i + 1, text })) }],
  };
}

/** A knowledge of sources with passages and nothing else, as it comes from files. */
export function knowledgeOf(articles: readonly Article[]): Knowledge {
  const files = articles.map((article) => [
    `sources/${article.id}.yaml`,
    JSON.stringify(sourceRecord(article)),
  ]);
  const { knowledge, faults } = loadKnowledge(folderOf(Object.fromEntries(files)));
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return knowledge;
}
