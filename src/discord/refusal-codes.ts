import { RESTJSONErrorCodes } from 'discord.js';

// not all codes are among the library's names
const THREAD_IS_ARCHIVED = 50083;
const THREAD_IS_LOCKED = 160005;
const NO_COMMON_SERVER = 50278;

/** Codes of Discord for a channel that is gone, or where the bot may not read or write. */
export const MAY_NOT_WRITE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  THREAD_IS_ARCHIVED,
  THREAD_IS_LOCKED,
];

/** Codes of Discord for a person who takes no direct messages of the bot. */
export const MAY_NOT_TELL: readonly unknown[] = [
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  NO_COMMON_SERVER,
];
