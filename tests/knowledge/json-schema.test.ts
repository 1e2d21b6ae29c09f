import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/check/check.ts';
import { jsonSchemas } from '../../src/knowledge/json-schema.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { isFault, readYaml } from '../../src/knowledge/yaml.ts';
import { changed, folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE, type MiniatureFile } from '../support/miniature.ts';
import { ROOT, runCommand } from '../support/run-command.ts';

const SCHEMAS = path.join(ROOT, 'schemas');
const FORMAT = readFileSync(path.join(ROOT, 'knowledge/FORMAT.md'), 'utf8');

// "format" (an address) is left to the loader: editors check it, Ajv needs a further library for it
const ajv = new Ajv({ allErrors: true, validateFormats: false, strictTypes: false });

type Shape = Readonly<{ name: string; files: string; validate: ValidateFunction }>;

const shapes: readonly Shape[] = jsonSchemas().map(({ name, files }) => ({
  name,
  files,
  validate: ajv.compile(JSON.parse(readFileSync(path.join(SCHEMAS, `${name}.schema.json`), 'utf8'))),
}));

function shapeOf(file: string): Shape {
  const shape = shapes.find(({ files }) => path.matchesGlob(file, files));
  if (!shape) throw new Error(`no schema for ${file}`);
  return shape;
}

/** What the schema of a knowledge file says is wrong in its text. */
function wrongIn(file: string, text: string): string[] {
  const yaml = readYaml(text, file);
  if (isFault(yaml)) throw new Error(yaml.message);
  const { validate } = shapeOf(file);
  return validate(yaml.value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('npm run schema', () => {
  it('has been run since the format was changed last', () => {
    const folder = folderOf({});
    const { code, err } = runCommand('src/cli/schema.ts', ['--to', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(SCHEMAS)).toEqual(readdirSync(folder));
    for (const file of readdirSync(folder))
      expect(readFileSync(path.join(SCHEMAS, file), 'utf8')).toBe(
        readFileSync(path.join(folder, file), 'utf8'),
      );
  });

  it('explains itself, and refuses what it does not know', () => {
    expect(runCommand('src/cli/schema.ts', ['--help']).out).toContain('usage:');
    expect(runCommand('src/cli/schema.ts', ['--loud'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the schemas', () => {
  it.each([
    ...globSync('knowledge/**/*.yaml', { cwd: ROOT }),
    ...globSync('tests/support/knowledge/**/*.yaml', { cwd: ROOT }),
  ])('accept %s', (file) => {
    const inFolder = file.replace(/^.*?knowledge\//, '');
    expect(wrongIn(inFolder, readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]);
  });

  it.each(Object.entries(MINIATURE))('accept the miniature’s %s', (file, text) => {
    expect(wrongIn(file, text)).toEqual([]);
  });

  it.each<[string, MiniatureFile, string, string, string]>([
    [
      'a key that is not known',
      'gaps.yaml',
      'why: no-detail',
      'why: no-detail\n  wye: no',
      'must NOT have additional',
    ],
    [
      'a key that is missing',
      'glossary.yaml',
      '  meaning: The mission in Mali.\n',
      '',
      "required property 'meaning'",
    ],
    [
      'a date left out',
      'sources/resolution-2690.yaml',
      'published: 2023-06-30\n',
      '',
      "required property 'published'",
    ],
    ['a date that is none', 'timeline.yaml', 'date: 2023-06-30', 'date: 30 June 2023', '/0/date must match'],
    ['a number for a date', 'timeline.yaml', 'date: 2023-06-30', 'date: 20230630', '/0/date must be <= 9999'],
    ['an id in capitals', 'topics.yaml', 'id: mandate', 'id: Mandate', '/0/id must match'],
    [
      'a kind that there is not',
      'sources/resolution-2690.yaml',
      '- n: 1',
      '- kind: song\n        n: 1',
      'allowed values',
    ],
    ['paragraph 0', 'sources/resolution-2690.yaml', '- n: 1', '- n: 0', 'n must be > 0'],
    [
      'four asks',
      'facts/resolution-2690.yaml',
      '    - When does the mandate end?\n',
      '',
      'fewer than 5 items',
    ],
    [
      'a number as words',
      'facts/resolution-2100.yaml',
      'value: 11200',
      'value: many',
      'value must be number',
    ],
    ['one word alone', 'thesaurus.yaml', '[leave, depart]', '[leave]', 'fewer than 2 items'],
    [
      'a text that is empty',
      'figures.yaml',
      'label: Soldiers allowed',
      'label: ""',
      'fewer than 1 characters',
    ],
  ])('refuse %s', (_what, file, from, to, message) => {
    expect(wrongIn(file, changed(file, from, to)[file] ?? '').join('\n')).toContain(message);
  });

  it('refuse a mapping in place of a list', () => {
    expect(wrongIn('names.yaml', 'id: minusma\n')).toEqual([' must be array']);
  });

  it('take a bare year for a date, as the loader does', () => {
    const text = changed('timeline.yaml', 'date: 2023-06-30', 'date: 2023')['timeline.yaml'] ?? '';
    expect(wrongIn('timeline.yaml', text)).toEqual([]);
  });

  it('are there for every kind of file that the loader reads, and for no other', () => {
    const folder = folderOf({ ...MINIATURE, 'unknown.yaml': '[]' });
    const [fault] = loadKnowledge(folder).faults;
    const lists = fault?.message.match(/[a-z]+\.yaml/g);
    expect(shapes.map(({ files }) => files).sort()).toEqual(
      [...(lists ?? []), 'facts/*.yaml', 'originals/*.yaml', 'quiz/*.yaml', 'sources/*.yaml'].sort(),
    );
  });

  it('describe every field, so that editors can show help', () => {
    const bare = jsonSchemas().flatMap(({ name, schema }) =>
      fieldsOf(schema).flatMap(({ field, description }) =>
        description === undefined ? [`${name}: ${field}`] : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  it('are found by editors', () => {
    const settings = JSON.parse(readFileSync(path.join(ROOT, '.vscode/settings.json'), 'utf8'));
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        shapes.map(({ name, files }) => [`./schemas/${name}.schema.json`, `knowledge/${files}`]),
      ),
    );
  });
});

describe('knowledge/FORMAT.md', () => {
  it.each(jsonSchemas())('names every field of $files', ({ files, schema }) => {
    const at = FORMAT.indexOf(`\n## \`${files}\``);
    expect(at).toBeGreaterThan(0);
    const chapter = FORMAT.slice(at, FORMAT.indexOf('\n## ', at + 1));
    const missing = fieldsOf(schema).filter(({ field }) => !chapter.includes(`\`${field}\``));
    expect(missing.map(({ field }) => field)).toEqual([]);
  });

  it('has an example of every kind of file; together they are knowledge without a fault', () => {
    const examples = [...FORMAT.matchAll(/```yaml\n# (\S+)\n([^`]+)```/g)].map(
      ([, file = '', text = '']) => [file, text] as const,
    );
    expect(examples.map(([file]) => shapeOf(file).name).sort()).toEqual(
      shapes.map(({ name }) => name).sort(),
    );
    for (const [file, text] of examples) expect([file, ...wrongIn(file, text)]).toEqual([file]);
    expect(checkKnowledge(loadKnowledge(folderOf(Object.fromEntries(examples))))).toEqual([]);
  });
});

type Field = Readonly<{ field: string; description: string | undefined }>;

/** The fields of all objects in a JSON Schema, however deep. */
function fieldsOf(schema: object): Field[] {
  const inside = Object.values(schema).flatMap((value) =>
    typeof value === 'object' && value !== null ? fieldsOf(value) : [],
  );
  const properties =
    'properties' in schema ? (schema.properties as Record<string, { description?: string }>) : {};
  return [
    ...Object.entries(properties).map(([field, { description }]) => ({ field, description })),
    ...inside,
  ];
}
