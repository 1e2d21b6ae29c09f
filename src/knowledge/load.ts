import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Fault, Place } from './fault.ts';
import * as schema from './schema.ts';
import { isFault, readYaml, type YamlFile } from './yaml.ts';

export type Knowledge = Readonly<{
  topics: readonly schema.Topic[];
  sources: readonly schema.Source[];
  facts: readonly schema.Fact[];
  names: readonly schema.Name[];
  terms: readonly schema.Term[];
  events: readonly schema.TimelineEvent[];
  measures: readonly schema.Measure[];
  disagreements: readonly schema.Disagreement[];
  gaps: readonly schema.Gap[];
  synonyms: readonly schema.Synonyms[];
}>;

export type LoadedKnowledge = Readonly<{
  knowledge: Knowledge;
  /** Faults of form; empty when every file can be used. */
  faults: readonly Fault[];
  /** The fault at `record` (or at the value that `at` leads to inside it), with its file and line. */
  faultAt: (record: object, message: string, at?: readonly (string | number)[]) => Fault;
}>;

/** A knowledge file larger than this is refused before it is parsed. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/**
 * Reads the knowledge in `folder`: `sources/*.yaml` (one source each), `facts/*.yaml`
 * (a list each) and one list per kind beside them. Only sources are required.
 * @returns what could be read, and a fault with file and line for everything that could not.
 */
export function loadKnowledge(folder: string): LoadedKnowledge {
  const faults: Fault[] = [];
  const places = new Map<object, Place>();
  const files = new Map<string, YamlFile>();

  const read = (name: string): YamlFile | undefined => {
    const file = path.join(folder, name);
    const size = statSync(file).size;
    if (size > MAX_FILE_BYTES) {
      faults.push({ file, line: 1, message: `is ${size} bytes; the limit is ${MAX_FILE_BYTES}` });
      return undefined;
    }
    const parsed = readYaml(readFileSync(file, 'utf8'), file);
    if (isFault(parsed)) {
      faults.push(parsed);
      return undefined;
    }
    files.set(file, parsed);
    return parsed;
  };

  const accept = <S extends z.ZodType<object>>(
    shape: S,
    yaml: YamlFile,
    value: unknown,
    at: Place['path'],
  ) => {
    const result = shape.safeParse(value);
    if (result.success) {
      places.set(result.data, { file: yaml.file, path: at });
      return [result.data as z.output<S>];
    }
    for (const issue of result.error.issues) {
      const inside = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
      const field = inside.length > 0 ? `${inside.join('.')}: ` : '';
      faults.push({ file: yaml.file, line: yaml.lineOf([...at, ...inside]), message: field + issue.message });
    }
    return [];
  };

  const list = <S extends z.ZodType<object>>(shape: S, name: string): z.output<S>[] => {
    const yaml = read(name);
    if (yaml === undefined) return [];
    if (!Array.isArray(yaml.value)) {
      faults.push({ file: yaml.file, line: 1, message: 'must be a list' });
      return [];
    }
    return yaml.value.flatMap((value, i) => accept(shape, yaml, value, [i]));
  };

  const optional = <S extends z.ZodType<object>>(shape: S, name: string): z.output<S>[] =>
    exists(path.join(folder, name)) ? list(shape, name) : [];

  if (yamlFiles(folder, 'sources').length === 0) {
    faults.push({ file: path.join(folder, 'sources'), line: 1, message: 'holds no source (*.yaml)' });
  }
  const knowledge: Knowledge = {
    sources: yamlFiles(folder, 'sources').flatMap((name) => {
      const yaml = read(name);
      return yaml ? accept(schema.sourceSchema, yaml, yaml.value, []) : [];
    }),
    facts: yamlFiles(folder, 'facts').flatMap((name) => list(schema.factSchema, name)),
    topics: optional(schema.topicSchema, 'topics.yaml'),
    names: optional(schema.nameSchema, 'names.yaml'),
    terms: optional(schema.termSchema, 'glossary.yaml'),
    events: optional(schema.eventSchema, 'timeline.yaml'),
    measures: optional(schema.measureSchema, 'figures.yaml'),
    disagreements: optional(schema.disagreementSchema, 'disagreements.yaml'),
    gaps: optional(schema.gapSchema, 'gaps.yaml'),
    synonyms: optional(schema.synonymsSchema, 'thesaurus.yaml'),
  };

  const faultAt = (record: object, message: string, at: readonly (string | number)[] = []): Fault => {
    const place = places.get(record);
    const yaml = place && files.get(place.file);
    if (!place || !yaml) return { file: folder, line: 1, message };
    return { file: place.file, line: yaml.lineOf([...place.path, ...at]), message };
  };
  return { knowledge, faults, faultAt };
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function yamlFiles(folder: string, room: string): string[] {
  if (!exists(path.join(folder, room))) return [];
  return readdirSync(path.join(folder, room))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(room, name));
}
