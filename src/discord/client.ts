import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../config.ts';

/** How long to wait for servers that Discord announced; until then nothing is answered. */
const GUILD_WAIT_MS = 2500;

/**
 * A client of Discord that pings nobody and keeps little in memory. It asks for nothing
 * privileged, unless the settings say that it may read the text of all messages.
 */
export function createClient(config: Pick<Config, 'apiUrl' | 'readsMessages'>): Client {
  return new Client({
    intents: [
      // servers and channels: without them messages are dropped
      GatewayIntentBits.Guilds,
      // mentions and replies on servers; their text comes without the privileged intent
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(config.readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // The channel of a direct message is never known beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // The question may be deleted before it is answered.
    failIfNotExists: false,
    waitGuildTimeout: GUILD_WAIT_MS,
    rest: { api: config.apiUrl, version: '10' },
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

/** Whether the client gets the text of messages that are not meant for it. */
export function readsMessages(client: Client): boolean {
  return client.options.intents.has(GatewayIntentBits.MessageContent);
}
