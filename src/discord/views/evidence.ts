import type { Answer, CitedPassage } from '../../answer/types.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf, placeOf } from '../documents.ts';
import { type Block, type ButtonOptions, rows, separator, small, text } from './blocks.ts';
import { passageKind, reference, stance } from './citation.ts';

const MOST_CITATIONS = 10;
/** With more passages than this, their buttons get shorter labels. */
const FEW_PASSAGES = 4;
/** The more documents an answer rests on, the shorter each is described. */
const LONGEST_STANCE = [280, 150, 90] as const;

/** What an answer rests on: each place with its document, and buttons that lead to the passages. */
export function evidence({ citations, refusal }: Answer, words: Words): Block[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, MOST_CITATIONS);
  const documents = new Set(shown.map(({ source }) => source.id)).size;
  const longest = LONGEST_STANCE[Math.min(documents, LONGEST_STANCE.length) - 1] ?? 0;
  const lines = shown.flatMap((citation, i) => {
    const { source } = citation;
    const isFirst = shown.findIndex((other) => other.source.id === source.id) === i;
    return [
      `[${i + 1}] ${citationLine(citation, shown[i - 1], words)}`,
      isFirst ? small(stance(source, longest)) : '',
    ];
  });
  const more = citations.length - shown.length;
  return [
    ...(refusal ? [] : [separator()]),
    text(...lines, more > 0 ? small(words.say('answer.more-places', { count: more })) : ''),
    ...rows(shown.map((citation, i) => passageButton(citation, i, words, shown.length > FEW_PASSAGES))),
  ];
}

function citationLine(
  { source, paragraph }: CitedPassage,
  previous: CitedPassage | undefined,
  words: Words,
): string {
  const isSame = previous?.source.id === source.id;
  const document = isSame ? words.say('answer.same-document') : reference(source, words);
  if (paragraph === undefined) return document;
  const kind = passageKind(placeOf(source, paragraph)?.passage.kind ?? 'text', words);
  return `${document}, ¶ ${paragraph}${kind === '' ? '' : ` (${kind})`}`;
}

function passageButton(
  { source, paragraph, quote }: CitedPassage,
  index: number,
  { say }: Words,
  isOneOfMany: boolean,
): ButtonOptions {
  const n = index + 1;
  if (paragraph === undefined) {
    return {
      label: say(isOneOfMany ? 'button.document-n' : 'button.about-document-n', { n }),
      id: customId('source', 'about', source.id),
    };
  }
  return {
    label: say(isOneOfMany ? 'button.passage-n' : 'button.show-passage-n', { n }),
    id: customId('source', 'passage', source.id, paragraph, markOf(quote)),
    isMain: index === 0,
  };
}
