import { answerQuestion } from '../answer/answer.ts';
import { complaintAbout } from '../answer/complaint.ts';
import type { Engine } from '../answer/engine.ts';
import { answerText } from './answer-text.ts';
import { endWithReader, endWrongUsage, engineOrExit, readCommandLine } from './command-line.ts';

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

endWithReader();

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      why: { type: 'boolean' },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
if (values.help) {
  console.log(HELP);
} else if (values.jsonl) {
  if (positionals.length > 0)
    endWrongUsage('--jsonl reads the questions from standard input; leave the question out.', HELP);
  await answerLines(await engineOrExit(values.knowledge));
} else {
  const question = positionals.join(' ');
  const complaint = complaintAbout(question);
  if (complaint !== undefined) endWrongUsage(complaint.message, HELP);
  const engine = await engineOrExit(values.knowledge);
  const width = Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST));
  if (values.why) await answerAndExplain(question, engine, width);
  else console.log(answerText(answerQuestion(question, [], engine), width));
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
