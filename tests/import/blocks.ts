import type { Block, ReadDocument } from '../../src/import/types.ts';

/**
 * Blocks as the readers give them, from a sketch: one line each, "# " a heading with its level, "- " an item,
 * "! " a caption, anything else a paragraph. Empty lines set apart.
 */
export function blocksOf(sketch: string): Block[] {
  const lines = sketch.split('\n').map((line) => line.trim());
  return lines.flatMap((line, i): Block[] => {
    if (line === '') return [];
    const at = { line: i + 1, isApart: i === 0 || lines[i - 1] === '' };
    const [, hashes, heading] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
    if (hashes !== undefined && heading !== undefined)
      return [{ kind: 'heading', level: hashes.length, text: heading, ...at }];
    if (line.startsWith('- ')) return [{ kind: 'item', text: line.slice(2), ...at }];
    if (line.startsWith('! ')) return [{ kind: 'caption', text: line.slice(2), ...at }];
    return [{ kind: 'paragraph', text: line, ...at }];
  });
}

/** A document that was read, without metadata unless they are given. */
export function documentOf(sketch: string, about: Partial<ReadDocument> = {}): ReadDocument {
  return { format: 'text', blocks: blocksOf(sketch), frontMatter: {}, fromPage: {}, leftOut: [], ...about };
}
