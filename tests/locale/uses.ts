import { globSync, readFileSync } from 'node:fs';

/** A place in the sources that says a sentence: its key, and the names of the values that it hands over. */
export type Use = Readonly<{ file: string; key: string; values: readonly string[] }>;

const ROOT = new URL('../..', import.meta.url).pathname;
/** The command line speaks English, and the stand-in is not the bot. */
const SILENT = /^src\/(cli|practice)\//;
const CALL = /\b(?:say|called|new UserError)\(/g;
const KEY = /'([a-z-]+(?:\.[a-z0-9-]+)+)'/g;

/** The bot's sources, by file. */
export function botSources(): Map<string, string> {
  const files = globSync(['src/**/*.ts', 'commands/*.ts'], { cwd: ROOT }).filter(
    (file) => !SILENT.test(file),
  );
  return new Map(files.map((file) => [file, readFileSync(`${ROOT}/${file}`, 'utf8')]));
}

/** Everything that may be a key, and both keys of every command or option that is named. */
export function keysIn(source: string): string[] {
  const stems = [...source.matchAll(/\bnamed\('([^']+)'\)/g)].map(([, stem]) => stem);
  return [
    ...Array.from(source.matchAll(KEY), ([, key = '']) => key),
    ...stems.flatMap((stem) => [`${stem}.name`, `${stem}.description`]),
  ];
}

/** Every `say('key', { … })` and `new UserError('key', { … })` whose key stands there. */
export function usesIn(file: string, source: string): Use[] {
  return Array.from(source.matchAll(CALL)).flatMap(({ index, 0: call }) => {
    const [first = '', second = ''] = parts(source, index + call.length);
    const keys = Array.from(first.matchAll(KEY), ([, key = '']) => key);
    return keys.map((key) => ({ file, key, values: namesIn(second) }));
  });
}

/** The names of an object literal; shorthand names too. */
function namesIn(literal: string): string[] {
  const open = literal.indexOf('{');
  if (open === -1) return [];
  return parts(literal, open + 1).flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []);
}

/** What stands between an opening bracket and its end, split at the commas that are in no further bracket. */
function parts(source: string, start: number): string[] {
  const found = [''];
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const text = quotedAt(source, at);
    const last = found.length - 1;
    if (text.length > 1) at += text.length - 1;
    else if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth < 0) break;
    if (text === ',' && depth === 0) found.push('');
    else found[last] += text;
  }
  return found;
}

/** The whole string that begins here, or else the one character. */
function quotedAt(source: string, at: number): string {
  const quote = source.charAt(at);
  if (!`'"\``.includes(quote)) return quote;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== quote) end += source.charAt(end) === '\\' ? 2 : 1;
  return source.slice(at, end + 1);
}
