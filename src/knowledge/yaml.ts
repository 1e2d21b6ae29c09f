import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Fault } from './fault.ts';

type Path = readonly (string | number)[];

export type YamlFile = Readonly<{
  file: string;
  value: unknown;
  /** The line (from 1) on which the value at `path` begins; that of its nearest parent where there is none. */
  lineOf: (path: Path) => number;
}>;

// Our files are a few levels deep and use no aliases; the limits stop nesting and alias bombs.
const LIMITS = { maxDepth: 20, maxAliases: 0 };

/**
 * Reads one YAML document and remembers where each value stands.
 * @returns the file's value, or the fault that stops it from being read.
 */
export function readYaml(text: string, file: string): YamlFile | Fault {
  try {
    const events = parseEvents(text, { filename: file, maxDepth: LIMITS.maxDepth });
    const documents = constructFromEvents(events, {
      source: text,
      filename: file,
      maxAliases: LIMITS.maxAliases,
    });
    if (documents.length !== 1) {
      return { file, line: 1, message: `must hold exactly one YAML document, not ${documents.length}` };
    }
    return { file, value: documents[0], lineOf: (path) => lineAt(text, offsetOf(events, text, path)) };
  } catch (error) {
    if (error instanceof YAMLException) {
      return { file, line: (error.mark?.line ?? 0) + 1, message: `not valid YAML: ${error.reason}` };
    }
    return { file, line: 1, message: `cannot be read as YAML: ${String(error)}` };
  }
}

export function isFault(result: YamlFile | Fault): result is Fault {
  return 'message' in result;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

type Frame = { kind: 'document' | 'list' | 'map'; index: number; key: string | undefined };

/**
 * Walks the parser's events along `path` and returns the offset of the deepest
 * value on it that exists. Offsets are found only when a fault is reported, so
 * that loading does not pay for them.
 */
function offsetOf(events: readonly Event[], source: string, path: Path): number {
  const stack: Frame[] = [];
  let best = { depth: -1, offset: 0 };
  const enter = (offset: number): void => {
    const at = stack.slice(1).map((frame) => (frame.kind === 'list' ? frame.index : frame.key));
    if (at.length > best.depth && at.every((step, i) => step === path[i]))
      best = { depth: at.length, offset };
  };
  const next = (scalar: string | undefined): boolean => {
    const top = stack.at(-1);
    if (top?.kind === 'list') top.index++;
    if (top?.kind !== 'map') return true;
    if (top.key === undefined) {
      top.key = scalar ?? '';
      return false;
    }
    return true;
  };
  const done = (): void => {
    const top = stack.at(-1);
    if (top?.kind === 'map') top.key = undefined;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      stack.pop();
      done();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      stack.push({ kind: 'document', index: 0, key: undefined });
    } else if (event.type === EVENT_ID.SCALAR) {
      const isValue = next(getScalarValue(source, event));
      // a mapping's key is entered too, so that a value that is missing is reported on its key's line
      enter(event.valueStart);
      if (isValue) done();
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      next(undefined);
      enter(event.start);
      stack.push({ kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list', index: -1, key: undefined });
    }
  }
  return best.offset;
}
