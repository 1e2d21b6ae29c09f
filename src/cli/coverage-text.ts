import { styleText } from 'node:util';
import type { Counts, Coverage, SourceCoverage } from '../check/coverage.ts';
import type { QuizCoverage } from '../check/quiz-coverage.ts';
import { wrap } from './wrap.ts';

/** The columns of the table, each with what it counts. */
const COLUMNS: readonly Readonly<{ heading: string; key: keyof Counts }>[] = [
  { heading: 'facts', key: 'facts' },
  { heading: 'asks', key: 'asks' },
  { heading: 'items', key: 'items' },
];

const COLUMN_WIDTH = 8;
const LABEL_WIDTH = 22;

/**
 * The coverage as a person reads it in a terminal: a table for each document with a
 * row for each paragraph, the totals, the names that no fact has, and the quiz items by what they are.
 * @param width the terminal's width in characters.
 */
export function coverageText({ sources, total, namesWithoutFact, quiz }: Coverage, width: number): string {
  const names = namesWithoutFact.map(({ id, name }) => `${name} (${id})`).join(', ');
  return [
    ...sources.map((source) => sourceText(source, width)),
    [
      styleText('bold', row('all documents', headings())),
      row(`${total.sources} documents, ${total.paragraphs} ¶`, countsOf(total)),
      `${total.without} ${total.without === 1 ? 'paragraph' : 'paragraphs'} without a fact`,
    ].join('\n'),
    names === ''
      ? 'Every name occurs in a fact.'
      : wrap(`${namesWithoutFact.length} names never occur in a fact: ${names}`, width),
    quizText(quiz, width),
  ].join('\n\n');
}

function sourceText({ id, title, paragraphs, without, ...counts }: SourceCoverage, width: number): string {
  return [
    wrap(`${id}: ${title}`, width),
    styleText('bold', row('paragraph', headings())),
    ...paragraphs.map(({ n, kind, ...own }) => {
      const line = row(`¶ ${n}${kind === 'text' ? '' : ` (${kind})`}`, countsOf(own));
      return own.facts === 0 ? `${line}   none` : line;
    }),
    row('each fact once', countsOf(counts)),
    ...(without.length === 0 ? [] : [wrap(`without a fact: ¶ ${without.join(', ')}`, width)]),
  ].join('\n');
}

function quizText(
  { items, kinds, difficulties, topics, without, statements, longest }: QuizCoverage,
  width: number,
): string {
  if (items === 0) return 'There are no quiz items.';
  const table = (heading: string, counts: readonly (readonly [string, number])[]): string =>
    [styleText('bold', row(heading, ['items'])), ...counts.map(([label, n]) => row(label, [`${n}`]))].join(
      '\n',
    );
  const empty = without.map(({ source, paragraphs }) => `${source} ¶ ${paragraphs.join(', ')}`).join('; ');
  return [
    table('kind', Object.entries(kinds)),
    table('difficulty', Object.entries(difficulties)),
    table(
      'topic',
      topics.map(({ id, items: own }) => [id, own]),
    ),
    [
      wrap(empty === '' ? 'Every paragraph has a quiz item.' : `without a quiz item: ${empty}`, width),
      `${statements.true} of ${statements.total} statements are true`,
      `the right option is the longest in ${longest.right} of ${longest.total} items (by chance: ${longest.byChance})`,
    ].join('\n'),
  ].join('\n\n');
}

function headings(): string[] {
  return COLUMNS.map(({ heading }) => heading);
}

function countsOf(counts: Counts): string[] {
  return COLUMNS.map(({ key }) => counts[key].toLocaleString('en'));
}

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('');
}
