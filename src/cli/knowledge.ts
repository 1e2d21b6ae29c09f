import { checkKnowledge, inOrder } from '../check/check.ts';
import { coverageOf } from '../check/coverage.ts';
import { readOriginals } from '../check/originals.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { type Fault, formatFault } from '../knowledge/fault.ts';
import { type LoadedKnowledge, loadKnowledge } from '../knowledge/load.ts';
import { endWithReader, endWrongUsage, readCommandLine } from './command-line.ts';
import { coverageText } from './coverage-text.ts';

const HELP = `Checks the knowledge files and reports each fault with its file and line.

usage: npm run knowledge [-- --knowledge DIR] [--documents DIR]
       npm run knowledge -- --coverage [--json] [--knowledge DIR]

  --knowledge DIR   the knowledge to check (default: $KNOWLEDGE_DIR, else knowledge)
  --documents DIR   the original documents, ID.md with one paragraph a line as "[¶n] text"
                    (default: ../shared/documents; left out where there is none)
  --coverage        in place of checking, counts the facts, asks and quiz items of each
                    paragraph, names the paragraphs without a fact or a quiz item and the names
                    that no fact has, and counts the quiz items by kind, difficulty and topic
  --json            writes the coverage as JSON (npm run -s knowledge -- --coverage --json)
  --help            this text

exit: 0 nothing wrong, 1 faults, 2 wrong usage`;

const WIDEST = 100;

endWithReader();

const { values } = readCommandLine(
  {
    options: {
      knowledge: { type: 'string' },
      documents: { type: 'string' },
      coverage: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
if (values.json && !values.coverage) endWrongUsage('--json belongs to --coverage.', HELP);
const folder = values.knowledge || process.env.KNOWLEDGE_DIR || 'knowledge';
if (values.help) console.log(HELP);
else if (values.coverage) printCoverage(loadKnowledge(folder));
else await printFaults(loadKnowledge(folder));

async function printFaults(loaded: LoadedKnowledge): Promise<void> {
  const originals = readOriginals(values.documents ?? '../shared/documents');
  if (values.documents !== undefined && originals === undefined)
    endWrongUsage(`There is no folder ${values.documents}.`, HELP);
  const faults = inOrder([...checkKnowledge(loaded, originals), ...(await faultsOfClaims(loaded))]);
  for (const fault of faults) console.log(formatFault(fault));

  const { sources, facts, names, terms, events, disagreements, gaps, quizItems } = loaded.knowledge;
  const passages = sources.flatMap((source) => source.sections.flatMap((section) => section.passages));
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  console.log(
    `${sources.length} sources, ${passages.length} passages, ${facts.length} facts with ${asks} asks, ${names.length} names, ` +
      `${terms.length} terms, ${events.length} events, ${disagreements.length} disagreements, ${gaps.length} gaps, ${quizItems.length} quiz items`,
  );
  // a pack of other documents is not held against those that happen to stand beside the repository
  const isHeld = sources.some(({ id }) => originals?.(id, 1) !== undefined);
  console.log(
    isHeld
      ? 'held against the original documents'
      : 'the original documents are not here: not held against them',
  );
  console.log(faults.length === 0 ? 'no faults' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** What checking of claims says of quiz items; nothing where the knowledge cannot be used at all, which is told apart. */
async function faultsOfClaims(loaded: LoadedKnowledge): Promise<readonly Fault[]> {
  if (loaded.knowledge.quizItems.length === 0 || loaded.faults.length > 0) return [];
  const [engine, { checkQuizClaims }] = await Promise.all([
    loadEngine(folder),
    import('../check/quiz-claims.ts'),
  ]);
  return isEngine(engine) ? checkQuizClaims(loaded, engine) : [];
}

/** Counts of knowledge that cannot be read would mislead: its faults are printed in their place. */
function printCoverage({ knowledge, faults }: LoadedKnowledge): void {
  for (const fault of faults) console.error(formatFault(fault));
  process.exitCode = faults.length === 0 ? 0 : 1;
  if (faults.length > 0) return;
  const coverage = coverageOf(knowledge);
  const width = Math.min(process.stdout.columns || WIDEST, WIDEST);
  console.log(values.json ? JSON.stringify(coverage, null, 2) : coverageText(coverage, width));
}
