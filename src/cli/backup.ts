import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeFaults, parseDataPlace } from '../config.ts';
import { backUp, backupFolder, backupName, dropOldBackups, MOST_BACKUPS } from '../store/backup.ts';
import { describeStoreFault } from '../store/fault.ts';
import { endWrongUsage, readCommandLine } from './command-line.ts';

const HELP = `Saves the bot's data (settings, bookmarks) into a file, also while the bot is running.

usage: npm run backup [-- FILE]

  FILE     a new file to save into (default: backups/bot-YEAR-MONTH-DAYTHOUR-MINUTE-SECOND.db in
           the data folder, in universal time; the newest ${MOST_BACKUPS} are kept there)
  --help   this text

The data folder is $DATA_DIR, else data; both this and .env are read as npm start does.

To restore: stop the bot; in the data folder, move bot.db, bot.db-wal and bot.db-shm (where
they are there) away; copy the backup there as bot.db; start the bot. What a person has
erased since the backup is back then, and has to be erased again.

With DATABASE_URL the data is on a PostgreSQL server: save it with pg_dump, restore with pg_restore.

exit: 0 saved, 1 could not be saved, 2 wrong usage, or the data is on a PostgreSQL server`;

const { values, positionals } = readCommandLine(
  { allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } },
  HELP,
);
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (positionals.length > 1) endWrongUsage('One file at most.', HELP);
if (existsSync('.env')) process.loadEnvFile('.env');
const place = parseDataPlace(process.env);
if (Array.isArray(place)) {
  process.stderr.write(describeFaults(place));
  process.exit(1);
}
if (place.databaseUrl !== undefined) {
  console.error(
    'The data is on a PostgreSQL server (DATABASE_URL). Save it with PostgreSQL\'s own tool:\n  pg_dump --format=custom --file=bot.dump "$DATABASE_URL"',
  );
  process.exit(2);
}
await save(place.dataFolder, positionals[0]);

async function save(folder: string, named: string | undefined): Promise<void> {
  // the copy holds what people keep in private
  process.umask(0o077);
  const file = named ?? path.join(backupFolder(folder), backupName(new Date()));
  const size = await backUp(folder, file);
  if (typeof size !== 'number') {
    console.error(describeStoreFault(size));
    process.exitCode = 1;
    return;
  }
  console.log(`saved ${file} (${Math.ceil(size / 1024)} KiB), and checked it`);
  const gone = named === undefined ? dropOldBackups(folder) : [];
  if (gone.length > 0) console.log(`removed ${gone.length} older: ${gone.join(', ')}`);
}
