import { parseArgs } from 'node:util';
import { checkKnowledge } from '../check/check.ts';
import { readOriginals } from '../check/originals.ts';
import { formatFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';

const HELP = `Checks the knowledge files and reports each fault with its file and line.

usage: npm run knowledge [-- --knowledge DIR] [--documents DIR]

  --knowledge DIR   the knowledge to check (default: $KNOWLEDGE_DIR, else knowledge)
  --documents DIR   the original documents, ID.md with one paragraph a line as "[¶n] text"
                    (default: ../shared/documents; left out where there is none)
  --help            this text

exit: 0 nothing wrong, 1 faults, 2 wrong usage`;

// a reader that has seen enough, such as head, closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { values } = readArguments();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const folder = values.knowledge || process.env.KNOWLEDGE_DIR || 'knowledge';
const originals = readOriginals(values.documents ?? '../shared/documents');
if (values.documents !== undefined && originals === undefined) {
  console.error(`There is no folder ${values.documents}.\n\n${HELP}`);
  process.exit(2);
}
const loaded = loadKnowledge(folder);
const faults = checkKnowledge(loaded, originals);
for (const fault of faults) console.log(formatFault(fault));

const { sources, facts, names, terms, events, disagreements, gaps } = loaded.knowledge;
const passages = sources.flatMap((source) => source.sections.flatMap((section) => section.passages));
const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
console.log(
  `${sources.length} sources, ${passages.length} passages, ${facts.length} facts with ${asks} asks, ${names.length} names, ` +
    `${terms.length} terms, ${events.length} events, ${disagreements.length} disagreements, ${gaps.length} gaps`,
);
console.log(
  originals
    ? 'held against the original documents'
    : 'the original documents are not here: not held against them',
);
console.log(faults.length === 0 ? 'no faults' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({
      options: {
        knowledge: { type: 'string' },
        documents: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}
