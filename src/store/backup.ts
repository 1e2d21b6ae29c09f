import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { messageOf, type StoreFault } from './fault.ts';
import { sqliteFault, sqliteFile } from './sqlite.ts';

/** So many backups are kept in the folder of backups. */
export const MOST_BACKUPS = 14;

/** A copy in several steps would begin again whenever the bot writes meanwhile. */
const ALL_PAGES = 2 ** 31 - 1;

const NAMED_BY_US = /^bot-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db$/;

/** The folder of backups of the data in `folder`. */
export function backupFolder(folder: string): string {
  return path.join(folder, 'backups');
}

/** The name of a backup that was made at `when`, in universal time. */
export function backupName(when: Date): string {
  return `bot-${when.toISOString().slice(0, 19).replaceAll(':', '-')}.db`;
}

/**
 * Copies the database of `folder` into a new file, also while the bot is writing. The file holds
 * the data of one moment, has been checked, and is there as a whole or not at all.
 * @returns its size in bytes.
 */
export async function backUp(folder: string, to: string): Promise<number | StoreFault> {
  const from = sqliteFile(folder);
  if (!existsSync(from)) return { where: from, message: 'is not there: there is nothing to save yet.' };
  if (existsSync(to)) return { where: to, message: 'is there already. Name another file.' };
  const part = `${to}.${process.pid}.part`;
  try {
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
    writeFileSync(part, '');
    const fault = (await copy(from, part)) ?? unsound(part, from);
    if (fault !== undefined) return fault;
    renameSync(part, to);
    return statSync(to).size;
  } catch (error) {
    return { where: to, message: `cannot be written: ${messageOf(error)}` };
  } finally {
    if (existsSync(part)) rmSync(part);
  }
}

async function copy(from: string, to: string): Promise<StoreFault | undefined> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(from, { readOnly: true });
    database.prepare('select count(*) from sqlite_schema').get();
    await backup(database, to, { rate: ALL_PAGES });
    return undefined;
  } catch (error) {
    return sqliteFault(from, error);
  } finally {
    database?.close();
  }
}

/** Makes the copy a single file, without a write-ahead log, and reads all of it. */
function unsound(file: string, from: string): StoreFault | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = delete');
    const found = database.prepare('pragma integrity_check').all();
    const complaint = found.map((row) => String(row.integrity_check)).find((line) => line !== 'ok');
    return complaint === undefined ? undefined : { where: from, message: damaged(complaint) };
  } catch (error) {
    return { where: from, message: damaged(messageOf(error)) };
  } finally {
    database.close();
  }
}

function damaged(complaint: string): string {
  return `is damaged, and was not saved: ${complaint}`;
}

/**
 * Removes all backups in the folder of backups but the newest; files with other names stay.
 * @returns the names of those that are gone.
 */
export function dropOldBackups(folder: string): readonly string[] {
  const old = readdirSync(backupFolder(folder))
    .filter((name) => NAMED_BY_US.test(name))
    .sort()
    .slice(0, -MOST_BACKUPS);
  for (const name of old) rmSync(path.join(backupFolder(folder), name));
  return old;
}
