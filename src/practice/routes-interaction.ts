import { answerInteraction } from './callbacks.ts';
import { answerOf, deleteAnswer, editAnswer, followUp, type WebhookPlace } from './follow-ups.ts';
import { MESSAGE_FLAG, type StoredMessage } from './message-types.ts';
import { noContent, ok, openRoute, type Route, type RouteContext } from './route.ts';
import type { World } from './world.ts';

/** First answers to interactions, and what may be said by their token afterwards. */
export const interactionRoutes: readonly Route[] = [
  openRoute('POST /interactions/:interaction/:token/callback', ({ world, param, query, body, uploads }) => {
    const interactionId = param('interaction');
    const stored = answerInteraction(world, { interactionId, token: param('token'), body, uploads });
    return query.get('with_response') === 'true'
      ? ok(callbackJson(world, interactionId, Number(body.type), stored))
      : noContent;
  }),
  openRoute('POST /webhooks/:app/:token', (context) =>
    ok(followUp(context.world, placeOf(context), context).message),
  ),
  openRoute('GET /webhooks/:app/:token/messages/:message', (context) =>
    ok(answerOf(context.world, placeOf(context), context.param('message')).message),
  ),
  openRoute('PATCH /webhooks/:app/:token/messages/:message', (context) =>
    ok(editAnswer(context.world, placeOf(context), context.param('message'), context).message),
  ),
  openRoute('DELETE /webhooks/:app/:token/messages/:message', (context) => {
    deleteAnswer(context.world, placeOf(context), context.param('message'));
    return noContent;
  }),
];

function placeOf({ param }: RouteContext): WebhookPlace {
  return { applicationId: param('app'), token: param('token') };
}

function callbackJson(world: World, interactionId: string, type: number, stored: StoredMessage | null) {
  const interaction = {
    id: interactionId,
    type: world.interactions.get(interactionId)?.type,
    ...(stored === null ? {} : messageFields(stored)),
  };
  const isShown = stored !== null && (type === 4 || type === 7);
  return { interaction, resource: { type, ...(isShown ? { message: stored.message } : {}) } };
}

function messageFields({ message, ephemeralFor }: StoredMessage) {
  return {
    response_message_id: message.id,
    response_message_loading: ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) !== 0,
    response_message_ephemeral: ephemeralFor !== null,
    channel_id: message.channel_id,
  };
}
