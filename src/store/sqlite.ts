import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createDatabase, type Database } from './database.ts';
import { codeOf, messageOf, type StoreFault } from './fault.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/**
 * How long a statement waits for another process (such as a bot that is just leaving) to finish writing. The whole
 * bot waits with it, and an interaction is lost after three seconds.
 */
const BUSY_MS = 1000;

/** Result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte of an extended code. */
const RESULT = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** Where the database of a folder is. */
export function sqliteFile(folder: string): string {
  return path.join(folder, 'bot.db');
}

/** Opens the database of the folder; both are made where they are missing. */
export function openSqlite(folder: string): Database | StoreFault {
  try {
    // it holds what people keep in private
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return { where: folder, message: `cannot be made (${codeOf(error)}). ${WRITABLE}` };
  }
  const file = sqliteFile(folder);
  try {
    return createDatabase('sqlite', sqliteDialect(prepared(file)));
  } catch (error) {
    return sqliteFault(file, error);
  }
}

function prepared(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    // readers (the backup) and the writer do not wait for each other
    database.exec('pragma journal_mode = wal');
    // safe with a write-ahead log: a loss of power can undo the last change, not damage the file
    database.exec('pragma synchronous = normal');
    // what a person has erased is overwritten, not only forgotten
    database.exec('pragma secure_delete = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const WRITABLE =
  'The bot keeps its data there: make the folder writable for it, or name another in DATA_DIR.';
const BROKEN = 'Move it away to begin anew, or put a backup in its place (see npm run backup -- --help).';

/** What an error of SQLite means for whoever runs the bot. */
export function sqliteFault(file: string, error: unknown): StoreFault {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
  switch (code) {
    case RESULT.cannotOpen:
      return { where: file, message: `cannot be opened. ${WRITABLE}` };
    case RESULT.readOnly:
      return { where: file, message: `cannot be written. ${WRITABLE}` };
    case RESULT.notADatabase:
      return { where: file, message: `is not a SQLite database. ${BROKEN}` };
    case RESULT.corrupt:
      return { where: file, message: `is damaged. ${BROKEN}` };
    case RESULT.full:
      return { where: file, message: 'cannot be written: the disk is full. Make room, and start again.' };
    case RESULT.busy:
      return { where: file, message: 'is locked by another program. Close it, and start again.' };
    default:
      return { where: file, message: `cannot be used: ${messageOf(error)}` };
  }
}
