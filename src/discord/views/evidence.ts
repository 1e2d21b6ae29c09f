import type { Answer, CitedPassage } from '../../answer/types.ts';
import { isOriginal } from '../../knowledge/originals.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf, placeOf } from '../documents.ts';
import { cut, escaped } from '../text.ts';
import { type Block, type ButtonOptions, rows, separator, small, text } from './blocks.ts';
import { passageKind, reference, stance } from './citation.ts';

const MOST_CITATIONS = 15;
/** With more passages than this, their buttons get shorter labels. */
const FEW_PASSAGES = 4;
/** With more passages than this, there is no room for ways to cite them; each passage has its own. */
const FEW_TO_CITE = 2;
/** The more documents an answer rests on, the shorter each is described. */
const LONGEST_STANCE = [280, 150, 90] as const;
const LONGEST_QUOTE = 300;

/** The places of an answer; `points` tells which of them bear it out and which are only near. */
type Evidence = Pick<Answer, 'citations' | 'refusal'> & Partial<Pick<Answer, 'points'>>;

/**
 * What an answer rests on: each place with its document, and buttons that lead to the passages.
 * @param further buttons that stand after those.
 */
export function evidence(answer: Evidence, words: Words, further: readonly ButtonOptions[] = []): Block[] {
  const { citations, refusal } = answer;
  if (citations.length === 0) return rows(further);
  const shown = citations.slice(0, MOST_CITATIONS);
  const used = Math.min(usedBy(answer), shown.length);
  const lines = placeLines(shown, words);
  const more = citations.length - shown.length;
  return [
    ...(refusal ? [] : [separator()]),
    text(
      ...lines.slice(0, used).flat(),
      used < shown.length ? `**${words.say('answer.also-near')}**` : '',
      ...shown.slice(used).flatMap(({ quote }, i) => [...(lines[used + i] ?? []), quoted(quote)]),
      more > 0 ? small(words.say('answer.more-places', { count: more })) : '',
    ),
    ...rows([...placeButtons(shown, refusal === undefined, words), ...further]),
  ];
}

/** How many citations bear the answer out; in an answer made of passages alone, the others are only near. */
function usedBy({ citations, points = [], refusal }: Evidence): number {
  const isOfPassages = refusal === undefined && points[0] !== undefined && points[0].fact === undefined;
  if (!isOfPassages) return citations.length;
  return Math.max(...points.flatMap((point) => point.citations), 0) + 1;
}

/** A line for each place, with what sort of document it is where that comes up first. */
function placeLines(shown: readonly CitedPassage[], words: Words): string[][] {
  const documents = new Set(shown.map(({ source }) => source.id)).size;
  const longest = LONGEST_STANCE[Math.min(documents, LONGEST_STANCE.length) - 1] ?? 0;
  return shown.map((citation, i) => {
    const { source } = citation;
    const isFirst = shown.findIndex((other) => other.source.id === source.id) === i;
    return [
      `[${i + 1}] ${citationLine(citation, shown[i - 1], words)}`,
      isFirst ? small(stance(source, longest)) : '',
    ];
  });
}

function quoted(quote: string): string {
  return quote === '' ? '' : `> ${escaped(cut(quote, LONGEST_QUOTE))}`;
}

/** A place in one line; `previous` is the one above it, whose document is not named again. */
export function citationLine(
  { source, paragraph }: CitedPassage,
  previous: CitedPassage | undefined,
  words: Words,
): string {
  const isSame = previous?.source.id === source.id;
  const document = isSame ? words.say('answer.same-document') : reference(source, words);
  if (paragraph === undefined) return document;
  const passage = placeOf(source, paragraph)?.passage;
  const kind = passageKind(passage?.kind ?? 'text', words);
  const wording = passage && isOriginal(source, passage) ? ` · ${words.say('citation.original')}` : '';
  return `${document}, ¶ ${paragraph}${kind === '' ? '' : ` (${kind})`}${wording}`;
}

function placeButtons(shown: readonly CitedPassage[], isAnswer: boolean, words: Words): ButtonOptions[] {
  const isOneOfMany = shown.length > FEW_PASSAGES;
  const hasRoom = isAnswer && shown.length <= FEW_TO_CITE;
  return shown.flatMap((citation, i) => [
    { ...passageButton(citation, i + 1, words, isOneOfMany), isMain: i === 0 },
    ...(hasRoom ? [citeButton(citation, i + 1, words)] : []),
  ]);
}

/** A button that opens a place in its document: the paragraph with the sentence that is meant, or the document. */
export function passageButton(
  { source, paragraph, quote }: CitedPassage,
  n: number,
  { say }: Words,
  isOneOfMany = false,
): ButtonOptions {
  if (paragraph === undefined) {
    return {
      label: say(isOneOfMany ? 'button.document-n' : 'button.about-document-n', { n }),
      id: customId('source', 'about', source.id),
    };
  }
  return {
    label: say(isOneOfMany ? 'button.passage-n' : 'button.show-passage-n', { n }),
    id: customId('source', 'passage', source.id, paragraph, markOf(quote)),
  };
}

function citeButton({ source, paragraph }: CitedPassage, n: number, { say }: Words): ButtonOptions {
  const id =
    paragraph === undefined
      ? customId('source', 'cite', source.id)
      : customId('source', 'cite', source.id, paragraph);
  return { label: say('button.cite-n', { n }), id };
}
