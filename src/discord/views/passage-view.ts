import { isOriginal } from '../../knowledge/originals.ts';
import type { Source } from '../../knowledge/schema.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf, type Place } from '../documents.ts';
import { escaped } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, separator, small, text, type View } from './blocks.ts';
import { passageKind, reference } from './citation.ts';

const LONGEST_PASSAGE = 3000;

export type PassageShown = Readonly<{
  place: Place;
  /** The mark of the sentence to be shown in bold. */
  mark?: string | undefined;
  /** Whether the person who alone sees this keeps the paragraph. */
  isKept?: boolean;
  /** What has just been done, as markdown. */
  notice?: string;
}>;

/** A paragraph, and whose wording it is in, with ways to the ones before and after it. */
export function passageView(shown: PassageShown, words: Words): View {
  const { say } = words;
  const { place, mark, notice = '' } = shown;
  const { source, passage, section: heading, before, after } = place;
  const about = [
    reference(source, words),
    heading === undefined ? '' : say('source.section', { title: escaped(heading) }),
    passageKind(passage.kind, words),
  ];
  const sentences = sentencesOf(passage.text);
  const marked = mark === undefined ? -1 : sentences.findIndex((sentence) => markOf(sentence) === mark);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('source.paragraph-title', { n: passage.n })}`,
        small(about.filter((part) => part !== '').join(' · ')),
      ),
      text(passageText(sentences, marked, LONGEST_PASSAGE - notice.length)),
      separator(),
      text(
        small(
          say(isOriginal(source, passage) ? 'source.original' : 'source.rendering', { n: passage.n }) +
            (marked === -1 ? '' : ` ${say('source.in-bold')}`),
        ),
        notice,
      ),
      ...rows([
        turnButton(source, before, BACK, words),
        turnButton(source, after, NEXT, words),
        keepButton(shown, words),
        { label: say('button.cite'), id: customId('source', 'cite', source.id, passage.n) },
        { label: say('button.about-document'), id: customId('source', 'about', source.id) },
      ]),
    ],
  };
}

function keepButton(
  { place: { source, passage }, mark, isKept }: PassageShown,
  { say }: Words,
): ButtonOptions {
  const args = [source.id, passage.n, ...(mark === undefined ? [] : [mark])];
  return isKept
    ? { label: say('button.kept'), id: customId('source', 'unkeep', ...args) }
    : { label: say('button.keep'), id: customId('source', 'keep', ...args) };
}

const BACK = { end: 'back', plain: 'button.back', to: 'button.back-to' } as const;
const NEXT = { end: 'next', plain: 'button.next', to: 'button.next-to' } as const;

function turnButton(
  source: Source,
  n: number | undefined,
  way: typeof BACK | typeof NEXT,
  { say }: Words,
): ButtonOptions {
  // At either end the button stays, so that the other one does not move under the thumb.
  if (n === undefined)
    return { label: say(way.plain), id: customId('source', 'end', way.end), isDisabled: true };
  return { label: say(way.to, { n }), id: customId('source', 'turn', source.id, n) };
}

/** The sentences as far as they fit, beginning at the marked one where it would otherwise be lost. */
function passageText(sentences: readonly string[], marked: number, longest: number): string {
  const shown = sentences.map((sentence, i) =>
    i === marked ? `**${escaped(sentence)}**` : escaped(sentence),
  );
  const upToMarked = shown.slice(0, marked + 1).join(' ').length;
  const start = upToMarked > longest ? marked : 0;
  let length = 0;
  const kept = shown.slice(start).filter((sentence) => {
    length += sentence.length + 1;
    return length <= longest || length === sentence.length + 1;
  });
  const isWhole = start === 0 && kept.length === shown.length;
  return `${start > 0 ? '… ' : ''}${kept.join(' ')}${isWhole || start + kept.length === shown.length ? '' : ' …'}`;
}
