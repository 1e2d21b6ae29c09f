import { botPermissionsIn, demandBot, isBotDm } from './access.ts';
import {
  deleteBotMessage,
  demandSending,
  editBotMessage,
  sendBotMessage,
  visibleMessage,
} from './bot-messages.ts';
import { channelJson } from './entity-json.ts';
import { createForm } from './form.ts';
import { grants } from './permissions.ts';
import { removeChannel } from './places.ts';
import { react, unreact } from './reactions.ts';
import { readableMessage } from './readable.ts';
import { noContent, ok, type Route, type RouteContext, route } from './route.ts';
import { changeThread, startThread } from './threads.ts';
import { type Channel, channelOf, messagesIn } from './world.ts';

/** Channels, their messages, reactions and threads, as the bot reaches them with its own token. */
export const channelRoutes: readonly Route[] = [
  route('GET /channels/:channel', (context) => ok(channelJson(context.world, readableChannel(context)))),
  route('PATCH /channels/:channel', (context) => {
    const channel = changeThread(context.world, readableChannel(context), context.body);
    return ok(channelJson(context.world, channel));
  }),
  route('DELETE /channels/:channel', (context) => {
    const channel = readableChannel(context);
    if (!isBotDm(channel)) {
      demandBot(context.world, channel, ['MANAGE_THREADS']);
      removeChannel(context.world, channel);
    }
    return ok(channelJson(context.world, channel));
  }),
  route('POST /channels/:channel/typing', (context) => {
    const channel = readableChannel(context);
    demandSending(context.world, channel, false);
    context.world.bus.emit({ kind: 'typing', channelId: channel.id, userId: context.world.botId });
    return noContent;
  }),
  route('GET /channels/:channel/messages', (context) => ok(listMessages(context))),
  route('POST /channels/:channel/messages', (context) => {
    const { world, param } = context;
    return ok(sendBotMessage(world, channelOf(world, param('channel')), context).message);
  }),
  route('GET /channels/:channel/messages/:message', (context) => {
    const channel = readableChannel(context);
    demandBot(context.world, channel, ['READ_MESSAGE_HISTORY']);
    const stored = visibleMessage(context.world, channel, context.param('message'));
    return ok(readableMessage(context.world, stored, context.world.intentsAllowed));
  }),
  route('PATCH /channels/:channel/messages/:message', (context) => {
    const { world, param } = context;
    return ok(editBotMessage(world, channelOf(world, param('channel')), param('message'), context).message);
  }),
  route('DELETE /channels/:channel/messages/:message', ({ world, param }) => {
    deleteBotMessage(world, channelOf(world, param('channel')), param('message'));
    return noContent;
  }),
  route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', (context) => {
    const channel = readableChannel(context);
    demandBot(context.world, channel, ['READ_MESSAGE_HISTORY', 'ADD_REACTIONS']);
    const stored = visibleMessage(context.world, channel, context.param('message'));
    react(context.world, stored, context.world.botId, context.param('emoji'));
    return noContent;
  }),
  route('DELETE /channels/:channel/messages/:message/reactions/:emoji/@me', (context) => {
    const stored = visibleMessage(context.world, readableChannel(context), context.param('message'));
    unreact(context.world, stored, context.world.botId, context.param('emoji'));
    return noContent;
  }),
  route('POST /channels/:channel/messages/:message/threads', (context) => {
    const parent = readableChannel(context);
    const from = visibleMessage(context.world, parent, context.param('message'));
    const thread = startThread(context.world, parent, { body: context.body, from });
    return { status: 201, body: channelJson(context.world, thread) };
  }),
  route('POST /channels/:channel/threads', (context) => {
    const thread = startThread(context.world, readableChannel(context), { body: context.body, from: null });
    return { status: 201, body: channelJson(context.world, thread) };
  }),
  route('PUT /channels/:channel/thread-members/:user', (context) => {
    readableChannel(context);
    return noContent;
  }),
];

function readableChannel({ world, param }: RouteContext): Channel {
  const channel = channelOf(world, param('channel'));
  demandBot(world, channel, []);
  return channel;
}

/** Newest first, as Discord lists them; without READ_MESSAGE_HISTORY the list is empty. */
function listMessages(context: RouteContext) {
  const { world, query } = context;
  const channel = readableChannel(context);
  const limit = limitOf(query);
  if (!grants(botPermissionsIn(world, channel), 'READ_MESSAGE_HISTORY')) {
    return [];
  }
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');
  const all = messagesIn(world, channel.id).filter((stored) => stored.ephemeralFor === null);
  const fitting = all.filter(
    ({ message: { id } }) =>
      (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
  );
  const chosen = after === null ? fitting.slice(-limit) : fitting.slice(0, limit);
  const middle = around === null ? -1 : all.findIndex((stored) => stored.message.id === around);
  const start = Math.max(0, middle - Math.floor(limit / 2));
  const page = middle < 0 ? chosen : all.slice(start, start + limit);
  return page.toReversed().map((stored) => readableMessage(world, stored, world.intentsAllowed));
}

function limitOf(query: URLSearchParams): number {
  const form = createForm();
  const given = query.get('limit');
  const limit = form.integer(['limit'], given === null ? undefined : Number(given), { min: 1, max: 100 });
  form.finish();
  return limit ?? 50;
}
