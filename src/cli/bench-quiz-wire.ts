import { messageOf } from '../discord/fit.ts';
import type { QuizWire } from '../discord/quiz/wire.ts';
import type { View } from '../discord/views/blocks.ts';

/** How long a request to Discord takes here, in milliseconds. */
export const REQUEST_MS = 60;

/**
 * A Discord that takes everything after `REQUEST_MS`. Messages are made into JSON as for the real one.
 * @param onEdit called with the view of each message that is edited, when the edit is asked for.
 */
export function benchWire(onEdit: (view: View) => void) {
  let requests = 0;
  let messages = 0;
  const request = async (view: View): Promise<void> => {
    requests += 1;
    JSON.stringify(messageOf(view));
    await new Promise((resolve) => setTimeout(resolve, REQUEST_MS));
  };
  const wire: QuizWire = {
    send: async (_channel, view) => {
      await request(view);
      messages += 1;
      return { message: String(messages), at: Date.now() };
    },
    find: async () => undefined,
    edit: async (_channel, _message, view) => {
      onEdit(view);
      await request(view);
    },
    reply: (_token, view) => request(view),
    follow: (_token, view) => request(view),
    tell: (_person, view) => request(view),
  };
  return { wire, requests: () => requests };
}
