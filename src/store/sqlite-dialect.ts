import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

type Row = Record<string, unknown>;

/**
 * Kysely's SQLite dialect over Node's own SQLite. Statements run synchronously: a query of this
 * bot takes well under a millisecond, less than handing it to another thread.
 */
export function sqliteDialect(file: DatabaseSync): Dialect {
  return new SqliteDialect({
    database: {
      close: () => file.close(),
      prepare: (sql) => adapted(file.prepare(writing(sql))),
    },
  });
}

/**
 * A transaction that begins by reading cannot go on to write when another process has written
 * meanwhile: it fails at once, however long the timeout is. One that begins as a writer waits.
 */
function writing(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql;
}

function adapted(statement: StatementSync) {
  // as a number, one of more than 53 bits would throw
  statement.setReadBigInts(true);
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)).map(withNumbers),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    *iterate(parameters: readonly unknown[]) {
      for (const row of statement.iterate(...values(parameters))) yield withNumbers(row);
    },
  };
}

function withNumbers(row: Row): Row {
  const plain = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return Object.fromEntries(plain);
}
