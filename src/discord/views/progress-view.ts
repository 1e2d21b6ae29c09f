import type { Words } from '../../locale/words.ts';
import type { LetteredShare, SharesWords } from '../../pictures/shares-sheet.ts';
import type { SourceProgress } from '../../quiz/coverage.ts';
import type { Streak } from '../../quiz/streak.ts';
import { customId } from '../custom-id.ts';
import type { Pictured } from '../pictured.ts';
import { escaped } from '../text.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { shortReference } from './citation.ts';
import { againButton, filesOf, pictureBlocks } from './lettered.ts';
import { zoneLine } from './zone-line.ts';

/** What somebody has answered so far. */
export type Progress = Readonly<{
  answered: number;
  right: number;
  /** By topic, with the letters of the picture. */
  shares: readonly LetteredShare[];
  /** Topics of which nothing was answered. */
  unasked: readonly string[];
  /** Undefined where there is nothing to draw. */
  pictured: Pictured | undefined;
  streak: Streak;
  timeZone: string;
  /** Whether the person has chosen that time zone. */
  hasTimeZone: boolean;
  sources: readonly SourceProgress[];
}>;

/** The progress of a person, for them alone. */
export function progressView(progress: Progress, words: Words): View {
  const { say } = words;
  const { pictured } = progress;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('progress.title')}`, totalLine(progress, words), streakLine(progress.streak, words)),
      text(small(zoneLine(progress, words))),
      ...topicBlocks(progress, words),
      separator(),
      text(
        `**${say('progress.documents')}**`,
        ...progress.sources.map((source) => sourceLine(source, words)),
        small(say('progress.documents-how')),
      ),
      ...rows([
        { label: say('button.review'), id: customId('review', 'open'), isMain: true },
        ...(pictured === undefined ? [] : againButton(pictured, customId('progress', 'show'), words)),
      ]),
    ],
    files: pictured === undefined ? [] : filesOf(pictured),
  };
}

function totalLine({ answered, right }: Progress, { say }: Words): string {
  if (answered === 0) return say('progress.nothing');
  return say('progress.total', { right, answered, percent: Math.round((100 * right) / answered) });
}

function streakLine({ current, longest, isTodayDone }: Streak, { say }: Words): string {
  if (longest === 0) return '';
  const today = isTodayDone ? say('progress.today-done') : current > 0 ? say('progress.today-open') : '';
  return [say('progress.streak', { current }), say('progress.longest', { longest }), today]
    .filter((part) => part !== '')
    .join(' · ');
}

function topicBlocks({ shares, unasked, pictured }: Progress, words: Words): Block[] {
  const { say, list } = words;
  if (shares.length === 0) return [];
  const lines = shares.map(({ letter, label, part, whole, percent }) =>
    say('progress.topic', { letter, topic: `**${escaped(label)}**`, right: part, answered: whole, percent }),
  );
  return [
    separator(),
    text(`**${say('progress.topics')}**`),
    ...(pictured === undefined ? [] : pictureBlocks(pictured, words)),
    text(
      ...lines,
      unasked.length === 0 ? '' : small(say('progress.unasked', { topics: list(unasked.map(escaped)) })),
    ),
  ];
}

function sourceLine({ source, paragraphs, met, known }: SourceProgress, words: Words): string {
  const document = escaped(shortReference(source, words));
  return `- ${words.say('progress.source', { document, met, known, paragraphs })}`;
}

/** The words of the picture. */
export function sharesWords({ say }: Words): SharesWords {
  return {
    title: say('progress.topics'),
    label: say('progress.picture-label'),
    unit: say('progress.picture-unit'),
    key: say('progress.picture-key'),
    percent: (percent) => say('progress.percent', { percent }),
    ofWhole: (right, answered) => say('progress.of', { right, answered }),
  };
}

/** The picture in sentences, for those who do not see it. */
export function sharesDescription(shares: readonly LetteredShare[], { say }: Words): string {
  return [
    say('progress.alternative', { count: shares.length }),
    ...shares.map(({ letter, label, part, whole, percent }) =>
      say('progress.topic', { letter, topic: label, right: part, answered: whole, percent }),
    ),
  ].join(' ');
}
