import path from 'node:path';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type RoomOptions, startRoom } from '../../src/room/start.ts';
import { start } from '../../src/start.ts';

const SHIPPED = path.join(import.meta.dirname, '../../knowledge');

/** Opens a practice room on a free port with the bot in it, as `main` does; it is closed after the test. */
export async function openRoom({
  knowledge = SHIPPED,
  ...options
}: Partial<RoomOptions> & { knowledge?: string } = {}) {
  const config = parseConfig({ DISCORD_TOKEN: 'practice', KNOWLEDGE_DIR: knowledge });
  if (Array.isArray(config)) throw new Error('the test’s own settings are wrong');
  const log = createLog({ level: 'silent', isPretty: false, secrets: [], to: process.stdout });
  const room = await startRoom({
    botName: 'Mali mission bot',
    port: 0,
    startBot: ({ apiUrl, token, dataFolder, onLost }) =>
      start({ config: { ...config, apiUrl, token, dataFolder }, commands, log, now: Date.now, onLost }),
    ...options,
  });
  let isOpen = true;
  const stop = async (): Promise<void> => {
    if (isOpen) await room.stop();
    isOpen = false;
  };
  onTestFinished(stop);
  if (room.fault !== undefined) throw new Error(room.fault);
  return { url: room.url, stop };
}
