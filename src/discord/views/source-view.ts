import type { Source } from '../../knowledge/schema.ts';
import { formatDate } from '../../language/dates.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { customId } from '../custom-id.ts';
import { markOf, type Place, passagesOf } from '../documents.ts';
import { cut, escaped, plain } from '../text.ts';
import { ACCENTS, rows, section, separator, text, type View } from './blocks.ts';
import { passageKind, reference } from './citation.ts';

/** A section takes three of a message's forty components. */
const MOST_LISTED = 11;
const LONGEST_PASSAGE = 3000;
const LONGEST_FIELD = 400;

/** All documents, each with a button that leads to its data. */
export function sourceListView(sources: readonly Source[]): View {
  const more = sources.length - MOST_LISTED;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### The documents (${sources.length})`,
        'Everything I answer stands in these. I know nothing else.',
      ),
      ...sources.slice(0, MOST_LISTED).map((source) =>
        section(`${reference(source)}\n-# ${escaped(source.kind)} · ${paragraphCount(source)}`, {
          label: 'Show',
          id: customId('source', 'about', source.id),
        }),
      ),
      text(more > 0 ? `… and ${more} more: use \`/source show\`.` : ''),
    ],
  };
}

/** What is known of a document, and what to beware of in it. */
export function sourceView(source: Source): View {
  const first = passagesOf(source)[0]?.n;
  const fields: [string, string][] = [
    ['By', authorsOrNone(source)],
    ['Published in', source.publisher ?? 'not named in the document'],
    ['Date', datedHow(source)],
    ['Kind', source.kind],
    ['Stance', source.stance ?? ''],
    ['Licence', source.licence ?? 'none stated; all rights are with its publisher'],
    ['Length', `${paragraphCount(source)}${sectionsInWords(source)}`],
  ];
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${escaped(source.title)}`),
      text(
        ...fields
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `**${name}:** ${escaped(cut(value, LONGEST_FIELD))}`),
        // in angle brackets Discord shows the address without a preview
        source.url === undefined ? '' : `**Address:** <${new URL(source.url).href}>`,
      ),
      ...(source.cautions.length > 0
        ? [
            text(
              '**Beware:**',
              ...source.cautions.map((caution) => `- ${escaped(cut(caution, LONGEST_FIELD))}`),
            ),
          ]
        : []),
      ...rows([
        {
          label: `Read from ¶ ${first}`,
          id: first === undefined ? undefined : customId('source', 'passage', source.id, first),
          isMain: true,
        },
      ]),
    ],
  };
}

/**
 * A paragraph in our wording, with ways to the ones before and after it.
 * @param mark the mark of the sentence to be shown in bold.
 */
export function passageView(place: Place, mark?: string): View {
  const { source, passage, section: heading, before, after } = place;
  const about = [
    reference(source),
    heading === undefined ? '' : `section “${escaped(heading)}”`,
    passageKind(passage.kind),
  ];
  const sentences = sentencesOf(passage.text);
  const marked = mark === undefined ? -1 : sentences.findIndex((sentence) => markOf(sentence) === mark);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### Paragraph ${passage.n}`, `-# ${about.filter((part) => part !== '').join(' · ')}`),
      text(passageText(sentences, marked)),
      separator(),
      text(
        `-# Our rendering of paragraph ${passage.n}, in our own words; the documents are copyrighted.` +
          (marked === -1 ? '' : ' The sentence that answers is in bold.'),
      ),
      ...rows([
        turnButton(source, before, 'Back'),
        turnButton(source, after, 'Next'),
        { label: 'About the document', id: customId('source', 'about', source.id) },
      ]),
    ],
  };
}

function turnButton(source: Source, paragraph: number | undefined, label: 'Back' | 'Next') {
  // At either end the button stays, so that the other one does not move under the thumb.
  if (paragraph === undefined) {
    return { label, id: customId('source', 'end', label.toLowerCase()), isDisabled: true };
  }
  return { label: `${label} (¶ ${paragraph})`, id: customId('source', 'turn', source.id, paragraph) };
}

/** The sentences as far as they fit, beginning at the marked one where it would otherwise be lost. */
function passageText(sentences: readonly string[], marked: number): string {
  const shown = sentences.map((sentence, i) =>
    i === marked ? `**${escaped(sentence)}**` : escaped(sentence),
  );
  const upToMarked = shown.slice(0, marked + 1).join(' ').length;
  const start = upToMarked > LONGEST_PASSAGE ? marked : 0;
  let length = 0;
  const kept = shown.slice(start).filter((sentence) => {
    length += sentence.length + 1;
    return length <= LONGEST_PASSAGE || length === sentence.length + 1;
  });
  const isWhole = start === 0 && kept.length === shown.length;
  return `${start > 0 ? '… ' : ''}${kept.join(' ')}${isWhole || start + kept.length === shown.length ? '' : ' …'}`;
}

function authorsOrNone(source: Source): string {
  return source.authors.length > 0 ? source.authors.join(', ') : 'not named in the document';
}

function datedHow(source: Source): string {
  const note = source.publishedNote ?? '';
  if (source.published === null) return `unknown. ${note}`;
  const date = formatDate(source.published);
  return source.publishedIs === 'exact' ? `${date}. ${note}` : `about ${date} (inferred). ${note}`;
}

function paragraphCount(source: Source): string {
  const count = passagesOf(source).length;
  return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}

function sectionsInWords(source: Source): string {
  const titles = source.sections.flatMap(({ title }) => (title === null ? [] : [`“${title}”`]));
  return titles.length > 0 ? `; sections ${titles.join(', ')}` : '';
}

/** A document in a list of choices, where there is no markdown. */
export function sourceLabel(source: Source): string {
  const by = source.authors[0] ?? source.publisher;
  const date = source.published === null ? '' : ` (${formatDate(source.published)})`;
  return plain(`${by === null || by === undefined ? '' : `${by}: `}${source.title}${date}`);
}
