import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const PAGE = path.join(import.meta.dirname, '../../src/room/page');

function sentences(language: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(PAGE, 'words', `${language}.json`), 'utf8'));
}

const english = sentences('en');
const french = sentences('fr');

it('the page says everything in both languages, with the same values in it', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
  expect(Object.keys(english)).toEqual(Object.keys(english).toSorted());
  const places = (sentence: string | undefined) => (sentence?.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, sentence] of Object.entries(english)) {
    expect([key, places(french[key])]).toEqual([key, places(sentence)]);
    expect([key, french[key]?.trim()]).not.toEqual([key, '']);
  }
});

it('no sentence of the page is unused', () => {
  const code = readdirSync(PAGE)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(PAGE, name), 'utf8'))
    .join('\n');
  // such as `fault.${name}.what`
  const built = [...code.matchAll(/words\(`([^`]*)`/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  const unused = Object.keys(english).filter(
    (key) => !code.includes(`'${key}'`) && !built.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
