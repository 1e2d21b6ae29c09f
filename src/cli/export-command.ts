import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvOf } from '../discord/csv.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { endWithReader, endWrongUsage, engineOrExit, readCommandLine } from './command-line.ts';
import { ankiText } from './export-anki.ts';
import { type Card, cardsOf } from './export-card.ts';
import { csvRows } from './export-csv.ts';
import { giftText } from './export-gift.ts';

const HELP = `Writes the quiz items, each with its passages, for other programs.

usage: npm run -s export -- FORMAT [--to FILE] [--topic ID] [--difficulty D] [--knowledge DIR]

  FORMAT            anki: a text file for Anki (File, Import)
                    csv: a table for a spreadsheet
                    gift: a file for Moodle (Question bank, Import, GIFT)
  --to FILE         where to write; a file that is there is replaced (default: standard output)
  --topic ID        only items of this topic
  --difficulty D    only items of this difficulty: easy, medium or hard
  --knowledge DIR   the knowledge (default: $KNOWLEDGE_DIR, else knowledge)
  --help            this text

exit: 0 written, 1 the knowledge cannot be read, or has no such items, or the file cannot be written,
      2 wrong usage`;

const FORMATS: Readonly<Record<string, (cards: readonly Card[], name: string) => string | Uint8Array>> = {
  anki: ankiText,
  csv: (cards) => csvOf(csvRows(cards)).bytes,
  gift: giftText,
};

endWithReader();

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      topic: { type: 'string' },
      difficulty: { type: 'string' },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const [format = '', ...more] = positionals;
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (write === undefined || more.length > 0) endWrongUsage('Name one format: anki, csv or gift.', HELP);
  const knowledge = (await engineOrExit(values.knowledge)).knowledge;
  const cards = cardsOf(knowledge).filter(
    ({ topic, item }) =>
      (values.topic === undefined || topic.id === values.topic) &&
      (values.difficulty === undefined || item.difficulty === values.difficulty),
  );
  if (cards.length === 0) fail(`There are no such quiz items${hintFor(knowledge)}.`);
  const text = write(cards, nameOf(knowledge));
  if (values.to === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    mkdirSync(path.dirname(values.to), { recursive: true });
    writeFileSync(values.to, text);
  } catch (error) {
    fail(`${values.to} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  console.error(`${cards.length} items written to ${values.to}`);
}

function fail(complaint: string): never {
  console.error(complaint);
  process.exit(1);
}

function hintFor({ topics, quizItems }: Knowledge): string {
  return quizItems.length === 0 ? '' : `; the topics are ${topics.map(({ id }) => id).join(', ')}`;
}

/** What the items are called together: the subject of the documents, as one word. */
function nameOf({ pack }: Knowledge): string {
  return pack?.subject.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'quiz';
}
