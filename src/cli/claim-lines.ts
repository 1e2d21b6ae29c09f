import { z } from 'zod';
import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import { complaintAboutClaim } from '../claim/complaint.ts';
import { whyOf } from '../claim/why.ts';
import { wordsFor } from '../locale/words.ts';
import { isLineFault, lineId, readJsonLine } from './json-line.ts';

const ENGLISH = wordsFor('en');

const lineSchema = z.object({ id: lineId, claim: z.string() });

/**
 * Makes a checker of the lines of a batch, which remembers the ids that it has seen.
 * @returns a function from a line of JSON, an id and a claim, to what is written back: the verdict, or what is wrong with the line.
 */
export function openClaimLines(engine: Engine): (line: string, number: number) => object {
  const seen = new Map<string | number, number>();
  return (line, number) => {
    const read = readJsonLine(line, lineSchema);
    if (isLineFault(read)) return read;
    const { id, claim } = read;
    const earlier = seen.get(id);
    if (earlier !== undefined)
      return { id, error: `id: stands on line ${earlier} already; give each claim its own` };
    seen.set(id, number);
    const complaint = complaintAboutClaim(claim);
    if (complaint !== undefined) return { id, error: `claim: ${complaint.message}` };
    const checked = checkClaim(claim, engine);
    const citations = checked.citations.map(({ source, paragraph, quote }) => ({
      source: source.id,
      paragraphs: paragraph === undefined ? [] : [paragraph],
      quote,
    }));
    return { id, verdict: checked.verdict, citations, why: whyOf(checked, ENGLISH) };
  };
}
