import { parseArgs } from 'node:util';
import { answerQuestion } from '../answer/answer.ts';
import { complaintAbout } from '../answer/complaint.ts';
import type { Engine } from '../answer/engine.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { formatFault } from '../knowledge/fault.ts';
import { answerText } from './answer-text.ts';

const HELP = `Answers a question from the documents.

usage: npm run ask -- "QUESTION"
       npm run ask -- --jsonl < QUESTIONS.jsonl

  --why             tell as well how the question was read and why the answer is what it is;
                    with --jsonl, in a field "why"
  --jsonl           read {"id", "question", "context": [earlier questions]} a line from
                    standard input, write {"id", "status", "answer", "citations", "ms"} a line
  --knowledge DIR   the knowledge to answer from (default: $KNOWLEDGE_DIR, else knowledge)
  --help            this text

exit: 0 answered or not covered, 1 the knowledge cannot be read, 2 wrong usage`;

const WIDEST = 100;
const NARROWEST = 20;

// a reader that has seen enough, such as head, closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { values, positionals } = readArguments();
if (values.help) {
  console.log(HELP);
} else if (values.jsonl) {
  if (positionals.length > 0)
    usage('--jsonl reads the questions from standard input; leave the question out.');
  await answerLines(await engineOrExit());
} else {
  const question = positionals.join(' ');
  const complaint = complaintAbout(question);
  if (complaint !== undefined) usage(complaint.message);
  const engine = await engineOrExit();
  const width = Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST));
  if (values.why) await answerAndExplain(question, engine, width);
  else console.log(answerText(answerQuestion(question, [], engine), width));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        why: { type: 'boolean' },
        knowledge: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(complaint: string): never {
  console.error(`${complaint}\n\n${HELP}`);
  process.exit(2);
}

async function engineOrExit(): Promise<Engine> {
  const folder = values.knowledge || process.env.KNOWLEDGE_DIR || 'knowledge';
  const loaded = await loadEngine(folder);
  if (isEngine(loaded)) return loaded;
  for (const fault of loaded) console.error(formatFault(fault));
  console.error(`The knowledge in ${folder} cannot be used: ${loaded.length} faults.`);
  process.exit(1);
}

async function answerAndExplain(question: string, engine: Engine, width: number): Promise<void> {
  // loaded where it is needed: the catalogues of the interface take a while
  const [{ explain }, { whyText }] = await Promise.all([
    import('../answer/explain.ts'),
    import('./why-text.ts'),
  ]);
  const { answer, explanation } = explain(question, [], engine);
  console.log(`${answerText(answer, width)}\n\n${whyText(explanation, width)}`);
}

async function answerLines(engine: Engine): Promise<void> {
  const { answerLine, linesOf } = await import('./answer-lines.ts');
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() !== '')
      console.log(JSON.stringify(answerLine(line, engine, { why: values.why ?? false })));
  }
}
