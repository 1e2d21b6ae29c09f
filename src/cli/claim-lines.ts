import { z } from 'zod';
import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import { complaintAboutClaim } from '../claim/complaint.ts';
import { whyOf } from '../claim/why.ts';
import { wordsFor } from '../locale/words.ts';

const LONGEST_LINE = 1_000_000;
const ENGLISH = wordsFor('en');

const idSchema = z.union([z.string(), z.number()]);
const lineSchema = z.object({ id: idSchema, claim: z.string() });

/**
 * Makes a checker of the lines of a batch, which remembers the ids that it has seen.
 * @returns a function from a line of JSON, an id and a claim, to what is written back: the verdict, or what is wrong with the line.
 */
export function openClaimLines(engine: Engine): (line: string, number: number) => object {
  const seen = new Map<string | number, number>();
  return (line, number) => {
    if (line.length > LONGEST_LINE) return { id: null, error: `longer than ${LONGEST_LINE} characters` };
    let value: unknown;
    try {
      // trimming takes a byte order mark away as well
      value = JSON.parse(line.trim());
    } catch (error) {
      return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
    }
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) return { id: idIn(value), error: parsed.error.issues.map(describeIssue).join('; ') };
    const { id, claim } = parsed.data;
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

function idIn(value: unknown): string | number | null {
  return z
    .object({ id: idSchema.nullable().catch(null) })
    .catch({ id: null })
    .parse(value).id;
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
