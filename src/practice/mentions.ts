import { botPermissionsIn } from './access.ts';
import type { Form } from './form.ts';
import { asList, isObject, type Json } from './json.ts';
import type { Pinged } from './message-types.ts';
import { grants } from './permissions.ts';
import type { Channel, World } from './world.ts';

/** Who may be pinged by one message. */
export type MentionRules = {
  readonly everyone: boolean;
  readonly users: 'all' | ReadonlySet<unknown>;
  readonly roles: 'all' | ReadonlySet<unknown>;
  readonly repliedUser: boolean;
};

const NOBODY: ReadonlySet<unknown> = new Set();

/**
 * Takes the `allowed_mentions` of a request (undefined where absent) and how the message is sent, and returns
 * who may be pinged. By default ordinary messages ping everything, interactions and webhooks only users.
 */
export function mentionRules(allowed: unknown, via: 'channel' | 'webhook'): MentionRules {
  if (!isObject(allowed)) {
    return via === 'channel'
      ? { everyone: true, users: 'all', roles: 'all', repliedUser: true }
      : { everyone: false, users: 'all', roles: NOBODY, repliedUser: true };
  }
  const parse = asList(allowed.parse);
  return {
    everyone: parse.includes('everyone'),
    users: parse.includes('users') ? 'all' : new Set(asList(allowed.users)),
    roles: parse.includes('roles') ? 'all' : new Set(asList(allowed.roles)),
    repliedUser: allowed.replied_user === true,
  };
}

/** Takes a form and the `allowed_mentions` of a body and records what Discord refuses in it. */
export function checkAllowedMentions(form: Form, allowed: unknown): void {
  if (!isObject(allowed)) {
    return;
  }
  const path = ['allowed_mentions'];
  const parse = form.list([...path, 'parse'], allowed.parse, { max: 3 });
  for (const [index, kind] of parse.entries()) {
    form.oneOf([...path, 'parse', index], kind, ['roles', 'users', 'everyone']);
  }
  for (const kind of ['users', 'roles'] as const) {
    const ids = form.list([...path, kind], allowed[kind], { max: 100 });
    if (ids.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      form.refuse(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

type MentionSource = {
  readonly text: string;
  readonly authorId: string;
  readonly channel: Channel;
  readonly rules: MentionRules;
  /** The author of the message replied to, where that can be pinged. */
  readonly repliedUserId: string | null;
};

/** Takes what a message says and who may be pinged, and returns who is. Nothing inside code counts. */
export function mentionsOf(world: World, source: MentionSource): Pinged {
  const { channel, rules } = source;
  const text = source.text.replaceAll(/```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g, ' ');
  const users = new Set<string>();
  for (const [, id = ''] of text.matchAll(/<@!?(\d{17,20})>/g)) {
    if (world.users.has(id) && (rules.users === 'all' || rules.users.has(id))) {
      users.add(id);
    }
  }
  if (source.repliedUserId !== null && rules.repliedUser) {
    users.add(source.repliedUserId);
  }
  const pingsAll = mayPingEveryone(world, source);
  return {
    users: [...users],
    roles: rolesIn(world, text, source, pingsAll),
    everyone: rules.everyone && channel.guildId !== null && pingsAll && /@(everyone|here)\b/.test(text),
  };
}

function rolesIn(world: World, text: string, source: MentionSource, pingsAll: boolean): string[] {
  const guild = source.channel.guildId === null ? undefined : world.guilds.get(source.channel.guildId);
  const found = new Set<string>();
  for (const [, id = ''] of text.matchAll(/<@&(\d{17,20})>/g)) {
    const role = guild?.roles.get(id);
    const allowed = source.rules.roles === 'all' || source.rules.roles.has(id);
    if (role !== undefined && allowed && (role.mentionable || pingsAll)) {
      found.add(id);
    }
  }
  return [...found];
}

function mayPingEveryone(world: World, { authorId, channel }: MentionSource): boolean {
  if (authorId === world.botId) {
    return grants(botPermissionsIn(world, channel), 'MENTION_EVERYONE');
  }
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  const member = guild?.members.get(authorId);
  return guild !== undefined && member !== undefined
    ? guild.ownerId === authorId || grants(guild.everyone | member.permissions, 'MENTION_EVERYONE')
    : false;
}

/** Takes a message body's content and components and returns all the text in it that can ping. */
export function pingableText(content: string, components: readonly Json[]): string {
  return [content, ...components.flatMap(displayedText)].join('\n');
}

function displayedText(component: Json): string[] {
  const own = component.type === 10 && typeof component.content === 'string' ? [component.content] : [];
  const children = asList(component.components).filter(isObject).flatMap(displayedText);
  return [...own, ...children];
}
