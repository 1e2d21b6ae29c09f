const NAMES =
  '(?:caption|embed|gallery|audio|video|playlist|youtube|vimeo|tweet|contact-form(?:-7)?|ad|ads|toc)';
const WITH_ATTRIBUTES = /\[\/?[a-z][\w-]{0,40}\s{1,9}[\w-]{1,40}\s{0,9}=[^[\]]{0,1000}\]/giu;
const BY_NAME = new RegExp(`\\[\\/?${NAMES}\\]`, 'giu');
const CLOSING = /\[\/[a-z][\w-]{0,40}\]/giu;
const EMBEDDED = /\[embed[^\]]{0,200}\]\s{0,9}[^\s[]{0,2000}\s{0,9}\[\/embed\]/giu;
/** What a wiki adds to its headings. */
const WIKI =
  /\[ ?(?:edit(?: source)?|hide|show|modifier(?: \| ?modifier le code| le code)?|editar(?: c[oó]digo)?) ?\]$/giu;
const CAPTION = /\[caption[^\]]{0,1000}\]/iu;

export type WithoutShortcodes = Readonly<{
  text: string;
  /** What was taken out, as it stood; empty where nothing was. */
  codes: string;
  /** Whether the text stood in a shortcode for captions. */
  isCaption: boolean;
}>;

/**
 * Takes the shortcodes of a content system out of a text: `[caption id="a1"]`, `[embed]…[/embed]`, `[/quote]`.
 * Brackets of the text itself, such as "[Congo]", stay.
 */
export function withoutShortcodes(text: string): WithoutShortcodes {
  const codes: string[] = [];
  const takeOut = (code: string): string => {
    codes.push(code);
    return ' ';
  };
  const left = [EMBEDDED, WITH_ATTRIBUTES, BY_NAME, CLOSING, WIKI].reduce(
    (rest, form) => rest.replace(form, takeOut),
    text,
  );
  if (codes.length === 0) return { text, codes: '', isCaption: false };
  return {
    text: left.replace(/\s+/gu, ' ').trim(),
    codes: codes.join(' '),
    isCaption: CAPTION.test(text),
  };
}
