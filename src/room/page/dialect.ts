import { rules, rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Node = Readonly<Record<string, unknown>>;

/** A line of a list: how far it is indented, its number if it has one, and its text. */
type Line = Readonly<{ indent: number; number: number | null; text: string }>;

const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]*(?:\n|$)(?: {2,}(?![-*] |\d+\. )[^\n]*(?:\n|$))*)+/;
const LINE = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

type Rules = Parameters<typeof SimpleMarkdown.parserFor>[0];
type State = { prevCapture?: readonly string[] | null; isWithin?: boolean };
type Matching = Readonly<{ match: (source: string, state: State) => unknown }>;
type Parsing = Readonly<{ parse: (capture: unknown, parse: unknown, state: State) => unknown }>;

function isAtLineStart({ prevCapture, isWithin = false }: State): boolean {
  if (isWithin) return false;
  const before = prevCapture?.[0] ?? '';
  return before === '' || before.endsWith('\n');
}

/** Headings and small text begin a line, also below a quote or a list, where the parser overlooks them. */
function atLineStart<R>(rule: R): R {
  const { match } = rule as Matching;
  return {
    ...rule,
    match: (source: string, state: State) =>
      isAtLineStart(state) ? match(source, { ...state, prevCapture: null }) : null,
  };
}

/** Within bold text and the like nothing begins a line: `**1. x**` is no list. */
function withinLine<R>(rule: R): R {
  const { parse } = rule as Parsing;
  return {
    ...rule,
    parse: (capture: unknown, inner: unknown, state: State) =>
      parse(capture, inner, { ...state, isWithin: true }),
  };
}

/** Discord's lists, which the parser lacks: bulleted or numbered, nested by indentation. */
const listRule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source: string, state: State) => (isAtLineStart(state) ? LIST.exec(source) : null),
  parse: (
    capture: readonly string[],
    parse: (text: string, state: object) => readonly Node[],
    state: object,
  ) => {
    const inItem = (text: string) => parse(text, { ...state, prevCapture: null });
    return { type: 'list', ...nested(linesOf(capture[0] ?? ''), inItem) };
  },
};

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const found = LINE.exec(line);
    const last = lines.at(-1);
    if (found === null && last !== undefined) {
      lines[lines.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    } else if (found !== null) {
      const [, indent = '', number, rest = ''] = found;
      lines.push({ indent: indent.length, number: number === undefined ? null : Number(number), text: rest });
    }
  }
  return lines;
}

type List = Readonly<{ start: number | null; items: readonly Readonly<{ content: readonly Node[] }>[] }>;

/** Takes lines of which none is indented less than the first; what is indented more belongs to the line above it. */
function nested(lines: readonly Line[], parse: (text: string) => readonly Node[]): List {
  const level = (lines[0]?.indent ?? 0) + 1;
  const items: { content: readonly Node[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && (lines[end] as Line).indent > level) end += 1;
    const inner = lines.slice(at + 1, end);
    const below = inner.length > 0 ? [{ type: 'list', ...nested(inner, parse) }] : [];
    items.push({ content: [...parse(line.text), ...below] });
    at = end;
  }
  return { start: lines[0]?.number ?? null, items };
}

function parserOf(known: typeof rules) {
  const heading = atLineStart(known.heading);
  const subtext = atLineStart(known.subtext);
  const strong = withinLine(known.strong);
  const em = withinLine(known.em);
  const underline = withinLine(known.underline);
  const strikethrough = withinLine(known.strikethrough);
  const inline = { strong, em, underline, strikethrough };
  const changed = { ...known, heading, subtext, ...inline, list: listRule };
  return SimpleMarkdown.parserFor(changed as unknown as Rules);
}

const parsePerson = parserOf(rules);
const parseBot = parserOf(rulesExtended);

/** Takes a text with Discord's markdown and returns its tree. Only a bot's may have named links. */
export function parsed(text: string, isBot: boolean): readonly unknown[] {
  return (isBot ? parseBot : parsePerson)(text, { inline: true });
}
