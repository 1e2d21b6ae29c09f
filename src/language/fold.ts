// Characters that show nothing but change what a text looks like or how it is
// read by a program: controls, soft hyphens, zero-width and bidirectional marks,
// variation selectors, tags.
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

// Most texts are plain ASCII and need none of the work below.
const PLAIN = /^[\x20-\x5f\x61-\x7e\s]*$/;

/**
 * The text as a person sees it: compatibility forms (full-width letters,
 * ligatures) made plain, invisible characters gone, white space single.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text.replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKC')
    .replace(/[\t-\r\u0085]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case without accents, so that "Keïta", "Keita" and "KEÏTA" are the same word. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o');
}
