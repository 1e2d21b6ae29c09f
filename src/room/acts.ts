import { z } from 'zod';

const id = z.string().regex(/^\d{17,20}$/);
const upload = z.object({ name: z.string().min(1), contentType: z.string(), base64: z.base64() });
const input = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), upload, z.array(upload)]);
const inputs = z.record(z.string(), input);
const form = {
  placeId: id,
  name: z.string(),
  group: z.string().optional(),
  subcommand: z.string().optional(),
  inputs,
};

/** What a window may send; `Act` in `wire.ts` is its type. */
export const actSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    placeId: id,
    content: z.string(),
    replyTo: id.optional(),
    ping: z.boolean(),
    files: z.array(upload),
  }),
  z.object({ do: z.literal('slash'), ...form }),
  z.object({ do: z.literal('complete'), focused: z.string(), ...form }),
  z.object({ do: z.literal('menu'), placeId: id, name: z.string(), messageId: id }),
  z.object({ do: z.literal('press'), messageId: id, customId: z.string() }),
  z.object({ do: z.literal('select'), messageId: id, customId: z.string(), values: z.array(z.string()) }),
  z.object({ do: z.literal('submit'), modalId: id, inputs }),
  z.object({ do: z.literal('react'), messageId: id, emoji: z.string().min(1) }),
  z.object({ do: z.literal('remove'), messageId: id }),
  z.object({
    do: z.literal('fault'),
    fault: z.enum(['slow', 'gateway', 'rate-limit', 'server-error']),
    on: z.boolean(),
  }),
  z.object({ do: z.literal('restart') }),
]);
