import type { CitedPassage } from '../../answer/types.ts';
import type { Checked, Verdict } from '../../claim/types.ts';
import { whyOf } from '../../claim/why.ts';
import type { Key, Words } from '../../locale/words.ts';
import type { CheckedSentence } from '../checking.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, type Block, rows, small, text, type View } from './blocks.ts';
import { citationLine, passageButton } from './evidence.ts';

const LONGEST_SAID = 250;
const LONGEST_WHY = 900;
const LONGEST_QUOTE = 300;
const MOST_CORRECTIONS = 5;
/** With several statements, each gets fewer passages. */
const MOST_OF_SEVERAL = 1;

const VERDICTS: Readonly<Record<Verdict, Key>> = {
  supported: 'claim.verdict.supported',
  contradicted: 'claim.verdict.contradicted',
  'not-covered': 'claim.verdict.not-covered',
};
const COLOURS: Readonly<Record<Verdict, number>> = {
  supported: ACCENTS.answer,
  contradicted: ACCENTS.several,
  'not-covered': ACCENTS.refusal,
};

/** Verdicts on statements: each verdict first, then why, then the passages with document, date and paragraph. */
export function checkView(sentences: readonly CheckedSentence[], words: Words): View {
  const places: CitedPassage[] = [];
  const numberOf = (citation: CitedPassage): number => {
    const known = places.findIndex((place) => isSamePlace(place, citation));
    return known === -1 ? places.push(citation) : known + 1;
  };
  const isOne = sentences.length === 1;
  const blocks = sentences.map(({ said, checked }): Block => {
    const cited = isOne ? checked.citations : checked.citations.slice(0, MOST_OF_SEVERAL);
    return text(
      `### ${words.say(VERDICTS[checked.verdict])}`,
      small(words.say('claim.said', { statement: escaped(cut(said, LONGEST_SAID)) })),
      ...corrections(checked, words),
      cut(whyOf(checked, words, escaped), LONGEST_WHY),
      ...asOf(checked, words),
      checked.verdict === 'not-covered' && cited.length > 0 ? `**${words.say('claim.nearest')}**` : '',
      ...cited.flatMap((citation) => placeLines(citation, numberOf(citation), words)),
    );
  });
  const [first] = sentences;
  return {
    accent: isOne && first ? COLOURS[first.checked.verdict] : ACCENTS.plain,
    blocks: [...blocks, ...rows(places.map((citation, i) => passageButton(citation, i + 1, words)))],
  };
}

function corrections({ corrections: made }: Checked, { say }: Words): string[] {
  if (made.length === 0) return [];
  const read = made
    .slice(0, MOST_CORRECTIONS)
    .map(({ from, to }) => say('answer.correction', { from: escaped(from), to: escaped(to) }));
  return [small(say('answer.read', { corrections: read.join(', ') }))];
}

function asOf({ verdict, asOf: date }: Checked, words: Words): string[] {
  return date === undefined || verdict === 'not-covered'
    ? []
    : [words.say('answer.as-of', { date: words.date(date) })];
}

function placeLines(citation: CitedPassage, number: number, words: Words): string[] {
  const quote = citation.quote === '' ? '' : `> ${escaped(cut(citation.quote, LONGEST_QUOTE))}`;
  return [small(`[${number}] ${citationLine(citation, undefined, words)}`), quote];
}

function isSamePlace(one: CitedPassage, other: CitedPassage): boolean {
  return one.source === other.source && one.paragraph === other.paragraph;
}
