import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import { complaintAboutClaim } from '../claim/complaint.ts';
import { claimText } from './claim-text.ts';
import { endWithReader, endWrongUsage, engineOrExit, readCommandLine } from './command-line.ts';

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

endWithReader();

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
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
    endWrongUsage('--jsonl reads the claims from standard input; leave the statement out.', HELP);
  await checkLines(await engineOrExit(values.knowledge));
} else {
  const claim = positionals.join(' ');
  const complaint = complaintAboutClaim(claim);
  if (complaint !== undefined) endWrongUsage(complaint.message, HELP);
  const checked = checkClaim(claim, await engineOrExit(values.knowledge));
  console.log(claimText(checked, Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST))));
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
