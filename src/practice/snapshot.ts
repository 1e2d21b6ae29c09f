import { deserialize, serialize } from 'node:v8';
import type { World } from './world.ts';

/** Raised when the shape of what is kept changes: an older snapshot cannot be read then. */
const VERSION = 1;

const KEPT = ['guilds', 'channels', 'users', 'messages', 'commands', 'interactions', 'files'] as const;

/** Everything that the stand-in knows, apart from who is connected. */
export type Snapshot = Pick<World, (typeof KEPT)[number] | 'botId' | 'cdnUrl'> & { readonly version: number };

/** Takes the world and returns its contents as bytes. */
export function snapshotOf(world: World): Uint8Array {
  const kept = Object.fromEntries(KEPT.map((name) => [name, world[name]]));
  return serialize({ version: VERSION, botId: world.botId, cdnUrl: world.cdnUrl, ...kept });
}

/** Takes such bytes and returns what they hold; throws where they are damaged or of another version. */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  const read = deserialize(bytes) as Partial<Snapshot>;
  if (read.version !== VERSION || !KEPT.every((name) => read[name] instanceof Map)) {
    throw new Error('The snapshot is not of this version of the stand-in');
  }
  return read as Snapshot;
}

/** Takes a fresh world that listens already, and puts what was kept into it. */
export function fillFrom(world: World, kept: Snapshot): void {
  for (const name of KEPT) {
    for (const [id, value] of kept[name]) {
      (world[name] as Map<string, unknown>).set(id, value);
    }
  }
  for (const [id, file] of world.files) {
    // bytes come back as a plain array of them
    world.files.set(id, { ...file, data: Buffer.from(file.data) });
  }
  for (const stored of world.messages.values()) {
    // the addresses of attachments hold the port, which is another one now
    stored.message = moved(stored.message, kept.cdnUrl, world.cdnUrl);
    stored.attachments = moved(stored.attachments, kept.cdnUrl, world.cdnUrl);
  }
}

function moved<T>(json: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(json).replaceAll(`${from}/`, `${to}/`)) as T;
}
