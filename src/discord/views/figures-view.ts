import type { Words } from '../../locale/words.ts';
import type { FigureRow, FiguresSheet } from '../../pictures/figures-sheet.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { Pictured } from '../pictured.ts';
import { cut, cutMarkdown, escaped } from '../text.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { placesLine } from './citation.ts';
import { againButton, filesOf, type Lettered, letterButtons, pictureBlocks } from './lettered.ts';
import { type Page, pageButtons } from './paging.ts';

/** In a custom id, for the overview; no mark is written so. */
export const NONE = 'x';

const LONGEST_LABEL = 80;
const LONGEST_ORIGIN = 200;
/** What a message holds, less what stands around the figures. */
const ROOM = 3600;
/** Less of a note tells nothing. */
const SHORTEST_NOTE = 40;

/** A figure of a page, with what it is a figure of, and what it rests on. */
export type FigureShown = Lettered & Readonly<{ row: FigureRow; measure: string; note: string | undefined }>;

export type FiguresShown = Page &
  Readonly<{
    /** The id of the measure that was asked for; undefined for the overview. */
    chosen: string | undefined;
    /** Whether the figures of the page may be compared with each other. */
    isComparable: boolean;
    panels: FiguresSheet['panels'];
    figures: readonly FigureShown[];
    pictured: Pictured;
  }>;

/** A page of figures: the picture, and all of it in words. */
export function figuresView(shown: FiguresShown, words: Words): View {
  const { chosen, figures, pictured, page, pages } = shown;
  const { say } = words;
  const idOf = (to: number) => figuresPageId(chosen, to);
  const scope = [aboutPage(shown, words), pages > 1 ? say('picture.page', { page, pages }) : ''];
  return {
    accent: ACCENTS.plain,
    files: filesOf(pictured),
    blocks: [
      text(
        `### ${say('figures.title')}`,
        small(scope.filter((part) => part !== '').join(' · ')),
        small(say('figures.only-stated')),
      ),
      ...pictureBlocks(pictured, words),
      ...panelBlocks(shown, words),
      separator(),
      ...letterButtons(figures, words),
      ...rows([...pageButtons(shown, 'figures', idOf, words), ...againButton(pictured, idOf(page), words)]),
    ],
  };
}

/** The custom id of a page of the figures of a measure, or of the overview. */
export function figuresPageId(measure: string | undefined, page: number): string | undefined {
  return customId('figures', 'page', measure === undefined ? NONE : markOf(measure), page);
}

function aboutPage({ chosen, isComparable }: FiguresShown, { say }: Words): string {
  if (isComparable) return say('figures.side-by-side');
  return say(chosen === undefined ? 'figures.apart' : 'figures.alone');
}

/** What was counted, with its figures, first what was asked for; and what a reader must know to compare them. */
function panelBlocks({ chosen, panels, figures }: FiguresShown, words: Words): Block[] {
  const found = panels.map(({ label, unit, rows: own }) => {
    const shown = figures.filter(({ row }) => own.includes(row));
    const lines = shown.flatMap((figure) => figureLines(figure, unit, words));
    return { shown, lines: [`**${escaped(cut(label, LONGEST_LABEL))}**`, ...lines] };
  });
  const firstOther = found.findIndex(({ shown }) => shown[0]?.measure !== chosen);
  const taken = found.flatMap(({ lines }) => lines).join('\n').length;
  const room = Math.floor((ROOM - taken) / Math.max(1, panels.length));
  return found.map(({ shown, lines }, i) =>
    text(
      chosen !== undefined && i === firstOther ? `**${words.say('figures.compare')}**` : '',
      ...lines,
      room < SHORTEST_NOTE ? '' : small(cutMarkdown(escaped(shown[0]?.note ?? ''), room)),
    ),
  );
}

function figureLines({ row, places }: FigureShown, unit: string, words: Words): string[] {
  const origin = `${escaped(row.about)} · ${placesLine(places, words)}`;
  return [
    `**${row.letter} · ${escaped(row.amount)}** ${escaped(unit)}`,
    small(cutMarkdown(origin, LONGEST_ORIGIN)),
  ];
}
