import { type Byline, readByline } from './byline.ts';
import { ANYWHERE } from './furniture-anywhere.ts';
import { AT_THE_EDGES, LICENCE } from './furniture-at-edges.ts';
import type { FurnitureKind, Wording } from './furniture-kinds.ts';
import { LONGEST_JUDGED, plainLine, type Shape, shapeOf, wordCount } from './shapes.ts';
import { withoutShortcodes } from './shortcodes.ts';
import type { Block } from './types.ts';

/** A block with what can be told of it by its own words. */
export type PageLine = Readonly<{
  block: Block;
  /** The block's text without shortcodes and without its paragraph mark. */
  text: string;
  /** The same as wordings are compared. */
  plain: string;
  words: number;
  shape: Shape;
  /** The number in a paragraph mark, `[¶7]`. */
  mark?: number;
  /** The shortcodes that were taken out. */
  codes: string;
  /** Furniture wherever it stands. */
  furniture?: FurnitureKind;
  /** Furniture before and after the text. */
  edge?: FurnitureKind;
  byline?: Byline;
  /** Whether it is the way to the page, "Home › News"; without a word for home it may also be a formula. */
  trail: 'sure' | 'perhaps' | 'no';
  isLicence: boolean;
}>;

const TRAIL = /^[^.!?]{1,40}?(?: ?[>»›→] ?[^.!?>»›→]{1,60}){1,6}$/u;
const HOME = /^(?:home|accueil|inicio|start|news|blog)\s*[>»›→/|]\s*\S/;
const MOST_TRAIL_WORDS = 20;
const MARK = /^\[¶\s?(\d{1,5})\]\s*/u;
/** The way back to the text in front of a wiki's notes: "^ a b Doe (2020)". */
const WAY_BACK = /^[\^↑]\s(?:[a-z]\s)*/u;
const MOST_BYLINE_WORDS = 25;
const MOST_LICENCE_WORDS = 60;

/** @returns what can be told of the block by its own words. */
export function readLine(block: Block): PageLine {
  const { text: unmarked, codes, isCaption } = withoutShortcodes(block.text);
  const mark = MARK.exec(unmarked)?.[1];
  const text = (mark === undefined ? unmarked : unmarked.replace(MARK, '')).replace(WAY_BACK, '');
  const plain = plainLine(text);
  const words = wordCount(text);
  const shape = isCaption ? 'caption' : shapeOf({ ...block, text });
  const about = text.length <= LONGEST_JUDGED ? judged(text, plain, words, shape) : JUST_TEXT;
  return {
    block,
    text,
    plain,
    words,
    shape,
    codes,
    ...about,
    ...(mark === undefined ? {} : { mark: Number(mark) }),
  };
}

type Judgement = Pick<PageLine, 'furniture' | 'edge' | 'byline' | 'trail' | 'isLicence'>;

const JUST_TEXT: Judgement = { trail: 'no', isLicence: false };

/** What the wording of a line says. */
function judged(text: string, plain: string, words: number, shape: Shape): Judgement {
  const furniture = worded(ANYWHERE, plain, words);
  const edge = worded(AT_THE_EDGES, plain, words);
  const byline = words <= MOST_BYLINE_WORDS && shape !== 'prose' ? readByline(text) : undefined;
  return {
    trail: trailIn(text, plain, words),
    isLicence: words <= MOST_LICENCE_WORDS && LICENCE.test(plain),
    ...(furniture === undefined ? {} : { furniture }),
    ...(edge === undefined ? {} : { edge }),
    ...(byline === undefined ? {} : { byline }),
  };
}

function trailIn(text: string, plain: string, words: number): PageLine['trail'] {
  if (words > MOST_TRAIL_WORDS) return 'no';
  if (HOME.test(plain)) return 'sure';
  return TRAIL.test(text) ? 'perhaps' : 'no';
}

function worded(wordings: readonly Wording[], plain: string, words: number): FurnitureKind | undefined {
  return wordings.find(({ mostWords, pattern }) => words <= mostWords && pattern.test(plain))?.kind;
}
