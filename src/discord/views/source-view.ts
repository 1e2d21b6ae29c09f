import type { Source } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { passagesOf } from '../documents.ts';
import { cut, escaped, plain } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, section, small, text, type View } from './blocks.ts';
import { reference, shortReference } from './citation.ts';

/** A section takes three of a message's forty components. */
const MOST_LISTED = 11;
const LONGEST_FIELD = 400;

/** All documents, each with a button that leads to its data. */
export function sourceListView(sources: readonly Source[], words: Words): View {
  const { say } = words;
  const more = sources.length - MOST_LISTED;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('source.list-title', { count: sources.length })}`, say('source.list-text')),
      ...sources.slice(0, MOST_LISTED).map((source) =>
        section(
          `${reference(source, words)}\n${small(`${escaped(source.kind)} · ${paragraphCount(source, words)}`)}`,
          {
            label: say('button.about', { document: shortReference(source, words) }),
            id: customId('source', 'about', source.id),
          },
        ),
      ),
      text(more > 0 ? say('source.more', { count: more }) : ''),
    ],
  };
}

/** What is known of a document, and what to beware of in it. */
export function sourceView(source: Source, words: Words): View {
  const { say } = words;
  const first = passagesOf(source)[0];
  const named = (name: string): string => `**${say('source.field', { name })}**`;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${escaped(source.title)}`),
      text(
        ...fieldsOf(source, words)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `${named(name)} ${escaped(cut(value, LONGEST_FIELD))}`),
        // in angle brackets Discord shows the address without a preview
        source.url === undefined ? '' : `${named(say('source.address'))} <${new URL(source.url).href}>`,
      ),
      ...(source.cautions.length > 0
        ? [
            text(
              named(say('source.beware')),
              ...source.cautions.map((caution) => `- ${escaped(cut(caution, LONGEST_FIELD))}`),
            ),
          ]
        : []),
      ...rows([
        ...(first === undefined ? [] : [readButton(source, first.n, words)]),
        { label: say('button.cite'), id: customId('source', 'cite', source.id) },
      ]),
    ],
  };
}

function fieldsOf(source: Source, words: Words): [string, string][] {
  const { say } = words;
  const notNamed = say('source.not-named');
  return [
    [say('source.by'), source.authors.length > 0 ? source.authors.join(', ') : notNamed],
    [say('source.publisher'), source.publisher ?? notNamed],
    [say('source.date'), datedHow(source, words)],
    [say('source.kind'), source.kind],
    [say('source.stance'), source.stance ?? ''],
    [say('source.licence'), source.licence ?? say('source.no-licence')],
    [say('source.length'), lengthOf(source, words)],
  ];
}

function readButton(source: Source, n: number, { say }: Words): ButtonOptions {
  return {
    label: say('button.read-from', { n }),
    id: customId('source', 'passage', source.id, n),
    isMain: true,
  };
}

function datedHow(source: Source, { say, date }: Words): string {
  const note = source.publishedNote ?? '';
  if (source.published === null) return `${say('source.date-unknown')}. ${note}`;
  const written = date(source.published);
  const dated = source.publishedIs === 'exact' ? written : say('source.date-inferred', { date: written });
  return `${dated}. ${note}`;
}

function lengthOf(source: Source, words: Words): string {
  const paragraphs = paragraphCount(source, words);
  const titles = source.sections.flatMap(({ title }) =>
    title === null ? [] : [words.say('citation.title', { title })],
  );
  if (titles.length === 0) return paragraphs;
  return words.say('source.paragraphs-and-sections', { paragraphs, titles: titles.join(', ') });
}

function paragraphCount(source: Source, { say }: Words): string {
  return say('source.paragraphs', { count: passagesOf(source).length });
}

/** A document in a list of choices, where there is no markdown. */
export function sourceLabel(source: Source, { say, date }: Words): string {
  const by = source.authors[0] ?? source.publisher;
  const dated = source.published === null ? '' : ` (${date(source.published)})`;
  const title = `${source.title}${dated}`;
  return plain(by === null ? title : say('source.choice', { by, title }));
}
