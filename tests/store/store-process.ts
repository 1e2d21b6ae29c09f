// Run by tests as a process of its own: node store-process.ts PLACE NAME COUNT, where PLACE is a
// folder or the address of a server.
// Keeps COUNT bookmarks of one person, saying so after each; with COUNT 0, goes on until it is ended.
import { openStore } from '../../src/store/open.ts';
import { isStore } from '../../src/store/store.ts';

const [place = '', name = '', count = ''] = process.argv.slice(2);
const store = await openStore(place.includes('://') ? { databaseUrl: place, folder: '' } : { folder: place });
if (!isStore(store)) {
  process.stdout.write(`${JSON.stringify(store)}\n`);
  process.exit(1);
}
for (let n = 1; count === '0' || n <= Number(count); n++) {
  await store.bookmarks.add(name, { source: 'doc', paragraph: n % 400, when: n, note: `${n}` });
  process.stdout.write(`${n}\n`);
}
await store.close();
