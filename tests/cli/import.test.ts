import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { folderOf, knowledgeFolder } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { runCommand } from '../support/run-command.ts';

const FIRST =
  'The patrol left the camp before the sun was up, and it took the road along the river that the traders had warned it of.';
const SECOND =
  'Nobody in the valley wanted to speak with the soldiers that week. The elders said that they had seen nothing at all.';
const RIVER = `The river that moved\n\nBy Jane Doe\n8 March 2023\n\n${FIRST}\n\nWhat next?\n\n${SECOND}\n\nLeave a reply\n`;
const WELL = `The well\n\n${FIRST} It was dry.\n\n${SECOND} It was late.\n`;

const bring = (...args: string[]) => runCommand('src/cli/import.ts', args);

/** A folder with the files, and the name of a knowledge folder in it that is not there yet. */
function workplace(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  return { folder, pack: path.join(folder, 'pack'), file: (name: string) => path.join(folder, name) };
}

const sourcesIn = (pack: string) => loadKnowledge(pack).knowledge.sources;

describe('npm run import', () => {
  it('explains itself', () => {
    const { code, out } = bring('--help');
    expect(code).toBe(0);
    for (const part of ['usage:', '--to DIR', '--originals', '--author', 'exit:'])
      expect(out).toContain(part);
  });

  it('refuses wrong usage', () => {
    const { code, out, err } = bring('a.txt', '--id', '../x');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('the id "../x" cannot be used');
    expect(err).toContain('usage:');
  });

  it('writes a source, and reports what it found and left out', () => {
    const { file, pack } = workplace({ 'river.txt': RIVER });
    const { code, out, err } = bring(file('river.txt'), '--to', pack);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('river.txt: read') });
    expect(readdirSync(pack)).toEqual(['sources']);
    expect(readdirSync(path.join(pack, 'sources'))).toEqual(['doe-2023.yaml']);
    for (const part of [
      'Jane Doe (text)',
      '2 paragraphs',
      '“What next?”',
      'line 12: “Leave a reply” – the comment form',
    ])
      expect(out).toContain(part);
    expect(out).toContain('1 of 1 file imported');
    expect(out).toContain(`KNOWLEDGE_DIR=${pack} npm run ask`);
    expect(sourcesIn(pack)).toMatchObject([
      { id: 'doe-2023', title: 'The river that moved', authors: ['Jane Doe'], published: '2023-03-08' },
    ]);
  });

  it('takes what the curator says before what the document says', () => {
    const { file, pack } = workplace({
      'river.txt': `---\ntitle: Front\nauthor: Front Author\n---\n\n${FIRST}\n`,
    });
    const told = ['--id', 'given-id', '--title', 'Given', '--author', 'A. One', '--author', 'B. Two'];
    const more = ['--publisher', 'Press', '--published', 'March 2020', '--kind', 'essay', '--language', 'fr'];
    const last = ['--licence', 'free', '--url', 'https://example.org/x'];
    expect(bring(file('river.txt'), '--to', pack, ...told, ...more, ...last).code).toBe(0);
    expect(sourcesIn(pack)).toMatchObject([
      {
        id: 'given-id',
        title: 'Given',
        authors: ['A. One', 'B. Two'],
        publisher: 'Press',
        published: '2020-03',
        kind: 'essay',
        language: 'fr',
        licence: 'free',
        url: 'https://example.org/x',
      },
    ]);
  });

  it('imports the good files and reports the bad ones', () => {
    const { file, pack } = workplace({ 'river.txt': RIVER, 'well.txt': WELL, 'empty.txt': '' });
    const { code, out, err } = bring(
      file('river.txt'),
      file('nowhere.txt'),
      file('empty.txt'),
      file('well.txt'),
      '--to',
      pack,
    );
    expect(code).toBe(1);
    expect(out).toContain('2 of 4 files imported');
    expect(err).toContain('nowhere.txt: is not there');
    expect(err).toMatch(/empty\.txt: .*empty|empty\.txt: has no text/);
    expect(readdirSync(path.join(pack, 'sources')).sort()).toEqual(['doe-2023.yaml', 'the-well.yaml']);
  });

  it('replaces a source with --force only', () => {
    const { file, pack } = workplace({
      'well.txt': WELL,
      'again/well.txt': `${WELL}\nA last word was said.\n`,
    });
    bring(file('well.txt'), '--to', pack);
    const before = readFileSync(path.join(pack, 'sources/the-well.yaml'), 'utf8');
    const refused = bring(file('again/well.txt'), '--to', pack);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('use --force');
    expect(readFileSync(path.join(pack, 'sources/the-well.yaml'), 'utf8')).toBe(before);
    expect(bring(file('again/well.txt'), '--to', pack, '--force').code).toBe(0);
    expect(readFileSync(path.join(pack, 'sources/the-well.yaml'), 'utf8')).toContain('last word');
  });

  it('refuses the second of two files that get the same id, also with --force and on trial', () => {
    const { file, pack } = workplace({ 'a.txt': WELL, 'b.txt': WELL });
    for (const more of [['--dry-run'], ['--force']]) {
      const { code, err } = bring(file('a.txt'), file('b.txt'), '--to', pack, ...more);
      expect(code).toBe(1);
      expect(err).toContain('b.txt: gets the id the-well');
    }
  });

  it('writes nothing with --dry-run', () => {
    const { file, pack } = workplace({ 'river.txt': RIVER });
    const { code, out } = bring(file('river.txt'), '--to', pack, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('nothing was written');
    expect(existsSync(pack)).toBe(false);
  });

  it('touches nothing else in the knowledge folder', () => {
    const pack = knowledgeFolder();
    const { file } = workplace({ 'river.txt': RIVER });
    expect(bring(file('river.txt'), '--to', pack).code).toBe(0);
    for (const [name, text] of Object.entries(MINIATURE))
      expect(readFileSync(path.join(pack, name), 'utf8')).toBe(text);
    expect(sourcesIn(pack).map(({ id }) => id)).toContain('doe-2023');
  });

  it('makes a pack that answers', () => {
    const { file, pack } = workplace({ 'river.txt': RIVER });
    bring(file('river.txt'), '--to', pack);
    const { code, out } = runCommand('src/cli/ask.ts', [
      'Which road did the patrol take?',
      '--knowledge',
      pack,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('took the road along the river');
    expect(out).toContain('¶ 1');
  });

  it('shows nothing of a file that a terminal would obey', () => {
    const { file, pack } = workplace({
      'river.txt': `The \u001b[31mred\u001b[0m river\n\n${FIRST}\n\n${SECOND}\n`,
    });
    const { out, err } = bring(file('river.txt'), file('\u001b[2Jnowhere.txt'), '--to', pack);
    expect(out + err).not.toContain('\u001b');
  });
});

describe('npm run import -- --originals', () => {
  it('puts the original paragraphs beside our rendering of them', () => {
    const pack = knowledgeFolder();
    const text = [
      'Resolution 2690',
      'The Council decides that the mandate of MINUSMA ends on 30 June 2023.',
      'The operations of MINUSMA cease from 1 July 2023, and everyone has to have left Mali by 31 December 2023.',
    ];
    const { file } = workplace({ 'original.txt': text.join('\n\n') });
    const { code, out } = bring('--originals', file('original.txt'), '--id', 'resolution-2690', '--to', pack);
    expect(code).toBe(0);
    expect(out).toContain('resolution-2690');
    expect(out).toContain('2 paragraphs');
    expect(readdirSync(path.join(pack, 'originals'))).toEqual(['resolution-2690.yaml']);
    expect(readdirSync(path.join(pack, 'sources')).sort()).toEqual([
      'resolution-2100.yaml',
      'resolution-2690.yaml',
    ]);
  });

  it('says so where a document is the original of none', () => {
    const pack = knowledgeFolder();
    const { file } = workplace({ 'river.txt': RIVER });
    const { code, err } = bring('--originals', file('river.txt'), '--to', pack);
    expect(code).toBe(1);
    expect(err).toContain('not the original of a known source');
    expect(existsSync(path.join(pack, 'originals'))).toBe(false);
  });

  it('needs knowledge that can be read', () => {
    const { file, pack } = workplace({ 'river.txt': RIVER });
    const { code, err } = bring('--originals', file('river.txt'), '--to', pack);
    expect(code).toBe(1);
    expect(err).toContain('cannot be used');
  });
});

describe('hostile files', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 0x81)]);
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n---\n\n${FIRST}\n`;
  const nested = `---\ntitle: ${'['.repeat(10_000)}\n---\n\n${FIRST}\n`;

  it('are refused with a clear message, while the others go on and nothing is written outside the folder', () => {
    const { folder, file, pack } = workplace({
      'big.txt': `${FIRST}\n`.repeat(450_000),
      'bomb.md': bomb,
      'nested.txt': nested,
      'path.txt': `---\nid: ../escaped\n---\n\n${FIRST}\n`,
      'drive.txt': `---\nid: 'C:\\escaped'\n---\n\n${FIRST}\n`,
      'empty.pdf': '%PDF-1.4\n%%EOF\n',
      'river.txt': RIVER,
    });
    writeFileSync(file('zip.txt'), zip);
    writeFileSync(file('noise.txt'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
    mkdirSync(file('folder.txt'));
    symlinkSync(file('loop.txt'), file('loop.txt'));
    const before = readdirSync(folder).sort();
    const bad = [
      'big.txt',
      'bomb.md',
      'nested.txt',
      'path.txt',
      'drive.txt',
      'empty.pdf',
      'zip.txt',
      'noise.txt',
      'folder.txt',
      'loop.txt',
    ];
    const { code, out, err } = bring(...bad.map(file), file('river.txt'), '--to', pack);
    expect(code).toBe(1);
    expect(out).toContain(`1 of ${bad.length + 1} files imported`);
    for (const name of bad) expect(err).toMatch(new RegExp(`${name}: (?!read|not imported)[a-z]`));
    expect(err).not.toMatch(/\n\s+at |Error:/);
    expect(readdirSync(pack)).toEqual(['sources']);
    expect(readdirSync(path.join(pack, 'sources'))).toEqual(['doe-2023.yaml']);
    expect(readdirSync(folder).sort()).toEqual([...before, 'pack'].sort());
  });

  it('with scripts give their text only', () => {
    const html = `<html><head><script>alert(1)</script></head><body><h1>The river</h1><p onclick="x()">${FIRST}</p><script>document.write('${SECOND}')</script><iframe src="javascript:1"></iframe></body></html>`;
    const { file, pack } = workplace({ 'page.html': html });
    bring(file('page.html'), '--to', pack);
    const [source] = sourcesIn(pack).filter(({ id }) => id === 'the-river');
    expect(source?.sections.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual([FIRST]);
  });

  it('in other encodings are read right', () => {
    const text = `L’été à Gao\n\n${FIRST} Élève.\n\n${SECOND} Œuvre.\n`;
    const { file, pack } = workplace({ 'utf8.txt': `\ufeff${text}` });
    writeFileSync(file('utf16.txt'), Buffer.from(`\ufeff${text.replace('Gao', 'Ber')}`, 'utf16le'));
    writeFileSync(
      file('windows.txt'),
      Buffer.from(text.replace('Gao', 'Kidal').replace('’', '\u0092').replace('Œ', '\u008c'), 'latin1'),
    );
    expect(bring(file('utf8.txt'), file('utf16.txt'), file('windows.txt'), '--to', pack).code).toBe(0);
    expect(
      sourcesIn(pack)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['L’été à Ber', 'L’été à Gao', 'L’été à Kidal']);
    for (const { sections } of sourcesIn(pack)) expect(sections[0]?.passages[1]?.text).toMatch(/Œuvre\.$/);
  });
});
