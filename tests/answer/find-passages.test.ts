import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/answer/find-passages.ts';
import { ownEngine, percent } from '../support/own-engine.ts';

const engine = await ownEngine();
const found = (text: string) => findPassages(text, engine, 5);
const places = (text: string) => found(text).map(({ source, paragraph }) => `${source.id}:${paragraph}`);

describe('finding passages for a message', () => {
  it.each([
    ['a statement', 'The Malian government wants the blue helmets gone by June 2023', 'owp-2023:5'],
    ['a name alone', 'Moura??', 'gauthier-vela-2023:6'],
    ['chatter around a name', 'lol no way, Wagner again haha', 'gauthier-vela-2023:3'],
    ['French', 'La MINUSMA devait protéger les civils', 'nomikos-2020:4'],
    ['misspellings', 'the mailan soldiers plundred villages', 'nomikos-2020:12'],
    ['several lines', 'ok\n\nnext point:\n- ECOWAS sanctions\n- bye', 'nomikos-2020:8'],
  ])('finds them for %s', (_what, text, place) => {
    expect(places(text)).toContain(place);
  });

  it('quotes a sentence of the passage, each once, and no more than two of a paragraph', () => {
    const all = found('Keita, the coup, the junta, ECOWAS and the protests of summer 2020');
    expect(all).toHaveLength(5);
    for (const { text, quote } of all) expect(text).toContain(quote);
    expect(new Set(all.map(({ quote }) => quote)).size).toBe(5);
    const counts = Map.groupBy(all, ({ source, paragraph }) => `${source.id}:${paragraph}`);
    for (const same of counts.values()) expect(same.length).toBeLessThanOrEqual(2);
  });

  it('finds something for all of the subjects of a message, not only for the loudest', () => {
    const quotes = found('In August 2020 Keita was ousted. Also Wagner came.').map(({ quote }) => quote);
    expect(quotes.some((quote) => quote.includes('Wagner'))).toBe(true);
    expect(quotes.some((quote) => quote.includes('Aug. 18'))).toBe(true);
  });

  it.each([
    '',
    '   ',
    '?!',
    '🙂🙂',
    'see you at lunch',
    'Happy birthday Sam!!',
    'how to install python on windows',
  ])('finds nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds the paragraph of a fact by how people ask for it, and little for other subjects', () => {
    const { facts } = engine.knowledge;
    const isFound = (asked: string, cited: readonly string[]) =>
      places(asked).some((place) => cited.includes(place));
    // what is asked of several paragraphs at once is asked from afar
    const ofOne = facts.filter(({ cites }) => cites.length === 1 && cites[0]?.paragraphs.length === 1);
    const share = percent(ofOne, ({ asks, cites }) =>
      isFound(
        asks[1] ?? '',
        cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => `${source}:${n}`)),
      ),
    );
    const offTopic = readFileSync(new URL('off-topic.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(share).toBeGreaterThan(88);
    expect(percent(offTopic, (line) => found(line).length > 0)).toBeLessThan(16);
  });

  it.each([
    ['a long text', 'MINUSMA protects civilians in Mali. '.repeat(2000)],
    ['one endless word', 'x'.repeat(100_000)],
    ['nothing but misspellings', Array.from({ length: 5000 }, (_, i) => `mlai${i.toString(36)}su`).join(' ')],
  ])('is quick with %s', (_what, text) => {
    const started = performance.now();
    found(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
