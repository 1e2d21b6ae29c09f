import { parseArgs } from 'node:util';
import { asDate } from '../import/published-date.ts';
import { complaintAboutId } from '../import/source-id.ts';
import type { Bibliography } from '../import/types.ts';
import { sourceSchema } from '../knowledge/schema.ts';

/** What `npm run import` is asked to do. */
export type ImportOrder = Readonly<{
  files: readonly string[];
  /** The knowledge folder to write into. */
  folder: string;
  /** What the curator says of the document. */
  given: Bibliography;
  force: boolean;
  dryRun: boolean;
  originals: boolean;
  help: boolean;
}>;

const OPTIONS = {
  to: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string', multiple: true },
  publisher: { type: 'string' },
  published: { type: 'string' },
  kind: { type: 'string' },
  language: { type: 'string' },
  licence: { type: 'string' },
  url: { type: 'string' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  originals: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What belongs to one document. */
const OF_ONE = ['id', 'title', 'author', 'published', 'url'] as const;
const ABOUT = [...OF_ONE.slice(1), 'publisher', 'kind', 'language', 'licence'] as const;

/** @returns what is asked for, or the complaint about wrong usage. */
export function readOrder(args: readonly string[]): ImportOrder | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help) return { ...NOTHING, help: true };
    if (positionals.length === 0) return 'Name at least one file.';
    const single = OF_ONE.find((name) => values[name] !== undefined);
    if (positionals.length > 1 && single !== undefined)
      return `--${single} belongs to one document, but ${positionals.length} files are named: import them one by one.`;
    const idle = ABOUT.find((name) => values[name] !== undefined);
    if (values.originals && idle !== undefined)
      return `--${idle} says nothing with --originals: the source is known already.`;
    const given = givenIn(values);
    return (
      complaintAbout(given) ?? {
        files: positionals,
        folder: values.to || 'knowledge',
        given,
        force: values.force ?? false,
        dryRun: values['dry-run'] ?? false,
        originals: values.originals ?? false,
        help: false,
      }
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const NOTHING: ImportOrder = {
  files: [],
  folder: '',
  given: {},
  force: false,
  dryRun: false,
  originals: false,
  help: false,
};

type Values = Readonly<
  Partial<Record<keyof Bibliography, string>> & { author?: readonly string[] | undefined }
>;

function givenIn({ author, ...values }: { [Name in keyof Values]: Values[Name] | undefined }): Bibliography {
  const { id, title, publisher, published, kind, language, licence, url } = values;
  const given = {
    id,
    title,
    authors: author,
    publisher,
    published: published === undefined ? undefined : (asDate(published) ?? published),
    kind,
    language,
    licence,
    url,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function complaintAbout({ id, ...about }: Bibliography): string | undefined {
  const badId = id === undefined ? undefined : complaintAboutId(id);
  if (badId !== undefined) return `${badId}.`;
  for (const [field, value] of Object.entries(about)) {
    const result = sourceSchema.shape[field as keyof typeof about].safeParse(value);
    if (!result.success) {
      const flag = field === 'authors' ? 'author' : field;
      return `--${flag} ${JSON.stringify(value)}: ${result.error.issues[0]?.message}.`;
    }
  }
  return undefined;
}
