import { type Kysely, sql } from 'kysely';
import { describe } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { contract } from './contract.ts';
import { dataFolder } from './folder.ts';

describe('the store on SQLite', () => {
  contract(async () => {
    const folder = dataFolder();
    return {
      connect: () => {
        const database = openSqlite(folder);
        if ('message' in database) throw new Error(database.message);
        return database;
      },
      writers: 1,
      tablesWith,
    };
  });
});

async function tablesWith(db: Kysely<never>, column: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tables.name from sqlite_schema as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and columns.name = ${column}`.execute(db);
  return rows.map(({ name }) => name);
}
