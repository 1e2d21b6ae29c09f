import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolder, MOST_BACKUPS } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { dataFolder } from '../store/folder.ts';
import { opened } from '../store/place.ts';
import { runCommand } from '../support/run-command.ts';

function save(folder: string, ...args: string[]) {
  // set to nothing, so that a developer's own .env does not decide
  return runCommand('src/cli/backup.ts', args, { env: { DATA_DIR: folder, DATABASE_URL: '' } });
}

async function savedFolder(): Promise<string> {
  const folder = dataFolder();
  await opened(await openStore({ folder })).close();
  return folder;
}

describe('npm run backup', () => {
  it('explains itself, and how to go back to a backup', () => {
    const { code, out } = save('nowhere', '--help');
    expect(code).toBe(0);
    for (const part of ['usage:', 'FILE', 'To restore:', 'bot.db-wal', 'exit:']) expect(out).toContain(part);
  });

  it.each([['--loud'], ['one.db', 'two.db']])('refuses wrong usage: %s', (...args) => {
    const { code, out, err } = save('nowhere', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('usage:');
  });

  it('saves into the folder of backups, for its owner alone, and drops what is too old', async () => {
    const folder = await savedFolder();
    mkdirSync(backupFolder(folder));
    for (let day = 10; day < 10 + MOST_BACKUPS; day++)
      writeFileSync(path.join(backupFolder(folder), `bot-2020-01-${day}T00-00-00.db`), '');
    const { code, out, err } = save(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [, file = ''] = /^saved (.+\.db) \(\d+ KiB\), and checked it$/m.exec(out) ?? [];
    expect(path.basename(file)).toMatch(/^bot-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(out).toContain('removed 1 older: bot-2020-01-10T00-00-00.db');
    expect(readdirSync(backupFolder(folder))).toHaveLength(MOST_BACKUPS);
  });

  it('saves into a file that is named, once', async () => {
    const folder = await savedFolder();
    const file = path.join(dataFolder(), 'before the exam.db');
    expect(save(folder, file).code).toBe(0);
    const again = save(folder, file);
    expect(again.code).toBe(1);
    expect(again.err).toContain(`${file}: is there already`);
    expect(readdirSync(folder)).not.toContain('backups');
  });

  it('says that there is nothing to save', () => {
    const { code, err } = save(dataFolder());
    expect(code).toBe(1);
    expect(err).toContain('nothing to save yet');
  });

  it('leaves a PostgreSQL server to pg_dump, and does not show the password', () => {
    const env = { DATABASE_URL: 'postgresql://bot:s3cret@localhost/bot' };
    const { code, out, err } = runCommand('src/cli/backup.ts', [], { env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('pg_dump');
    expect(err).not.toContain('s3cret');
  });

  it('refuses an address that is none', () => {
    const { code, err } = runCommand('src/cli/backup.ts', [], {
      env: { DATABASE_URL: 'mysql://x:s3cret@y' },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^DATABASE_URL must be the address/);
    expect(err).not.toContain('s3cret');
  });
});
