import { fold } from '../language/fold.ts';
import { introducesAuthor } from './people.ts';
import type { Block } from './types.ts';

/**
 * What a block looks like by itself:
 * - `prose`: a paragraph that is certainly text
 * - `sentence`: a short paragraph that ends like a sentence
 * - `line`: anything short that does not
 * - `caption`: what stands under a picture, with its credit
 * - `note`: introduces an author
 * - `entry`: of a list, a table or code
 */
export type Shape = 'prose' | 'sentence' | 'line' | 'caption' | 'note' | 'entry';

const PROSE_WORDS = 20;
/** So many words are text even where the last sentence is cut off. */
const UNFINISHED_PROSE_WORDS = 40;
const SENTENCE_WORDS = 2;
/** What breaks off with an ellipsis ("Loading …") or goes on ("recalling its decisions,") needs more words to be text. */
const OPEN_SENTENCE_WORDS = 3;
const CAPTION_WORDS = 80;
const NOTE_WORDS = 150;

/** In characters. No furniture, caption or note is longer, and on a line made for it the patterns would take hours. */
export const LONGEST_JUDGED = 2500;

/** The last sentence's signs and notes are within so many characters. */
const LONGEST_END = 100;

const CLOSERS = '["”’»)\\]]*';
const SENTENCE_END = new RegExp(`[.!?…]${CLOSERS}(?:\\[[^\\]]{1,40}\\])*$`, 'u');
const PROSE_END = new RegExp(`[.!?…:;]${CLOSERS}(?:\\[[^\\]]{1,40}\\])*$|["”’»)]$`, 'u');

const CREDIT_WORD =
  '(?:(?:photo(?:graph|grapher)?|picture|image|cover image)(?: credits?| by| de| courtesy(?: of)?)?|credits?|sources?|illustration|foto(?:grafía)?|crédits?|créditos?|crédit photo|imagen|fuente|légende)';
const CAPTION_START = new RegExp(
  `^(?:${CREDIT_WORD}|caption|photo caption)\\s*:|^(?:photo|image|picture|photograph|foto|illustration)s? (?:by|par|por|courtesy of) \\S+(?: \\S+){1,6}$|^(?:figure|fig\\.|table|map|chart|box|carte|tableau|graphique|figura|tabla|mapa|gráfico) \\d+ ?[.:–—-]`,
  'iu',
);
const CREDITED = [
  // … in Gao. Source: UN Photo
  new RegExp(`[.!?)]["”]?\\s+(?:\\||/)?\\s*${CREDIT_WORD}\\s*:\\s*[^.]{2,80}\\.?$`, 'iu'),
  // … in Gao. (Photo by Jane Doe), … (AP), … (Jane Doe/Reuters)
  new RegExp(`[.!?]["”]?\\s+\\(${CREDIT_WORD}\\b[^)]{1,80}\\)$`, 'iu'),
  // … in Gao [File: Jane Doe/Reuters], … à Gao. Jeanne Dupont, Fourni par l’auteur
  /\s\[[^\]/]{2,60}\/[^\]/]{2,40}\]$|,\s(?:author provided|fourni par l['’]auteure?|author supplied)$/iu,
  /[.!?]["”]?\s+\((?:\p{Lu}{2,5}|Reuters|Getty(?: Images)?|[^()]{2,50}\/[^()]{2,40})\)$/u,
  // … in Gao. © UN Photo
  /[.!?]["”]?\s+(?:©|\(c\))\s*[^.]{2,60}$/iu,
  // … in Gao. JANE DOE/UN PHOTO, … à Gao. JEANNE DUPONT / AFP, … en Gao. / JUANA PÉREZ (EFE)
  /[.!?…]["”’)]*\s+(?:[/|]\s)?\p{Lu}[\p{Lu}.'’-]+(?:(?: |\s?\/\s?)\p{Lu}[\p{Lu}.'’&-]*){1,6}(?<!\.)(?:\s\(\p{Lu}[\p{L} ]{1,20}\))?$/u,
];

/** @returns how many words the text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** @returns whether the text ends like a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** @returns what the block looks like by itself. */
export function shapeOf(block: Block): Shape {
  const { kind, text } = block;
  if (kind === 'caption') return 'caption';
  if (kind === 'table' || kind === 'code') return 'entry';
  if (kind === 'heading' && block.level !== undefined) return 'line';
  const words = wordCount(text);
  if (text.length > LONGEST_JUDGED) return words >= UNFINISHED_PROSE_WORDS ? 'prose' : 'line';
  if (words <= CAPTION_WORDS && isCredited(text)) return 'caption';
  if (words <= NOTE_WORDS && introducesAuthor(text)) return 'note';
  if (words >= UNFINISHED_PROSE_WORDS) return 'prose';
  if (words >= PROSE_WORDS && PROSE_END.test(text)) return 'prose';
  if (kind === 'item') return 'entry';
  return isSentence(text, words) ? 'sentence' : 'line';
}

function isSentence(text: string, words: number): boolean {
  // an agency signs behind the last sentence
  const unsigned = text.slice(-LONGEST_END).replace(/(?<=[.!?]["”’»]?)\s\p{Lu}{2,5}$/u, '');
  const bare = unsigned.replace(/(?:["”’»)]|\[\d{1,3}\])+$/u, '').trimEnd();
  const isOpen = /(?:\.{3}|[…;,])$/u.test(bare);
  return isOpen ? words >= OPEN_SENTENCE_WORDS : words >= SENTENCE_WORDS && /[.!]$/u.test(bare);
}

function isCredited(text: string): boolean {
  return CAPTION_START.test(text) || CREDITED.some((form) => form.test(text));
}

/** @returns the text as wordings are compared: lower case, without accents, straight quotes, no white space around it. */
export function plainLine(text: string): string {
  return fold(text).replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').trim();
}
