import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Fault, Place } from './fault.ts';
import { isFault, readYaml, type YamlFile } from './yaml.ts';

/** The fault at `record` (or at the value that `at` leads to inside it), with its file and line. */
export type FaultAt = (record: object, message: string, at?: readonly (string | number)[]) => Fault;

type Shape = z.ZodType<object>;

/** Reads the records of files, and remembers where each stands. */
export type RecordReader = Readonly<{
  /** The one record that a file is; none where it has faults. */
  one: <S extends Shape>(shape: S, name: string) => z.output<S>[];
  /** The records of the list that a file is, without those that have faults. */
  list: <S extends Shape>(shape: S, name: string) => z.output<S>[];
  /** What was found to be wrong so far. */
  faults: Fault[];
  faultAt: FaultAt;
}>;

/** A knowledge file larger than this is refused before it is parsed. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** @returns a reader of the files in `folder`, by their names from there. */
export function createRecordReader(folder: string): RecordReader {
  const faults: Fault[] = [];
  const places = new Map<object, Place>();
  const files = new Map<string, YamlFile>();

  const read = (name: string): YamlFile | undefined => {
    const file = path.join(folder, name);
    const text = readText(file);
    const parsed = typeof text === 'string' ? readYaml(text, file) : text;
    if (isFault(parsed)) {
      faults.push(parsed);
      return undefined;
    }
    files.set(file, parsed);
    return parsed;
  };

  const accept = <S extends Shape>(shape: S, yaml: YamlFile, value: unknown, at: Place['path']) => {
    const result = shape.safeParse(value);
    if (!result.success) {
      faults.push(...result.error.issues.flatMap((issue) => faultsOf(issue, yaml, at)));
      return [];
    }
    places.set(result.data, { file: yaml.file, path: at });
    return [result.data as z.output<S>];
  };

  return {
    faults,
    one: (shape, name) => {
      const yaml = read(name);
      return yaml === undefined ? [] : accept(shape, yaml, yaml.value, []);
    },
    list: (shape, name) => {
      const yaml = read(name);
      if (yaml === undefined) return [];
      if (Array.isArray(yaml.value)) return yaml.value.flatMap((value, i) => accept(shape, yaml, value, [i]));
      faults.push({ file: yaml.file, line: 1, message: 'must be a list' });
      return [];
    },
    faultAt: (record, message, at = []) => {
      const place = places.get(record);
      const yaml = place && files.get(place.file);
      if (!place || !yaml) return { file: folder, line: 1, message };
      return { file: place.file, line: yaml.lineOf([...place.path, ...at]), message };
    },
  };
}

/** What is wrong with a value, with its line. A key too many is reported where it stands, not where its record begins. */
function faultsOf(issue: z.core.$ZodIssue, yaml: YamlFile, at: Place['path']): Fault[] {
  const inside = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = inside.length > 0 ? `${inside.join('.')}: ` : '';
  const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...inside, key]) : [inside];
  return places.map((place) => ({
    file: yaml.file,
    line: yaml.lineOf([...at, ...place]),
    message: field + issue.message,
  }));
}

function readText(file: string): string | Fault {
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES)
      return { file, line: 1, message: `is ${size} bytes; the limit is ${MAX_FILE_BYTES}` };
    return readFileSync(file, 'utf8');
  } catch (error) {
    return {
      file,
      line: 1,
      message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
