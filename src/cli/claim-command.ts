import { parseArgs } from 'node:util';
import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import { complaintAboutClaim } from '../claim/complaint.ts';
import { isEngine, loadEngine } from '../engine-cache.ts';
import { formatFault } from '../knowledge/fault.ts';
import { claimText } from './claim-text.ts';

const HELP = `Checks a statement against the documents: supported, contradicted or not covered, and why.

usage: npm run claim -- "STATEMENT"
       npm run claim -- --jsonl < CLAIMS.jsonl

  --jsonl           read {"id", "claim"} a line from standard input, write
                    {"id", "verdict", "citations", "why"} a line; "verdict" is
                    "supported", "contradicted" or "not-covered"
  --knowledge DIR   the knowledge to check against (default: $KNOWLEDGE_DIR, else knowledge)
  --help            this text

exit: 0 checked, whatever the verdict, 1 the knowledge cannot be read, 2 wrong usage`;

const WIDEST = 100;
const NARROWEST = 20;

// a reader that has seen enough, such as head, closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { values, positionals } = readArguments();
if (values.help) {
  console.log(HELP);
} else if (values.jsonl) {
  if (positionals.length > 0) usage('--jsonl reads the claims from standard input; leave the statement out.');
  await checkLines(await engineOrExit());
} else {
  const claim = positionals.join(' ');
  const complaint = complaintAboutClaim(claim);
  if (complaint !== undefined) usage(complaint.message);
  const checked = checkClaim(claim, await engineOrExit());
  console.log(claimText(checked, Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST))));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
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

async function checkLines(engine: Engine): Promise<void> {
  const [{ linesOf }, { openClaimLines }] = await Promise.all([
    import('./answer-lines.ts'),
    import('./claim-lines.ts'),
  ]);
  const checkLine = openClaimLines(engine);
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() !== '') console.log(JSON.stringify(checkLine(line, number)));
  }
}
