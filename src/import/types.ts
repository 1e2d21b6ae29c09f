/** A piece of a document as its file shows it, in the order of reading. */
export type Block = Readonly<{
  kind: 'heading' | 'paragraph' | 'item' | 'caption' | 'quote' | 'table' | 'code';
  /** Plain text on one line: white space collapsed, no markup. */
  text: string;
  /** Of a heading: 1 (title) to 6; undefined where the format does not say (plain text has lines that look like headings). */
  level?: number;
  /** The line of the file it begins on, from 1; undefined where the format has none (PDF). */
  line?: number;
  /** Whether all of it is a link to another page. */
  isLink?: true;
  /** Whether an empty line or a block boundary of the format stands before it (false: it directly follows the one before). */
  isApart: boolean;
}>;

/** What is known of a document as a whole, as far as something says it. */
export type Bibliography = Readonly<{
  id?: string;
  title?: string;
  authors?: readonly string[];
  publisher?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published?: string;
  /** Where the date comes from, if the document does not print it: it is then an approximate one. */
  publishedNote?: string;
  kind?: string;
  licence?: string;
  language?: string;
  url?: string;
}>;

/** A piece that was left out, for the curator to look over. */
export type LeftOut = Readonly<{ text: string; why: string; line?: number }>;

/** A file, read: what its format tells, before page furniture is told from text. */
export type ReadDocument = Readonly<{
  format: 'text' | 'markdown' | 'html' | 'pdf';
  blocks: readonly Block[];
  /** From a front-matter block; wins over `fromPage`. */
  frontMatter: Bibliography;
  /** From the page's own metadata (HTML meta tags and JSON-LD, PDF info). */
  fromPage: Bibliography;
  /** What the format itself marks as not being text (nav, script, form, aside …). */
  leftOut: readonly LeftOut[];
}>;

/** Why a file cannot be imported, written for the curator: what is wrong and what to do. */
export type ImportFault = Readonly<{ file: string; message: string }>;
