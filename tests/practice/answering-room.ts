import type { Interaction } from 'discord.js';
import { openRoom, type RoomOptions } from './room.ts';

const COMMANDS = [
  { name: 'ask', description: 'Ask', integration_types: [0, 1], contexts: [0, 1, 2] },
  { name: 'here', description: 'Only in servers', contexts: [0] },
];

/** A room whose bot answers each interaction with the given function, and what that function threw. */
export async function answeringRoom(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: RoomOptions = {},
) {
  const room = await openRoom(options);
  await room.client.application?.commands.set(COMMANDS);
  const thrown: { code?: unknown; status?: unknown }[] = [];
  room.client.on('interactionCreate', async (interaction) => {
    await answer(interaction).catch((error) => thrown.push(error));
  });
  return { ...room, thrown };
}
