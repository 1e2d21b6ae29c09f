import {
  changeCommand,
  commandOf,
  commandsIn,
  removeCommand,
  replaceCommands,
  upsertCommand,
  withoutLocalizations,
} from './commands.ts';
import {
  channelJson,
  guildCreateJson,
  guildJson,
  memberWithUser,
  rolesJson,
  userJson,
} from './entity-json.ts';
import { createForm } from './form.ts';
import { asText, objectsIn } from './json.ts';
import { directMessage } from './places.ts';
import { refusals } from './refusal.ts';
import { noContent, ok, type Route, type RouteContext, route } from './route.ts';
import { type Guild, guildOf, userOf, type World } from './world.ts';

/** The gateway's address, the bot itself, its guilds and its commands. */
export const applicationRoutes: readonly Route[] = [
  route('GET /gateway/bot', ({ gatewayUrl }) =>
    ok({
      url: gatewayUrl,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
    }),
  ),
  route('GET /gateway', ({ gatewayUrl }) => ok({ url: gatewayUrl })),
  route('GET /users/@me', ({ world }) => ok(userJson(userOf(world, world.botId)))),
  route('GET /users/@me/guilds', ({ world }) =>
    ok([...world.guilds.values()].filter((guild) => guild.hasBot).map((guild) => guildJson(world, guild))),
  ),
  route('GET /users/:user', ({ world, param }) => ok(userJson(userOf(world, param('user'))))),
  route('POST /users/@me/channels', ({ world, body }) => {
    const form = createForm();
    const id = form.text(['recipient_id'], body.recipient_id, { max: 20, required: true });
    form.finish();
    const user = userOf(world, asText(id));
    return ok(channelJson(world, directMessage(world, user.id)));
  }),
  route('GET /applications/@me', ({ world }) => ok(applicationJson(world))),
  route('GET /oauth2/applications/@me', ({ world }) => ok(applicationJson(world))),
  route('GET /guilds/:guild', ({ world, param }) =>
    ok(guildJson(world, guildWithBot(world, param('guild')))),
  ),
  route('GET /guilds/:guild/channels', ({ world, param }) =>
    ok(guildCreateJson(world, guildWithBot(world, param('guild'))).channels),
  ),
  route('GET /guilds/:guild/roles', ({ world, param }) =>
    ok(rolesJson(world, guildWithBot(world, param('guild')))),
  ),
  route('GET /guilds/:guild/members/:user', ({ world, param }) => {
    const id = param('user') === '@me' ? world.botId : param('user');
    const member = memberWithUser(world, guildWithBot(world, param('guild')), id);
    if (member === undefined) {
      throw refusals.unknownMember();
    }
    return ok(member);
  }),
  ...commandRoutes('/applications/:app/commands'),
  ...commandRoutes('/applications/:app/guilds/:guild/commands'),
];

function applicationJson(world: World) {
  const bot = userOf(world, world.botId);
  return {
    id: world.applicationId,
    name: bot.name,
    icon: null,
    description: '',
    bot: userJson(bot),
    bot_public: true,
    bot_require_code_grant: false,
    flags: 0,
    owner: null,
    team: null,
    verify_key: '',
    summary: '',
    integration_types_config: { '0': {}, '1': {} },
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.hasBot).length,
  };
}

function guildWithBot(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined || !guild.hasBot) {
    // Discord does not tell a stranger whether a guild exists.
    throw refusals.unknownGuild();
  }
  return guild;
}

function commandRoutes(base: `/${string}`): Route[] {
  return [
    route(`GET ${base}`, (context) => {
      const commands = commandsIn(context.world, scopeOf(context));
      const asked = context.query.get('with_localizations') === 'true';
      return ok(asked ? commands : commands.map(withoutLocalizations));
    }),
    route(`PUT ${base}`, (context) => {
      const scope = scopeOf(context);
      return ok(replaceCommands(context.world, scope, objectsIn(context.rawBody)));
    }),
    route(`POST ${base}`, (context) => {
      const { command, isNew } = upsertCommand(context.world, scopeOf(context), context.body);
      return { status: isNew ? 201 : 200, body: command };
    }),
    route(`GET ${base}/:command`, (context) =>
      ok(commandOf(context.world, scopeOf(context), context.param('command')).command),
    ),
    route(`PATCH ${base}/:command`, (context) =>
      ok(changeCommand(context.world, scopeOf(context), context.param('command'), context.body)),
    ),
    route(`DELETE ${base}/:command`, (context) => {
      removeCommand(context.world, scopeOf(context), context.param('command'));
      return noContent;
    }),
  ];
}

/** The guild whose commands are meant, null for global ones; throws 10002 for another app, 50001 for a foreign guild. */
function scopeOf({ world, param }: RouteContext): string | null {
  if (param('app') !== world.applicationId) {
    throw refusals.unknownApplication();
  }
  const id = param('guild');
  if (id === '') {
    return null;
  }
  if (!guildOf(world, id).hasBot) {
    throw refusals.missingAccess();
  }
  return id;
}
