import type { Practice } from '../practice/start.ts';
import type { Person, Place } from './wire.ts';

/** Who is in the room, and where they can be. */
export type Cast = Readonly<{ people: readonly Person[]; serverId: string; serverName: string }>;

const SERVER = 'Study group';
const CHANNELS = ['questions', 'quiz', 'seminar'] as const;
const PEOPLE = [
  { name: 'Ada', locale: 'en-US', about: 'student' },
  { name: 'Ben', locale: 'en-GB', about: 'student' },
  { name: 'Chloé', locale: 'fr', about: 'student-in-french' },
  { name: 'Noor', locale: 'en-US', about: 'teacher' },
] as const;
const TEACHER = 'Noor';
const DIRECT_MESSAGE = 1;
const PUBLIC_THREAD = 11;
const PRIVATE_THREAD = 12;
const GROUP = 3;

/** Sets the scene, or finds it again where it was restored. */
export function setScene(discord: Practice): Cast {
  const guild =
    discord.guilds().find(({ name }) => name === SERVER) ??
    discord.addGuild({ name: SERVER, botPermissions: BOT_MAY });
  const channels = discord.channels(guild);
  for (const name of CHANNELS.filter((wanted) => !channels.some((channel) => channel.name === wanted))) {
    discord.addChannel(guild, name);
  }
  const people = PEOPLE.map(({ about, ...draft }) => {
    const known = discord.users().find((user) => !user.bot && user.name === draft.name);
    const { id } = known ?? discord.addUser(draft);
    if (known === undefined && draft.name === TEACHER) {
      discord.joinGuild(id, guild, { permissions: ['MANAGE_GUILD', 'MANAGE_MESSAGES', 'MANAGE_THREADS'] });
    }
    // opens it, so that it is there before anything is said
    discord.as(id).sees('dm');
    return { id, about, ...draft };
  });
  const [first, second] = people;
  const hasGroup = discord.channels(null).some(({ type }) => type === GROUP);
  if (!hasGroup && first !== undefined && second !== undefined) discord.addPrivateChannel([first, second]);
  return { people, serverId: guild.id, serverName: SERVER };
}

/** Those that the README's invitation asks for, and those for threads. */
const BOT_MAY = [
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'SEND_MESSAGES_IN_THREADS',
  'READ_MESSAGE_HISTORY',
  'CREATE_PUBLIC_THREADS',
] as const;

/** Takes a person and returns the places that they can open, in the order in which they are listed. */
export function placesOf(discord: Practice, { serverId, people }: Cast, personId: string): Place[] {
  const bot = discord.user(discord.botId);
  const open = discord.channels(serverId).map((channel): Place => {
    const isThread = channel.type === PUBLIC_THREAD || channel.type === PRIVATE_THREAD;
    const name = channel.name ?? '';
    return {
      id: channel.id,
      kind: isThread ? 'thread' : 'channel',
      name,
      topic: CHANNELS.find((one) => !isThread && one === name) ?? '',
      parentId: channel.parentId,
      archived: channel.archived,
    };
  });
  const closed = discord
    .channels(null)
    .filter(({ recipients }) => recipients.includes(personId))
    .map((channel): Place => {
      const others = people.filter(({ id }) => id !== personId && channel.recipients.includes(id));
      const isDm = channel.type === DIRECT_MESSAGE;
      return {
        id: channel.id,
        kind: isDm ? 'dm' : 'group',
        name: isDm ? bot.name : others.map(({ name }) => name).join(', '),
        topic: isDm ? 'direct' : 'group',
        parentId: null,
        archived: false,
      };
    });
  return [...open, ...closed];
}
