import { afterAll, beforeAll, describe } from 'vitest';
import { type PgliteServer, startPglite } from '../support/pglite.ts';
import { contract } from './contract.ts';
import { postgresTablesWith } from './postgres-tables.ts';

/** About two seconds; more where the machine is busy with other tests. */
const START_MS = 60_000;

describe('the store on PostgreSQL in this process', () => {
  let server: PgliteServer | undefined;
  beforeAll(async () => {
    server = await startPglite();
  }, START_MS);
  afterAll(() => server?.stop());

  contract(async () => {
    if (server === undefined) throw new Error('not started');
    await server.clear();
    return { connect: server.connect, writers: 6, tablesWith: postgresTablesWith };
  });
});
