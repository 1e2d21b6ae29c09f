import { styleText } from 'node:util';
import { referenceOf } from '../answer/reference.ts';
import type { Checked } from '../claim/types.ts';
import { whyOf } from '../claim/why.ts';
import { wordingOf } from '../knowledge/originals.ts';
import { formatDate } from '../language/dates.ts';
import { wordsFor } from '../locale/words.ts';
import { wrap } from './wrap.ts';

const ENGLISH = wordsFor('en');
const WORDINGS = { original: ' (original text)', ours: ' (our wording)' } as const;
const VERDICTS = {
  supported: 'claim.verdict.supported',
  contradicted: 'claim.verdict.contradicted',
  'not-covered': 'claim.verdict.not-covered',
} as const;

/**
 * A verdict as a person reads it in a terminal: first what it is, then why, then each passage.
 * @param width the terminal's width in characters.
 */
export function claimText(checked: Checked, width: number): string {
  const asOf =
    checked.asOf === undefined || checked.verdict === 'not-covered'
      ? ''
      : `\n  As of ${formatDate(checked.asOf)}.`;
  const read = checked.corrections.map(({ from, to }) => `“${from}” as “${to}”`);
  const blocks = [
    ...(read.length > 0 ? [wrap(`Read ${read.join(', ')}.`, width)] : []),
    styleText('bold', ENGLISH.say(VERDICTS[checked.verdict])),
    wrap(whyOf(checked, ENGLISH), width) + asOf,
    ...(checked.verdict === 'not-covered' && checked.citations.length > 0
      ? [ENGLISH.say('claim.nearest')]
      : []),
    ...checked.citations.map(({ source, paragraph, quote }, i) => {
      const wording = paragraph === undefined ? undefined : wordingOf(source, paragraph);
      const note = wording === undefined ? '' : WORDINGS[wording];
      const reference = wrap(`[${i + 1}] ${referenceOf(source, paragraph)}${note}`, width);
      return quote === '' ? reference : `${reference}\n${wrap(quote, width, '    ')}`;
    }),
  ];
  return blocks.join('\n\n');
}
