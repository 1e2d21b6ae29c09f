import type { Citation, QuizItem } from '../knowledge/schema.ts';

/** A citation of a quiz item, with the path to it. */
export type ItemCitation = Readonly<{ cite: Citation; at: readonly (string | number)[] }>;

/** All that an item cites: for its answer, its wrong options and its steps. */
export function citationsOf(item: QuizItem): readonly ItemCitation[] {
  const cited = (cites: readonly Citation[], at: readonly (string | number)[]): ItemCitation[] =>
    cites.map((cite, i) => ({ cite, at: [...at, 'cites', i] }));
  return [
    ...cited(item.cites, []),
    ...('wrong' in item ? item.wrong : []).flatMap(({ cites = [] }, i) => cited(cites, ['wrong', i])),
    ...(item.kind === 'order' ? item.steps : []).flatMap(({ cites }, i) => cited(cites, ['steps', i])),
  ];
}
