import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openClaimLines } from '../../src/cli/claim-lines.ts';
import { ownEngine } from '../support/own-engine.ts';
import { ROOT } from '../support/run-command.ts';

const CLAIMS = path.join(ROOT, '../shared/questions/claims-dev.jsonl');
const SCORER = path.join(ROOT, '../shared/tools/score-claims.mjs');
const isHere = existsSync(CLAIMS) && existsSync(SCORER);

describe.skipIf(!isHere)('the development claims', () => {
  it('are judged as well as the bot promises, and no false one is called supported', async () => {
    const check = openClaimLines(await ownEngine());
    const verdicts = path.join(mkdtempSync(path.join(tmpdir(), 'verdicts-')), 'verdicts.jsonl');
    const lines = readFileSync(CLAIMS, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    writeFileSync(verdicts, lines.map((line, i) => JSON.stringify(check(line, i + 1))).join('\n'));
    const scores = JSON.parse(
      execFileSync(process.execPath, [SCORER, CLAIMS, verdicts, '--json'], { encoding: 'utf8' }),
    ) as Record<'n' | 'right' | 'misled', number>;
    expect(scores.n).toBe(lines.length);
    expect(scores.misled).toBe(0);
    expect(scores.right).toBeGreaterThanOrEqual(93);
  });
});
