import type { Knowledge } from './load.ts';

/** What the bot says of the documents as a whole, in each language of its interface. */
export type Subject = Readonly<{
  /** What they are about: "the UN mission in Mali". */
  subject: string;
  /** A question that they answer. */
  example: string;
}>;

/** What the documents are about; where the pack does not say, only that they are documents. */
export function subjectOf(
  { pack, sources }: Pick<Knowledge, 'pack' | 'sources'>,
  language: 'en' | 'fr',
): Subject {
  const title = sources[0]?.title ?? '';
  if (language === 'fr')
    return {
      subject: pack?.subjectInFrench ?? pack?.subject ?? 'ces documents',
      example: pack?.exampleInFrench ?? pack?.example ?? `Qui a écrit « ${title} » ?`,
    };
  return {
    subject: pack?.subject ?? 'these documents',
    example: pack?.example ?? `Who wrote “${title}”?`,
  };
}
