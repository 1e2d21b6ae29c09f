import { styleText } from 'node:util';
import { beginningOf } from '../answer/compose.ts';
import { referenceOf } from '../answer/reference.ts';
import type { Answer, CitedPassage, Point } from '../answer/types.ts';
import { wordingOf } from '../knowledge/originals.ts';
import { formatDate } from '../language/dates.ts';
import { wrap } from './wrap.ts';

const MOST_CORRECTIONS = 5;
const WORDINGS = { original: ' (original text)', ours: ' (our wording)' } as const;

/**
 * An answer as a person reads it in a terminal: what is said, whose view it is
 * and as of when, then each passage with whose words it is in, and the sentence that
 * answers between ‹ and › (and in bold, where the terminal can).
 * @param width the terminal's width in characters.
 */
export function answerText(answer: Answer, width: number): string {
  const blocks =
    answer.points.length === 0
      ? [bold(wrap(answer.lead, width))]
      : answer.points.map((point, i) => pointText(i === 0 ? begun(point, answer) : point, width, i === 0));
  blocks.push(...(answer.open ?? []).map((missing) => wrap(`Not in the documents: ${missing}`, width)));
  if (answer.trace.language === 'fr')
    blocks.unshift('J’ai compris la question ; pour l’instant, la réponse est en anglais.');
  if (answer.newest !== undefined && answer.said !== 'after')
    blocks.unshift(`The documents end in ${formatDate(answer.newest)}; nothing later is known.`);
  const corrections = answer.trace.corrections
    .slice(0, MOST_CORRECTIONS)
    .map(({ from, to }) => `“${from}” as “${to}”`);
  if (corrections.length > 0) blocks.unshift(wrap(`Read ${corrections.join(', ')}.`, width));

  if (answer.refusal !== undefined && answer.citations.length > 0)
    blocks.push('The nearest passages, which are near but not the answer:');
  blocks.push(...answer.citations.map((citation, i) => citationText(citation, i + 1, width)));
  if (answer.next.length > 0)
    blocks.push(
      ['You can also ask:', ...answer.next.map(({ question }) => wrap(`- ${question}`, width))].join('\n'),
    );
  return blocks.join('\n\n');
}

/** The first point, with the yes or no that the answer begins with. */
function begun(point: Point, answer: Answer): Point {
  return { ...point, text: `${beginningOf(answer)}${point.text}` };
}

function pointText(point: Point, width: number, isFirst: boolean): string {
  const marks = [...new Set(point.citations)].map((at) => `[${at + 1}]`).join('');
  const voice =
    point.voice === 'reported'
      ? 'Reported'
      : `${point.voice === 'opinion' ? 'Opinion' : 'Claim'}${point.by.length > 0 ? ` of ${point.by.join(', ')}` : ''}`;
  const asOf = point.asOf === undefined ? '' : `; as of ${formatDate(point.asOf)}`;
  const text = wrap(`${point.text} ${marks}`, width);
  return `${isFirst ? bold(text) : text}\n${wrap(`${voice}${asOf}.`, width, '  ')}`;
}

function citationText(citation: CitedPassage, number: number, width: number): string {
  const { source, paragraph } = citation;
  const reference = wrap(`[${number}] ${referenceOf(source, paragraph)}${wordingNote(citation)}`, width);
  if (citation.text === '') return reference;
  const at = citation.quote === '' ? -1 : citation.text.indexOf(citation.quote);
  if (at === -1) return `${reference}\n${wrap(citation.text, width, '    ')}`;
  const before = citation.text.slice(0, at);
  const after = citation.text.slice(at + citation.quote.length);
  return `${reference}\n${wrap(`${before}‹${citation.quote}›${after}`, width, '    ').replace(/‹[^›]*›/, bold)}`;
}

function wordingNote({ source, paragraph }: CitedPassage): string {
  const wording = paragraph === undefined ? undefined : wordingOf(source, paragraph);
  return wording === undefined ? '' : WORDINGS[wording];
}

function bold(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = line.length - line.trimStart().length;
      return line.slice(0, indent) + styleText('bold', line.slice(indent));
    })
    .join('\n');
}
