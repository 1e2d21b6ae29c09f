import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Engine, openEngine, type PreparedKnowledge } from './answer/engine.ts';
import type { Fault } from './knowledge/fault.ts';

const ROOT = path.join(import.meta.dirname, '..');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'mali-mission-bot');

// What decides the prepared form, besides the knowledge itself.
const CODE = ['src/knowledge', 'src/language', 'src/search', 'src/answer', 'src/check'];
const LIBRARIES = path.join(ROOT, 'package-lock.json');

// Other knowledge folders than the shipped one have their own.
const MOST_KEPT = 8;

/**
 * Opens the engine over the knowledge in `folder`. Preparing takes a second or two,
 * so the prepared form is kept in node_modules/.cache and used again until the
 * knowledge or the code that reads it changes; where nothing can be written there,
 * the knowledge is prepared anew each time.
 * @returns the engine, or the faults for which the knowledge cannot be used.
 */
export async function loadEngine(folder: string): Promise<Engine | readonly Fault[]> {
  const file = nameOf(folder);
  const kept = openKept(file);
  if (kept) return kept;
  // imported only now: parsing and validating are not needed where the prepared form is at hand
  const [{ loadKnowledge }, { checkCitations }, { prepareKnowledge }] = await Promise.all([
    import('./knowledge/load.ts'),
    import('./check/citations.ts'),
    import('./answer/prepare.ts'),
  ]);
  const loaded = loadKnowledge(folder);
  const faults = loaded.faults.length > 0 ? loaded.faults : checkCitations(loaded);
  if (faults.length > 0) return faults;
  const prepared = prepareKnowledge(loaded.knowledge);
  // knowledge that was changed meanwhile is not kept under the name of what it was
  if (nameOf(folder) === file) keep(file, prepared);
  return openEngine(prepared);
}

/** True for an engine, false for faults. */
export function isEngine(loaded: Engine | readonly Fault[]): loaded is Engine {
  return !Array.isArray(loaded);
}

function nameOf(folder: string): string {
  return path.join(CACHE, `${fingerprint(folder)}.bin`);
}

/** Names, sizes and times of change of all that decides the prepared form: reading it all would take longer. */
function fingerprint(folder: string): string {
  const files = [
    LIBRARIES,
    ...['', 'sources', 'facts', 'quiz', 'originals'].flatMap((room) => filesIn(path.join(folder, room))),
    ...CODE.flatMap((room) => filesIn(path.join(ROOT, room))),
  ];
  const hash = createHash('sha256').update(`${process.version}\0${path.resolve(folder)}`);
  for (const file of files) {
    const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    hash.update(`\0${file}\0${size}\0${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The files of a folder, without those of the folders in it; none if there is no such folder. */
function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** The engine over the kept form; undefined where there is none, or it is not whole. */
function openKept(file: string): Engine | undefined {
  try {
    const kept = readFileSync(file);
    const body = kept.subarray(SUM_BYTES);
    if (!checksum(body).equals(kept.subarray(0, SUM_BYTES))) return undefined;
    return openEngine(deserialize(body) as PreparedKnowledge);
  } catch {
    // not there: it is made
    return undefined;
  }
}

function keep(file: string, prepared: PreparedKnowledge): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    for (const old of oldest(MOST_KEPT)) rmSync(old, { force: true });
    const body = serialize(prepared);
    // written whole or not at all, since another process may read it meanwhile
    writeFileSync(`${file}.${process.pid}`, Buffer.concat([checksum(body), body]));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // a folder that cannot be written to costs time, nothing else
  }
}

const SUM_BYTES = 16;

function checksum(body: Buffer): Buffer {
  return createHash('md5').update(body).digest();
}

/** All kept files but the newest `most`. */
function oldest(most: number): string[] {
  return filesIn(CACHE)
    .map((file) => ({ file, changed: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.changed - a.changed)
    .slice(most)
    .map(({ file }) => file);
}
