import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/check/check.ts';
import { readOriginals } from '../../src/check/originals.ts';
import { formatFault } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { ROOT, runCommand } from '../support/run-command.ts';

const DOCUMENTS = '../shared/documents';
const TOOL = '../shared/tools/check-own-words.mjs';

const loaded = loadKnowledge(path.join(ROOT, 'knowledge'));
const { sources, facts, events, disagreements } = loaded.knowledge;
const originalOf = readOriginals(path.join(ROOT, DOCUMENTS));

describe('the knowledge that ships', () => {
  it('loads', () => {
    expect(loaded.faults.map(formatFault)).toEqual([]);
  });

  it(`has no fault${originalOf ? '' : ' that can be found without the original documents'}`, () => {
    expect(checkKnowledge(loaded, originalOf).map(formatFault)).toEqual([]);
  }, 60_000);

  it('covers five sources in seventy-two passages', () => {
    const passages = sources.flatMap((source) => source.sections.flatMap((section) => section.passages));
    expect({ sources: sources.length, passages: passages.length }).toEqual({ sources: 5, passages: 72 });
  });

  it('has facts, events and disagreements enough', () => {
    expect(facts.length).toBeGreaterThanOrEqual(350);
    expect(events.length).toBeGreaterThanOrEqual(40);
    expect(disagreements.length).toBeGreaterThanOrEqual(14);
  });

  it('can be asked for each fact in at least five ways', () => {
    expect(facts.filter((fact) => new Set(fact.asks).size < 5).map((fact) => fact.id)).toEqual([]);
  });
});

describe.skipIf(!originalOf)(`the knowledge that ships, held against ${DOCUMENTS}`, () => {
  it('has a passage for every original paragraph', () => {
    for (const source of sources) {
      const count = source.sections.flatMap((section) => section.passages).length;
      expect([source.id, originalOf?.(source.id, count) !== undefined]).toEqual([source.id, true]);
      expect([source.id, originalOf?.(source.id, count + 1)]).toEqual([source.id, undefined]);
    }
  });
});

describe.skipIf(!originalOf || !existsSync(path.join(ROOT, TOOL)))(
  `the knowledge that ships, under ${TOOL}`,
  () => {
    it('is written in its own words', () => {
      const { code, out } = runCommand(TOOL, ['knowledge', DOCUMENTS]);
      expect(out).toMatch(/^0 runs/);
      expect(code).toBe(0);
    });
  },
);
