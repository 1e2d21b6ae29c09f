import type { QuizKind } from '../knowledge/schema.ts';
import { letterOf } from '../pictures/letters.ts';
import type { Card } from './export-card.ts';

/**
 * Cards as a text file that Anki imports (version 2.1.54 or newer): question and options in front; answer, reasons
 * and passages behind. A card that is imported again takes the place of its older form, since its id is the same.
 * @param name what the tags of all cards begin with.
 */
export function ankiText(cards: readonly Card[], name: string): string {
  return [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#columns:Id\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
    ...cards.map((card) =>
      [`${name}-${card.item.id}`, front(card), back(card), tags(card, name)].map(cell).join('\t'),
    ),
    '',
  ].join('\n');
}

const HINTS: Readonly<Partial<Record<QuizKind, string>>> = {
  order: 'Put in order:',
  'true-false': 'True or false?',
};

function front({ item, asOf, options }: Card): string {
  const hint = HINTS[item.kind];
  // both options of a statement are in the hint
  const shown = item.kind === 'true-false' ? [] : options;
  return [
    `<b>${html(item.prompt)}</b>`,
    ...(asOf === undefined ? [] : [`<i>As of ${html(asOf)}</i>`]),
    ...(hint === undefined ? [] : [hint]),
    ...shown.map(({ text }, i) => `${letterOf(i)}. ${html(text)}`),
  ].join('<br>');
}

function back({ item, options, answer, because, accepted, passages }: Card): string {
  const right = options.findIndex(({ isRight }) => isRight);
  const mark = 'wrong' in item ? `${letterOf(right)}. ` : '';
  const reasons = 'wrong' in item ? options.map((option, i) => ({ ...option, mark: letterOf(i) })) : [];
  return [
    `<b>${mark}${html(answer)}</b>`,
    ...(because === undefined ? [] : [html(because)]),
    ...(accepted.length === 0 || item.kind === 'date' ? [] : [`Also: ${accepted.map(html).join('; ')}`]),
    ...reasons.flatMap((one) =>
      one.isRight || one.why === undefined ? [] : [`${one.mark}. ${html(one.text)}: ${html(one.why)}`],
    ),
    ...passages.flatMap(({ reference, text }) => ['', html(text), `<small>${html(reference)}</small>`]),
  ].join('<br>');
}

/** Tags are divided by spaces; two colons make a tree of them. */
function tags({ item, topic }: Card, name: string): string {
  return [`topic::${topic.id}`, `difficulty::${item.difficulty}`, `kind::${item.kind}`]
    .map((tag) => `${name}::${tag}`)
    .join(' ');
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line break or a tab would end the cell. */
function cell(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
