import { type Kysely, sql } from 'kysely';

/** The names of the tables with that column, on PostgreSQL. */
export async function postgresTablesWith(db: Kysely<never>, column: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = ${column}`.execute(db);
  return rows.map(({ name }) => name);
}
