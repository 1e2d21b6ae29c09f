/** Longer than a headline gets, in characters. */
export const LONGEST_HEADING = 120;

/** @returns whether a line that stands by itself looks like a heading: short, with a capital or number first, without a full stop. */
export function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /^[\p{Lu}\p{N}"'“‘«¿¡(]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.,;…][”’"')]*$/.test(text)
  );
}
