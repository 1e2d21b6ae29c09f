import { botPermissionsIn, memberPermissions } from './access.ts';
import { channelJson, memberJson, rolesJson, userJson } from './entity-json.ts';
import { storeFile } from './files.ts';
import { isObject, type Json } from './json.ts';
import { type Channel, guildOf, type World } from './world.ts';

export type Ref = string | { readonly id: string };

/** A file that a user gives to an option or a modal. */
export type FileInput = {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly contentType?: string;
};

/** Takes an id or anything that has one and returns the id. */
export function idOf(ref: Ref): string {
  return typeof ref === 'string' ? ref : ref.id;
}

/** Says whether a value is a file rather than something with an id. */
export function isFileInput(value: unknown): value is FileInput {
  return isObject(value) && typeof value.name === 'string' && value.data !== undefined;
}

/** Collects what the ids in an interaction stand for, as Discord sends it along with them. */
export type Resolver = {
  user(id: string): void;
  role(id: string): void;
  channel(id: string): void;
  /** Either a user or a role, whichever has the id. */
  mentionable(id: string): void;
  message(id: string, json: unknown): void;
  /** Keeps the file and returns its id. */
  file(file: FileInput): string;
  /** The `resolved` field, empty where nothing was collected. */
  result(): { readonly resolved?: Json };
};

/** Takes the channel and user of an interaction and returns a resolver; it throws for ids that do not exist. */
export function createResolver(world: World, channel: Channel, userId: string): Resolver {
  const found: Record<string, Record<string, unknown>> = {};
  const keep = (kind: string, id: string, json: unknown): void => {
    found[kind] = { ...found[kind], [id]: json };
  };
  const guild = channel.guildId === null ? null : guildOf(world, channel.guildId);
  const roleJson = (id: string) =>
    (guild === null ? [] : rolesJson(world, guild)).find((role) => role.id === id);
  const resolver: Resolver = {
    user: (id) => {
      const user = world.users.get(id);
      if (user === undefined) {
        throw new Error(`There is no user ${id}`);
      }
      keep('users', id, userJson(user));
      const member = guild?.members.get(id);
      if (guild !== null && member !== undefined) {
        keep('members', id, { ...memberJson(member), permissions: String(memberPermissions(guild, id)) });
      }
    },
    role: (id) => {
      const role = roleJson(id);
      if (role === undefined) {
        throw new Error(`There is no role ${id} here`);
      }
      keep('roles', id, role);
    },
    channel: (id) => {
      const target = world.channels.get(id);
      if (target === undefined || target.guildId !== channel.guildId) {
        throw new Error(`There is no channel ${id} here`);
      }
      const permissions = guild === null ? 0n : memberPermissions(guild, userId);
      keep('channels', id, {
        ...channelJson(world, target),
        permissions: String(permissions),
        app_permissions: String(botPermissionsIn(world, target)),
      });
    },
    mentionable: (id) => (roleJson(id) === undefined ? resolver.user(id) : resolver.role(id)),
    message: (id, json) => keep('messages', id, json),
    file: ({ name, data, contentType = '' }) => {
      const attachment = storeFile(
        world,
        channel.id,
        { name, contentType, data: Buffer.from(data) },
        undefined,
      );
      keep('attachments', attachment.id, attachment);
      return attachment.id;
    },
    result: () => (Object.keys(found).length === 0 ? {} : { resolved: found }),
  };
  return resolver;
}
