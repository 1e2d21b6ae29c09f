import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { describeStoreFault } from '../../src/store/fault.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqlite, sqliteFault } from '../../src/store/sqlite.ts';
import { isStore } from '../../src/store/store.ts';
import { dataFolder } from './folder.ts';
import { opened } from './place.ts';
import { openInProcess } from './store-processes.ts';

async function faultOf(folder: string): Promise<string> {
  const result = await openStore({ folder });
  if (isStore(result)) throw new Error('opened');
  return describeStoreFault(result);
}

describe('opening the store in a folder', () => {
  it('makes what is missing, for its owner alone', async () => {
    const folder = path.join(dataFolder(), 'some', 'where');
    const store = opened(await openStore({ folder }));
    expect(store.kind).toBe('sqlite');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await store.close();
    expect(statSync(path.join(folder, 'bot.db')).size).toBeGreaterThan(0);
  });

  it('writes through a log, so that readers do not wait', async () => {
    const folder = dataFolder();
    const store = opened(await openStore({ folder }));
    await store.people.change('1', { language: 'fr' }, 1);
    const reader = new DatabaseSync(path.join(folder, 'bot.db'), { readOnly: true });
    expect(reader.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(reader.prepare('select language from preferences').get()).toEqual({ language: 'fr' });
    reader.close();
    await store.close();
  });

  it('lets nobody write between what a transaction reads and what it writes', async () => {
    const folder = dataFolder();
    await opened(await openStore({ folder })).close();
    const database = openSqlite(folder);
    if ('message' in database) throw new Error(database.message);
    const other = new DatabaseSync(path.join(folder, 'bot.db'), { timeout: 0 });
    await database.db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('migrations').selectAll().execute();
      expect(() => other.exec(`insert into migrations values ('from elsewhere')`)).toThrow('locked');
      await transaction.deleteFrom('migrations').execute();
    });
    expect(other.prepare('select name from migrations').all()).toEqual([]);
    other.close();
    await database.db.destroy();
  });

  it('leaves nothing in the file of what was erased', async () => {
    const folder = dataFolder();
    const store = opened(await openStore({ folder }));
    const note = 'a thought that is nobody’s business';
    await store.bookmarks.add('1', { source: 'a', paragraph: 1, when: 1, note });
    await store.people.eraseAll('1');
    await store.close();
    expect(readFileSync(path.join(folder, 'bot.db')).includes(note)).toBe(false);
  });

  it('says that a file stands where the folder should be', async () => {
    const file = path.join(dataFolder(), 'data');
    writeFileSync(file, '');
    expect(await faultOf(file)).toMatch(/data: cannot be made \(EEXIST\)\. .*DATA_DIR/);
    expect(await faultOf(path.join(file, 'below'))).toMatch(/below: cannot be made \(ENOTDIR\)/);
  });

  it('says that a folder stands where the file should be', async () => {
    const folder = dataFolder();
    mkdirSync(path.join(folder, 'bot.db'));
    expect(await faultOf(folder)).toMatch(/bot\.db: cannot be opened\. .*writable.*DATA_DIR/);
  });

  it.skipIf(process.platform === 'win32')('says that it may not write in the folder', async () => {
    const folder = dataFolder();
    chmodSync(folder, 0o555);
    expect(await faultAsSomebody(folder)).toMatch(/bot\.db: cannot be opened\. .*writable.*DATA_DIR/);
    chmodSync(folder, 0o755);
    await opened(await openStore({ folder })).close();
    chmodSync(path.join(folder, 'bot.db'), 0o444);
    chmodSync(folder, 0o555);
    expect(await faultAsSomebody(folder)).toMatch(/bot\.db: cannot be (written|opened)\. .*DATA_DIR/);
    chmodSync(folder, 0o755);
  });

  it.each([
    ['a text', 'Dear diary,\n'.repeat(1000)],
    ['a short text', 'x'.repeat(200)],
  ])('says that the file is %s and no database, and does not touch it', async (_what, text) => {
    const folder = dataFolder();
    writeFileSync(path.join(folder, 'bot.db'), text);
    expect(await faultOf(folder)).toMatch(/bot\.db: is not a SQLite database\. .*npm run backup/);
    expect(readFileSync(path.join(folder, 'bot.db'), 'utf8')).toBe(text);
  });

  it('says that the file is damaged', async () => {
    const folder = dataFolder();
    const file = path.join(folder, 'bot.db');
    await opened(await openStore({ folder })).close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 100));
    expect(await faultOf(folder)).toMatch(/bot\.db: is damaged\. .*npm run backup/);
  });

  it('says that the file is of a newer version', async () => {
    const folder = dataFolder();
    await opened(await openStore({ folder })).close();
    const file = new DatabaseSync(path.join(folder, 'bot.db'));
    file.exec(`insert into migrations (name) values ('9000-of-tomorrow')`);
    file.close();
    expect(await faultOf(folder)).toMatch(/bot\.db: is of a newer version of the bot, and was left as it is/);
  });

  it('says that another program holds the file', () => {
    const file = path.join(dataFolder(), 'bot.db');
    const holder = new DatabaseSync(file);
    holder.exec('begin exclusive');
    const other = new DatabaseSync(file, { timeout: 0 });
    const error = (() => {
      try {
        return other.exec('create table a (b)');
      } catch (thrown) {
        return thrown;
      } finally {
        other.close();
        holder.close();
      }
    })();
    expect(describeStoreFault(sqliteFault(file, error))).toMatch(/bot\.db: is locked by another program/);
  });
});

/** The fault as it is for a user without rights, since nothing is forbidden to root. */
async function faultAsSomebody(folder: string): Promise<string> {
  if (process.getuid?.() !== 0) return faultOf(folder);
  return openInProcess(folder, 65534);
}
