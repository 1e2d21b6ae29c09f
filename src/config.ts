import { z } from 'zod';

/** What the bot is told from outside; everything else stands in the code. */
export type Config = Readonly<{
  token: string;
  apiUrl: string;
  /** Whether Discord is asked for the text of messages that are not meant for the bot. */
  readsMessages: boolean;
  knowledgeFolder: string;
  /** Address of a PostgreSQL server; without one, the data is in a file in the folder. */
  databaseUrl: string | undefined;
  dataFolder: string;
  logLevel: (typeof LOG_LEVELS)[number];
  isProduction: boolean;
}>;

/** A variable that cannot be used, why, and what to do. */
export type ConfigFault = Readonly<{ variable: string; message: string }>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const ENVIRONMENTS = ['development', 'production', 'test'] as const;

const HOW_TO_GET_A_TOKEN = `is not set. The bot cannot log in to Discord without it:
  1. Open https://discord.com/developers/applications and choose or create an application.
  2. On its page "Bot", press "Reset Token" and copy the token. Show it to nobody.
  3. Copy .env.example to .env, put the token behind DISCORD_TOKEN=, and run npm start again.
To ask a question without Discord: npm run ask -- "When did MINUSMA deploy to Mali?"`;

const WHAT_AN_ADDRESS_IS =
  'must be the address of a PostgreSQL server, such as postgresql://user:password@localhost:5432/bot; ' +
  'special characters in the password are written as in addresses, such as %23 for #';

const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string(HOW_TO_GET_A_TOKEN)
    .trim()
    .regex(/^\S+$/, 'holds white space; copy the token alone, without "Bot " before it'),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address, such as https://discord.com/api' })
    .refine((url) => !/\/v\d+\/?$/.test(url), 'must not end in a version; the bot adds /v10 itself')
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://discord.com/api'),
  MESSAGE_CONTENT: z.enum(['true', 'false'], 'must be true or false').default('false'),
  KNOWLEDGE_DIR: z.string().trim().default('./knowledge'),
  DATABASE_URL: z.string().trim().refine(isPostgresAddress, WHAT_AN_ADDRESS_IS).optional(),
  DATA_DIR: z.string().trim().default('./data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  NODE_ENV: z.enum(ENVIRONMENTS, `must be one of ${ENVIRONMENTS.join(', ')}`).default('development'),
});

/** The variables that the bot reads, in the order of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. A variable that is set to nothing counts as not set.
 * @returns the settings, or every fault in them.
 */
export function parseConfig(environment: Environment): Config | ConfigFault[] {
  const data = parsed(environmentSchema, environment);
  if (Array.isArray(data)) return data;
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    readsMessages: data.MESSAGE_CONTENT === 'true',
    knowledgeFolder: data.KNOWLEDGE_DIR,
    databaseUrl: data.DATABASE_URL,
    dataFolder: data.DATA_DIR,
    logLevel: data.LOG_LEVEL,
    isProduction: data.NODE_ENV === 'production',
  };
}

/**
 * Reads only where the data is, for programs that do not log in.
 * @returns it, or every fault in these settings.
 */
export function parseDataPlace(
  environment: Environment,
): Pick<Config, 'databaseUrl' | 'dataFolder'> | ConfigFault[] {
  const data = parsed(environmentSchema.pick({ DATABASE_URL: true, DATA_DIR: true }), environment);
  return Array.isArray(data) ? data : { databaseUrl: data.DATABASE_URL, dataFolder: data.DATA_DIR };
}

function parsed<S extends z.ZodObject>(schema: S, environment: Environment): z.output<S> | ConfigFault[] {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const result = schema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  return result.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message }));
}

function isPostgresAddress(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

/** @returns the faults as lines for a terminal. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  return faults.map(({ variable, message }) => `${variable} ${message}\n`).join('');
}
