import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { dataFolder } from './folder.ts';
import { opened } from './place.ts';
import { keeping } from './store-processes.ts';

describe('the store in several processes on one SQLite file', () => {
  it('is made once, and has what all of them stored', async () => {
    const folder = path.join(dataFolder(), 'new', 'data');
    const names = ['1', '2', '3', '4'];
    const said = await Promise.all(names.map((name) => keeping(folder, name, 20).ended));
    expect(said.map((lines) => lines.at(-1))).toEqual(['20', '20', '20', '20']);
    const store = opened(await openStore({ folder }));
    for (const name of names) expect((await store.bookmarks.list(name, 0, 1)).total).toBe(20);
    await store.close();
  });

  it('has everything that was confirmed before a process was killed', async () => {
    const folder = dataFolder();
    const { child, ended, hasSaid } = keeping(folder, '1', 0);
    await hasSaid(25);
    child.kill('SIGKILL');
    const confirmed = Number((await ended).at(-1));
    const store = opened(await openStore({ folder }));
    const { bookmarks } = await store.bookmarks.list('1', 0, 1);
    expect(bookmarks[0]?.when).toBeGreaterThanOrEqual(confirmed);
    await store.close();
  });

  it('can be saved while one of them writes: each copy is of one moment, and later ones have more', async () => {
    const folder = dataFolder();
    const { child, ended, hasSaid } = keeping(folder, '1', 0);
    await hasSaid(5);
    const latest: number[] = [];
    for (const name of ['a', 'b', 'c']) {
      const copies = dataFolder();
      expect(await backUp(folder, path.join(copies, 'bot.db'))).toBeGreaterThan(0);
      const store = opened(await openStore({ folder: copies }));
      const { bookmarks, total } = await store.bookmarks.list('1', 0, 1);
      latest.push(bookmarks[0]?.when ?? 0);
      expect(total, name).toBe(Math.min(latest.at(-1) ?? 0, 400));
      await store.close();
    }
    child.kill('SIGKILL');
    await ended;
    expect(latest).toEqual(latest.toSorted((a, b) => a - b));
    expect(new Set(latest).size).toBe(3);
  });
});
