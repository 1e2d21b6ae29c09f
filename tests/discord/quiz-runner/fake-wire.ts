import { idsIn, type QuizWire, WireFault, type WireRefusal } from '../../../src/discord/quiz/wire.ts';
import type { View } from '../../../src/discord/views/blocks.ts';

export type FakeMessage = {
  id: string;
  channel: string;
  nonce: string;
  at: number;
  text: string;
  ids: readonly string[];
  edits: number;
};

/** What a message or reply of a test's view says. */
export function textOf({ blocks }: View): string {
  return blocks.flatMap((block) => ('content' in block ? block.content : [])).join('\n');
}

/**
 * Discord as sessions see it, in memory: it makes one message of several with the same nonce, and can refuse.
 * Everything that was said to somebody is kept, the newest last.
 */
export function createFakeWire(now: () => number = Date.now) {
  const messages: FakeMessage[] = [];
  const replies = new Map<string, string[]>();
  const said: (readonly [token: string, text: string])[] = [];
  const follows: [string, string][] = [];
  const direct: [string, string][] = [];
  const refusing = new Map<string, WireRefusal>();
  const calls: string[] = [];
  /** Whether nonces are not remembered any more. */
  const forgetful = { isForgetful: false };
  /** Calls that fail as when the network does, and how often still. */
  const failing = new Map<string, number>();

  async function called(name: string): Promise<void> {
    calls.push(name);
    // as on a network, nothing is done at once
    await new Promise((resolve) => setImmediate(resolve));
    const failures = failing.get(name) ?? 0;
    failing.set(name, failures - 1);
    if (failures > 0) throw new Error('socket hang up');
    const refusal = refusing.get(name);
    if (refusal !== undefined) throw new WireFault(refusal, new Error(`${name} is refused`));
  }

  const wire: QuizWire = {
    async send(channel, view, nonce) {
      await called('send');
      const known = forgetful.isForgetful
        ? undefined
        : messages.find((message) => message.channel === channel && message.nonce === nonce);
      if (known !== undefined) return { message: known.id, at: known.at };
      const message = {
        id: `m${messages.length}`,
        channel,
        nonce,
        at: now(),
        text: textOf(view),
        ids: idsIn(view.blocks),
        edits: 0,
      };
      messages.push(message);
      return { message: message.id, at: message.at };
    },
    async find(channel, view) {
      await called('find');
      const ids = idsIn(view.blocks);
      if (ids.length === 0) return undefined;
      const known = messages.find(
        (message) => message.channel === channel && ids.every((id) => message.ids.includes(id)),
      );
      return known && { message: known.id, at: known.at };
    },
    async edit(channel, id, view) {
      await called('edit');
      const message = messages.find((one) => one.id === id && one.channel === channel);
      if (message === undefined) throw new WireFault('no-message', new Error('gone'));
      message.text = textOf(view);
      message.ids = idsIn(view.blocks);
      message.edits += 1;
    },
    async reply(token, view) {
      await called('reply');
      said.push([token, textOf(view)]);
      replies.set(token, [...(replies.get(token) ?? []), textOf(view)]);
    },
    async follow(token, view) {
      await called('follow');
      follows.push([token, textOf(view)]);
    },
    async tell(person, view) {
      await called('tell');
      direct.push([person, textOf(view)]);
    },
  };
  return { wire, messages, replies, said, follows, direct, refusing, failing, forgetful, calls };
}

export type FakeWire = ReturnType<typeof createFakeWire>;
