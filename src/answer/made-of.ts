import type { Answer } from './types.ts';

/**
 * The ids of what an answer is made of, as entries have them: its facts; the disagreement, gap or data of a
 * document that it tells; or the passages that it quotes. None for a refusal that no gap explains.
 */
export function madeOf({ points, citations, trace: { decision } }: Answer): readonly string[] {
  const entry = decision?.entry;
  const isOwn = entry !== undefined && /^(differ|gap|document):/.test(entry);
  if (isOwn && decision?.rule !== 'nothing' && decision?.rule !== 'off-topic') return [entry];
  const facts = points.flatMap(({ fact }) => fact ?? []);
  if (facts.length > 0 || points.length === 0) return [...new Set(facts)];
  const cited = points.flatMap((point) => point.citations.flatMap((i) => citations[i] ?? []));
  return [...new Set(cited.flatMap(({ source, paragraph }) => passageId(source.id, paragraph)))];
}

/** The id of a paragraph among the ids of entries. */
export function passageId(source: string, paragraph: number | undefined): string[] {
  return paragraph === undefined ? [] : [`passage:${source}:${paragraph}`];
}
