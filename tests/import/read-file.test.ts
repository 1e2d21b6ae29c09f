import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFile } from '../../src/import/read-file.ts';
import { refusal } from './reading.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function fileWith(content: string): string {
  const file = path.join(folder(), 'a.txt');
  writeFileSync(file, content);
  return file;
}

describe('reading a file', () => {
  it('gives its bytes, also through a link', async () => {
    const file = fileWith('Text.');
    const link = path.join(folder(), 'link.txt');
    symlinkSync(file, link);
    expect(await readFile(link)).toEqual(new TextEncoder().encode('Text.'));
    expect(await readFile(fileWith(''))).toEqual(new Uint8Array());
  });

  it('refuses a file of 50 MB without reading it', async () => {
    const file = fileWith('');
    truncateSync(file, 50 * 1024 * 1024);
    const start = performance.now();
    expect(refusal(await readFile(file))).toBe('is 50.0 MB; the limit is 20.0 MB: split the document');
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('takes a file of just the largest size', async () => {
    expect(await readFile(fileWith('x'.repeat(100)), 100)).toHaveLength(100);
    expect(refusal(await readFile(fileWith('x'.repeat(101)), 100))).toMatch(/limit/);
  });

  it('refuses a named pipe without waiting for it', async () => {
    const pipe = path.join(folder(), 'pipe.txt');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    expect(refusal(await readFile(pipe))).toMatch(/not a regular file/);
  });

  it.each([
    ['a folder', () => folder(), /is a folder/],
    ['a device', () => '/dev/zero', /not a regular file/],
    ['a missing file', () => path.join(folder(), 'none.txt'), /is not there/],
    ['a file below a file', () => path.join(fileWith('x'), 'a.txt'), /is not there/],
    ['a name that is too long', () => path.join(folder(), 'x'.repeat(300)), /name that is too long/],
    ['a name with a zero in it', () => 'a\0b.txt', /cannot be read/],
    [
      'a link to itself',
      () => {
        const link = path.join(folder(), 'a.txt');
        symlinkSync(link, link);
        return link;
      },
      /leads back to itself/,
    ],
  ])('refuses %s', async (_, name, message) => {
    expect(refusal(await readFile(name()))).toMatch(message);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file without the permission to read it', async () => {
    const file = fileWith('x');
    chmodSync(file, 0);
    expect(refusal(await readFile(file))).toMatch(/permission/);
  });

  it('names the file in the fault', async () => {
    const made = path.join(folder(), 'sub');
    mkdirSync(made);
    expect(await readFile(made)).toMatchObject({ file: made });
  });
});
