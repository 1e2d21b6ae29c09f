import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeStoreFault } from '../../src/store/fault.ts';
import { openStore } from '../../src/store/open.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { isStore } from '../../src/store/store.ts';
import { contract } from './contract.ts';
import { opened, QUIET } from './place.ts';
import { postgresTablesWith } from './postgres-tables.ts';
import { openInProcess } from './store-processes.ts';

/** The address of a server where tests may make databases; `.ci/postgres` starts one. */
const SERVER = process.env.TEST_DATABASE_URL ?? '';

/** Making and dropping a database makes the server write everything down. */
const BUSY_MS = 60_000;

/** The server's address with parts of it replaced. */
function address(
  parts: Readonly<Partial<Record<'username' | 'password' | 'pathname' | 'port', string>>>,
): string {
  return Object.assign(new URL(SERVER), parts).href;
}

async function onServer(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function faultOf(databaseUrl: string): Promise<string> {
  const result = await openStore({ databaseUrl, folder: 'unused' });
  if (isStore(result)) throw new Error('opened');
  return describeStoreFault(result);
}

describe.skipIf(SERVER === '')('the store on a PostgreSQL server (TEST_DATABASE_URL)', () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const databaseUrl = SERVER === '' ? '' : address({ pathname: `/${name}` });
  beforeAll(() => onServer(SERVER, `create database ${name}`), BUSY_MS);
  afterAll(() => onServer(SERVER, `drop database ${name} with (force)`), BUSY_MS);
  const clear = () =>
    onServer(
      databaseUrl,
      'set client_min_messages = error; drop schema public cascade; create schema public',
    );

  contract(async () => {
    await clear();
    return {
      connect: () => openPostgres(databaseUrl, QUIET.onLost),
      writers: 6,
      tablesWith: postgresTablesWith,
    };
  });

  it('opens by its address', async () => {
    await clear();
    const store = opened(await openStore({ databaseUrl, folder: 'unused' }));
    expect(store.kind).toBe('postgresql');
    expect(await store.people.change('1', { language: 'fr' }, 1)).toMatchObject({ language: 'fr' });
    await store.close();
  });

  it('goes on after its connections were cut, and tells of it', async () => {
    await clear();
    const lost: string[] = [];
    const store = opened(
      await openStore(
        { databaseUrl, folder: 'unused' },
        { onLost: (error) => void lost.push(error.message), now: () => lost.length * 60_000 },
      ),
    );
    await store.people.change('1', { language: 'fr' }, 1);
    await onServer(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    expect((await store.people.get('1')).language).toBe('fr');
    await store.close();
  });

  it('is refused with a newer version’s tables', async () => {
    await clear();
    await opened(await openStore({ databaseUrl, folder: 'unused' })).close();
    await onServer(databaseUrl, `insert into migrations values ('9000-of-tomorrow')`);
    expect(await faultOf(databaseUrl)).toMatch(/is of a newer version of the bot/);
  });

  it('says that the password is wrong, without showing it', async () => {
    const said = await faultOf(address({ password: 'wr0ng%23' }));
    expect(said).toMatch(/refuses user ".+" or the password.*DATABASE_URL/);
    expect(said).not.toContain('wr0ng');
  });

  it('says that it wants a password', () => {
    // pg leaves such a connection open until its process ends, and an open one keeps the database from being dropped
    expect(openInProcess(address({ password: '' }))).toMatch(/wants a password/);
  });

  it('says that there is no such database, and how to make it', async () => {
    expect(await faultOf(address({ pathname: '/not%20there' }))).toContain('createdb "not there"');
  });

  it('says that the user may not make tables', async () => {
    await clear();
    const user = `${name}_reader`;
    await onServer(
      databaseUrl,
      `create user ${user} password 'x'; revoke create on schema public from public`,
    );
    const said = await faultOf(address({ pathname: `/${name}`, username: user, password: 'x' }));
    await onServer(databaseUrl, `drop user ${user}`);
    expect(said).toContain(`grant usage, create on schema public to "${user}"`);
  });
});

describe('an address at which no PostgreSQL server is', () => {
  it('is told without its password', async () => {
    const said = await faultOf('postgresql://bot:s3cret%23@127.0.0.1:1/study?password=s3cret');
    expect(said).toMatch(
      /^postgresql:\/\/bot@127\.0\.0\.1:1\/study: no PostgreSQL server answers at 127\.0\.0\.1:1/,
    );
    expect(said).toContain('Without DATABASE_URL the bot uses a file');
    expect(said).not.toContain('s3cret');
  });
});
