import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, backupFolder, backupName, dropOldBackups, MOST_BACKUPS } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { dataFolder } from './folder.ts';
import { opened } from './place.ts';

/** A folder with a database in which person 1 speaks French. */
async function savedFolder(): Promise<string> {
  const folder = dataFolder();
  const store = opened(await openStore({ folder }));
  await store.people.change('1', { language: 'fr' }, 1);
  await store.close();
  return folder;
}

describe('a backup', () => {
  it('is one file with everything, from which the bot can start', async () => {
    const folder = await savedFolder();
    const store = opened(await openStore({ folder }));
    await store.people.change('2', { language: 'en' }, 2);
    const copies = path.join(dataFolder(), 'new', 'folder');
    const size = await backUp(folder, path.join(copies, 'bot.db'));
    await store.close();
    expect(readdirSync(copies)).toEqual(['bot.db']);
    expect(size).toBe(readFileSync(path.join(copies, 'bot.db')).length);
    const copy = opened(await openStore({ folder: copies }));
    expect(await copy.people.get('1')).toMatchObject({ language: 'fr' });
    expect(await copy.people.get('2')).toMatchObject({ language: 'en' });
    await copy.close();
  });

  it('needs a database, and makes none', async () => {
    const folder = dataFolder();
    expect(await backUp(folder, path.join(folder, 'copy.db'))).toMatchObject({
      where: path.join(folder, 'bot.db'),
      message: expect.stringContaining('nothing to save'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not write over a file', async () => {
    const folder = await savedFolder();
    const file = path.join(folder, 'bot.db');
    const before = readFileSync(file);
    expect(await backUp(folder, file)).toMatchObject({
      where: file,
      message: expect.stringContaining('already'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says where it cannot be written', async () => {
    const folder = await savedFolder();
    const to = path.join(folder, 'bot.db', 'below.db');
    expect(await backUp(folder, to)).toMatchObject({
      where: to,
      message: expect.stringContaining('written'),
    });
  });

  it.each([
    ['is no database', () => Buffer.from('no database '.repeat(500)), 'not a SQLite database'],
    [
      'has a page that is spoilt',
      (file: Buffer) =>
        Buffer.concat([file.subarray(0, 4096), Buffer.alloc(4096, 0xff), file.subarray(8192)]),
      'damaged',
    ],
    ['lacks its end', (file: Buffer) => file.subarray(0, 3 * 4096), 'damaged'],
  ])('is not made of a file that %s', async (_what, spoil, said) => {
    const folder = await savedFolder();
    const file = path.join(folder, 'bot.db');
    writeFileSync(file, spoil(readFileSync(file)));
    const copies = dataFolder();
    expect(await backUp(folder, path.join(copies, 'copy.db'))).toMatchObject({
      message: expect.stringContaining(said),
    });
    expect(readdirSync(copies)).toEqual([]);
  });
});

describe('the folder of backups', () => {
  it('names them so that their order is that of time', () => {
    expect(backupName(new Date('2024-02-29T09:05:07.999Z'))).toBe('bot-2024-02-29T09-05-07.db');
  });

  it('keeps the newest, and all that has another name', () => {
    const folder = dataFolder();
    mkdirSync(backupFolder(folder));
    const days = Array.from({ length: MOST_BACKUPS + 3 }, (_, i) =>
      backupName(new Date(Date.UTC(2024, 0, 30 + i))),
    );
    const others = ['bot-before-exam.db', 'bot-2020-01-01T00-00-00.db.gz', 'notes.txt'];
    for (const name of [...days.toReversed(), ...others])
      writeFileSync(path.join(backupFolder(folder), name), '');
    expect(dropOldBackups(folder)).toEqual(days.slice(0, 3));
    expect(readdirSync(backupFolder(folder)).sort()).toEqual([...days.slice(3), ...others].sort());
    expect(dropOldBackups(folder)).toEqual([]);
  });
});
