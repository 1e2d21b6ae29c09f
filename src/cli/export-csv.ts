import type { Row } from '../discord/csv.ts';
import type { Card } from './export-card.ts';

/** As many wrong options as an item may have. */
const MOST_WRONG = 4;

const HEADINGS = [
  'id',
  'kind',
  'difficulty',
  'topic',
  'question',
  'as of',
  'right answer',
  'also accepted',
  'tolerance',
  'why',
  ...Array.from({ length: MOST_WRONG }, (_, i) => [`wrong ${i + 1}`, `why ${i + 1}`]).flat(),
  'sources',
  'passages',
];

/** Cards as the rows of a table, the headings first: an item in each row. */
export function csvRows(cards: readonly Card[]): readonly Row[] {
  return [HEADINGS, ...cards.map(rowOf)];
}

function rowOf({ item, topic, asOf, options, answer, accepted, because, passages }: Card): Row {
  const wrong = options.filter(({ isRight }) => !isRight);
  return [
    item.id,
    item.kind,
    item.difficulty,
    topic.label,
    item.prompt,
    asOf ?? '',
    // a plain number, to be reckoned with
    item.kind === 'number' ? item.value : answer,
    accepted.join('; '),
    item.kind === 'number' ? item.tolerance : '',
    because ?? '',
    ...Array.from({ length: MOST_WRONG }, (_, i) => [
      wrong[i]?.text ?? '',
      // of a statement, one reason speaks for both options
      item.kind === 'true-false' ? '' : (wrong[i]?.why ?? ''),
    ]).flat(),
    passages.map(({ reference }) => reference).join('; '),
    passages.map(({ text }) => text).join(' '),
  ];
}
