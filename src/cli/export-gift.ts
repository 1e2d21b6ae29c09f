import type { Card } from './export-card.ts';

/**
 * Cards as a file in the GIFT format, which Moodle imports: a category for each topic, the reasons as feedback, the
 * passages as general feedback. Moodle takes no order of time; events are matched with their places instead.
 * @param name the category above those of the topics.
 */
export function giftText(cards: readonly Card[], name: string): string {
  const topics = [...new Set(cards.map(({ topic }) => topic.label))];
  return topics
    .flatMap((label) => [
      `$CATEGORY: $course$/${category(name)}/${category(label)}`,
      ...cards.filter(({ topic }) => topic.label === label).map(questionText),
    ])
    .map((block) => `${block}\n`)
    .join('\n');
}

function questionText(card: Card): string {
  const { item, asOf, passages } = card;
  const prompt = asOf === undefined ? item.prompt : `${item.prompt} (As of ${asOf}.)`;
  const general = passages.map(({ reference, text }) => escaped(`${text} (${reference})`));
  return [
    `::${escaped(item.id)}::[plain]${escaped(prompt)} {${answersOf(card)}`,
    // Moodle reads these two letters as a line break
    `####${general.join('\\n')}`,
    '}',
  ].join('\n');
}

function answersOf({ item, options, answer, accepted, misspelt, because }: Card): string {
  switch (item.kind) {
    case 'true-false':
      return `${item.isTrue ? 'TRUE' : 'FALSE'}#${escaped(because ?? '')}#${escaped(because ?? '')}`;
    case 'number':
      return `#${item.value}:${item.tolerance}`;
    case 'short':
    case 'date':
      return lines([answer, ...accepted, ...misspelt].map((form) => `=${escaped(form)}`));
    case 'order':
      return lines(item.steps.map(({ text }, i) => `=${escaped(text)} -> ${i + 1}`));
    default:
      return lines(
        options.map(({ text, isRight, why = because }) => {
          const feedback = why === undefined ? '' : `#${escaped(why)}`;
          return `${isRight ? '=' : '~'}${escaped(text)}${feedback}`;
        }),
      );
  }
}

function lines(answers: readonly string[]): string {
  return `\n${answers.join('\n')}`;
}

/** What means something in GIFT stands behind a backslash; so does an arrow, which would make pairs of the answers. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replaceAll('->', '→');
}

/** A slash divides categories; two are one of the name. */
function category(label: string): string {
  return label.replaceAll('/', '//');
}
