import type { Knowledge } from '../../knowledge/load.ts';
import { isOriginal } from '../../knowledge/originals.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { passagesOf } from '../documents.ts';
import { ACCENTS, rows, separator, small, text, type View } from './blocks.ts';
import { reference } from './citation.ts';

const MOST_LISTED = 10;

/** What the bot is, what it rests on, what it cannot do, and what it keeps. */
export function aboutView({ sources, facts }: Knowledge, version: string, words: Words): View {
  const { say } = words;
  const paragraphs = sources.flatMap(passagesOf).length;
  const more = sources.length - MOST_LISTED;
  const hasOriginals = sources.some((source) =>
    passagesOf(source).some((passage) => isOriginal(source, passage)),
  );
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('about.title')}`,
        say('about.what', { documents: sources.length, facts: facts.length, paragraphs }),
      ),
      text(
        `**${say('about.documents')}**`,
        ...sources.slice(0, MOST_LISTED).map((source) => `- ${reference(source, words)}`),
        more > 0 ? `- ${say('about.more-documents', { count: more })}` : '',
      ),
      text(small(say(hasOriginals ? 'about.copyright-originals' : 'about.copyright'))),
      separator(),
      text(`**${say('about.limits')}**`, say('about.limits-text')),
      text(`**${say('about.privacy')}**`, say('about.privacy-text')),
      text(small(say('about.version', { version }))),
      ...rows([{ label: say('button.documents-in-detail'), id: customId('source', 'list') }]),
    ],
  };
}
