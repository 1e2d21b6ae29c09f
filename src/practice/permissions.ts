/** The permission bits that matter here. https://discord.com/developers/docs/topics/permissions */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  CREATE_PRIVATE_THREADS: 1n << 36n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
  SEND_POLLS: 1n << 49n,
  USE_EXTERNAL_APPS: 1n << 50n,
} as const;

export type PermissionName = keyof typeof PERMISSION;

/** Permissions as a caller may give them: bits, a decimal string, or names. */
export type PermissionInput = bigint | string | readonly PermissionName[];

/** Takes permissions in any accepted form and returns the bits. */
export function permissionBits(input: PermissionInput): bigint {
  if (typeof input === 'bigint') {
    return input;
  }
  if (typeof input === 'string') {
    return BigInt(input);
  }
  return input.reduce((bits, name) => bits | PERMISSION[name], 0n);
}

/** What an ordinary member may do. */
export const MEMBER_DEFAULTS = permissionBits([
  'ADD_REACTIONS',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'USE_APPLICATION_COMMANDS',
  'CREATE_PUBLIC_THREADS',
  'CREATE_PRIVATE_THREADS',
  'SEND_MESSAGES_IN_THREADS',
  'SEND_POLLS',
  'USE_EXTERNAL_APPS',
]);

/** What the bot may do unless told otherwise. It may ping everyone, so that a test can show that it does not. */
export const BOT_DEFAULTS = MEMBER_DEFAULTS | PERMISSION.MENTION_EVERYONE;

/** Takes permission bits and a name and says whether they grant it; an administrator has everything. */
export function grants(bits: bigint, name: PermissionName): boolean {
  return (bits & PERMISSION.ADMINISTRATOR) !== 0n || (bits & PERMISSION[name]) !== 0n;
}
