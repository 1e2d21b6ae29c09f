import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** How long to wait for servers that Discord announced; until then nothing is answered. */
const GUILD_WAIT_MS = 2500;

/** A client of Discord that asks for nothing privileged, pings nobody, and keeps little in memory. */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [
      // servers and channels: without them messages are dropped
      GatewayIntentBits.Guilds,
      // mentions and replies on servers; their text comes without the privileged intent
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // The channel of a direct message is never known beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // The question may be deleted before it is answered.
    failIfNotExists: false,
    waitGuildTimeout: GUILD_WAIT_MS,
    rest: { api: apiUrl, version: '10' },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 200, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
}
