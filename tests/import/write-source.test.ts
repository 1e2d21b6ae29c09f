import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeSource, yamlOf } from '../../src/import/write-source.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Source, sourceSchema } from '../../src/knowledge/schema.ts';
import { readYaml } from '../../src/knowledge/yaml.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';

const LONG =
  'The patrol left the camp before the sun was up: it took the road along the river, as the traders had told it to do, and came to the market of Ber on the third day.';

function sourceWith(changes: Partial<Source> = {}, ...texts: string[]): Source {
  return sourceSchema.parse({
    id: 'doe-2020',
    title: 'The river: how it moved',
    authors: ['Jane Doe'],
    publisher: null,
    published: '2020-08',
    publishedIs: 'exact',
    kind: 'essay',
    wording: 'original',
    sections: [{ title: null, passages: [LONG, ...texts].map((text, i) => ({ n: i + 1, text })) }],
    ...changes,
  });
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function write(folder: string, source = sourceWith(), options: { force?: boolean; dryRun?: boolean } = {}) {
  return writeSource({ source, folder, force: false, dryRun: false, file: 'river.txt', ...options });
}

const inSources = (folder: string) => readdirSync(path.join(folder, 'sources')).sort();

describe('a source as YAML', () => {
  it('looks like the sources of the knowledge', () => {
    expect(yamlOf(sourceWith({}, 'A short one.'))).toBe(`id: doe-2020
title: "The river: how it moved"
authors:
  - Jane Doe
publisher: null
published: 2020-08
publishedIs: exact
kind: essay
language: en
wording: original
sections:
  - title: null
    passages:
      - n: 1
        text: >-
          The patrol left the camp before the sun was up: it took the road along the river, as the traders had told it
          to do, and came to the market of Ber on the third day.
      - n: 2
        text: A short one.
`);
  });

  it.each([
    'yes',
    'null',
    '~',
    '2013',
    '1e3',
    '2020-08-01',
    '- a hyphen',
    '# a hash',
    '"quoted" and \'quoted\'',
    'key: value',
    '[a, b]',
    '{a: b}',
    '*alias &anchor !tag',
    '| a bar',
    '%directive',
    '@at `tick`',
    'bell \u0007 and zero-width \u200b and line \u2028 separators',
    'backslash \\n and tab',
    '😀 and accents é ñ œ',
    'x'.repeat(5000),
    `${LONG} `.repeat(30).trim(),
    'a: b '.repeat(100).trim(),
    '--- ...',
  ])('reads back as it was: %j', (text) => {
    const source = sourceWith(
      { title: text.slice(0, 200).trim(), publisher: text.slice(0, 100).trim() },
      text,
    );
    const read = readYaml(yamlOf(source), 'x.yaml');
    expect('value' in read && sourceSchema.parse(read.value)).toEqual(source);
  });
});

describe('writing a source', () => {
  it('makes the folders that it needs and leaves nothing else there', () => {
    const folder = path.join(emptyFolder(), 'new/pack');
    expect(write(folder)).toEqual({ written: path.join(folder, 'sources/doe-2020.yaml') });
    expect(inSources(folder)).toEqual(['doe-2020.yaml']);
    const { knowledge, faults } = loadKnowledge(folder);
    expect(faults).toEqual([]);
    expect(knowledge.sources).toEqual([sourceWith()]);
  });

  it('replaces a file with force only', () => {
    const folder = emptyFolder();
    write(folder);
    const other = sourceWith({ title: 'Another title' });
    expect(write(folder, other)).toMatchObject({ message: expect.stringContaining('--force') });
    expect(loadKnowledge(folder).knowledge.sources[0]?.title).toBe('The river: how it moved');
    expect(write(folder, other, { force: true })).toHaveProperty('written');
    expect(loadKnowledge(folder).knowledge.sources[0]?.title).toBe('Another title');
    expect(inSources(folder)).toEqual(['doe-2020.yaml']);
  });

  it('writes nothing on trial, but finds the same faults', () => {
    const folder = emptyFolder();
    expect(write(folder, sourceWith(), { dryRun: true })).toHaveProperty('written');
    expect(readdirSync(folder)).toEqual([]);
    write(folder);
    expect(write(folder, sourceWith(), { dryRun: true })).toHaveProperty('message');
  });

  it('refuses an id that another file has, also with force', () => {
    const folder = knowledgeFolder({ 'sources/renamed.yaml': yamlOf(sourceWith()) });
    for (const force of [false, true])
      expect(write(folder, sourceWith(), { force })).toMatchObject({
        message: expect.stringContaining('renamed.yaml'),
      });
    expect(inSources(folder)).not.toContain('doe-2020.yaml');
  });

  it('refuses to replace a link to a source of the same id, which would then be there twice', () => {
    const folder = emptyFolder();
    write(folder);
    renameSync(path.join(folder, 'sources/doe-2020.yaml'), path.join(folder, 'sources/river.yaml'));
    symlinkSync('river.yaml', path.join(folder, 'sources/doe-2020.yaml'));
    expect(write(folder, sourceWith(), { force: true })).toEqual({
      file: 'river.txt',
      message: expect.stringContaining('river.yaml; give another one'),
    });
  });

  it('does not replace a file that holds a source of another id', () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'sources'));
    const other = yamlOf(sourceWith({ id: 'roe-2021' }));
    writeFileSync(path.join(folder, 'sources/doe-2020.yaml'), other);
    expect(write(folder, sourceWith(), { force: true })).toMatchObject({
      message: expect.stringContaining('roe-2021'),
    });
    expect(readFileSync(path.join(folder, 'sources/doe-2020.yaml'), 'utf8')).toBe(other);
  });

  it.each(['../outside', '..', 'a/b', 'C:\\x', 'x\0y', '.hidden', ''])('refuses the id %j', (id) => {
    const folder = path.join(emptyFolder(), 'pack');
    expect(write(folder, { ...sourceWith(), id })).toMatchObject({
      message: expect.stringContaining('cannot be used'),
    });
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  it('does not follow links out of the folder', () => {
    const outside = emptyFolder();
    writeFileSync(path.join(outside, 'precious.yaml'), 'precious');
    const linkedFolder = emptyFolder();
    symlinkSync(outside, path.join(linkedFolder, 'sources'));
    const linkedFile = emptyFolder();
    mkdirSync(path.join(linkedFile, 'sources'));
    symlinkSync(path.join(outside, 'precious.yaml'), path.join(linkedFile, 'sources/doe-2020.yaml'));
    const linkToNowhere = emptyFolder();
    mkdirSync(path.join(linkToNowhere, 'sources'));
    symlinkSync(path.join(outside, 'new.yaml'), path.join(linkToNowhere, 'sources/doe-2020.yaml'));
    for (const folder of [linkedFolder, linkedFile, linkToNowhere])
      expect(write(folder, sourceWith(), { force: true })).toMatchObject({
        message: expect.stringContaining('leads out of'),
      });
    expect(readdirSync(outside)).toEqual(['precious.yaml']);
    expect(readFileSync(path.join(outside, 'precious.yaml'), 'utf8')).toBe('precious');
  });

  it('follows a link that is the knowledge folder itself', () => {
    const real = emptyFolder();
    const link = path.join(emptyFolder(), 'link');
    symlinkSync(real, link);
    expect(write(link)).toHaveProperty('written');
    expect(inSources(real)).toEqual(['doe-2020.yaml']);
  });

  it('tells what stands in the way and leaves nothing half-written', () => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'sources'), 'a file');
    expect(write(folder)).toMatchObject({
      file: 'river.txt',
      message: expect.stringContaining('cannot be written'),
    });
    const taken = emptyFolder();
    mkdirSync(path.join(taken, 'sources/doe-2020.yaml'), { recursive: true });
    expect(write(taken, sourceWith(), { force: true })).toMatchObject({
      message: expect.stringContaining('is a folder'),
    });
    expect(inSources(taken)).toEqual(['doe-2020.yaml']);
  });

  it('says so where the knowledge folder is a file, a link to nowhere, or in a place where no folder can be', () => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'file'), 'a file');
    symlinkSync('nowhere', path.join(folder, 'link'));
    const impossible = existsSync('/proc/self') ? ['/proc/pack'] : [];
    for (const place of [
      ...['file', 'file/pack', 'link'].map((name) => path.join(folder, name)),
      ...impossible,
    ])
      expect(write(place)).toMatchObject({ message: expect.stringContaining('cannot be written: ') });
    expect(readdirSync(folder).sort()).toEqual(['file', 'link']);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder that may not be written to', () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'sources'), { mode: 0o555 });
    expect(write(folder)).toMatchObject({ message: expect.stringContaining('cannot be written') });
    chmodSync(path.join(folder, 'sources'), 0o755);
  });

  it('refuses what the knowledge could not read again', () => {
    const passages = Array.from({ length: 1500 }, (_, i) => ({
      n: i + 1,
      kind: 'text' as const,
      text: 'word '.repeat(1199) + i,
    }));
    const folder = emptyFolder();
    expect(write(folder, { ...sourceWith(), sections: [{ title: null, passages }] })).toMatchObject({
      message: expect.stringContaining('split the document'),
    });
    expect(write(folder, { ...sourceWith(), title: '' })).toMatchObject({
      message: expect.stringContaining('reads the same'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
