import type { Point } from '../../answer/types.ts';
import type { Words } from '../../locale/words.ts';
import type { Subject } from '../../lookup/subjects.ts';
import type { TimelineRow } from '../../pictures/timeline-sheet.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { Pictured } from '../pictured.ts';
import { cut, cutMarkdown, escaped } from '../text.ts';
import { ACCENTS, rows, separator, small, text, type View } from './blocks.ts';
import { placesLine, voiceOf } from './citation.ts';
import { againButton, filesOf, type Lettered, letterButtons, pictureBlocks } from './lettered.ts';
import { type Page, pageButtons } from './paging.ts';

/** In a custom id, for what is not chosen; no date and no mark is written so. */
export const NONE = 'x';

const LONGEST_ORIGIN = 300;
const LONGEST_LABEL = 80;

/** Which events are wanted; the dates are written as in the knowledge. */
export type TimelineChosen = Readonly<{
  from?: string | undefined;
  to?: string | undefined;
  about?: Subject | undefined;
}>;

/** An event of a page, with what it rests on. */
export type EventShown = Lettered &
  Readonly<{
    row: TimelineRow;
    asOf: readonly string[];
    /** Whose claims and opinions it rests on. */
    voices: readonly Pick<Point, 'voice' | 'by'>[];
    /** Whether it rests on what is reported as fact as well. */
    isReported: boolean;
  }>;

export type TimelineShown = Page &
  Readonly<{ chosen: TimelineChosen; count: number; events: readonly EventShown[]; pictured: Pictured }>;

/** A page of the timeline: the picture, and all of it in words. */
export function timelineView(shown: TimelineShown, words: Words): View {
  const { chosen, count, events, pictured, page, pages } = shown;
  const { say } = words;
  const scope = [
    scopeOf(chosen, words),
    say('timeline.count', { count }),
    pages > 1 ? say('picture.page', { page, pages }) : '',
  ];
  const idOf = (to: number) => timelinePageId(chosen, to);
  return {
    accent: ACCENTS.plain,
    files: filesOf(pictured),
    blocks: [
      text(
        `### ${say('timeline.title')}`,
        small(scope.filter((part) => part !== '').join(' · ')),
        small(chosen.from || chosen.to ? say('timeline.open') : ''),
      ),
      ...pictureBlocks(pictured, words),
      ...events.map((event) => eventText(event, words)),
      separator(),
      ...letterButtons(events, words),
      ...rows([...pageButtons(shown, 'timeline', idOf, words), ...againButton(pictured, idOf(page), words)]),
    ],
  };
}

/** What was asked for, in words; nothing for everything. */
export function scopeOf({ from, to, about }: TimelineChosen, { say, date }: Words): string {
  const parts = [
    from ? say('timeline.from', { date: date(from) }) : '',
    to ? say('timeline.to', { date: date(to) }) : '',
    about ? say('timeline.about', { whom: escaped(cut(about.label, LONGEST_LABEL)) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A subject in a list of choices. */
export function subjectLabel({ label, isTopic }: Subject, { say }: Words): string {
  return isTopic ? say('timeline.topic-choice', { label }) : label;
}

function eventText(event: EventShown, words: Words) {
  const { row, asOf, places } = event;
  const { say, date, list } = words;
  const origin = [
    voicesOf(event, words),
    say('answer.as-of', { date: list(asOf.map(date)) }),
    placesLine(places, words),
  ];
  return text(
    `**${row.letter} · ${escaped(row.date)}**`,
    escaped(row.text),
    small(cutMarkdown(origin.filter((part) => part !== '').join(' · '), LONGEST_ORIGIN)),
  );
}

function voicesOf({ voices, isReported }: EventShown, words: Words): string {
  const told = voices.map((voice) => voiceOf(voice, words)).join(', ');
  return told !== '' && isReported ? words.say('timeline.partly', { voices: told }) : told;
}

/** The custom id of a page of the events that are wanted. */
export function timelinePageId({ from, to, about }: TimelineChosen, page: number): string | undefined {
  return customId('timeline', 'page', from ?? NONE, to ?? NONE, about ? markOf(about.id) : NONE, page);
}
