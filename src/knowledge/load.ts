import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Fault, Place } from './fault.ts';
import { checkOriginals } from './originals.ts';
import * as schema from './schema.ts';
import { isFault, readYaml, type YamlFile } from './yaml.ts';

export type Knowledge = Readonly<{
  /** What the documents are about as a whole, where the folder says so. */
  pack: schema.Pack | undefined;
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
  /** The documents' own words, where a group has them; `sources` holds ours all the same. */
  originals: readonly schema.Originals[];
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
 * (a list each), `originals/*.yaml` (of one source each) and one list per kind beside
 * them. Only sources are required.
 * @returns what could be read, and a fault with file and line for everything that could not.
 */
export function loadKnowledge(folder: string): LoadedKnowledge {
  const faults: Fault[] = [];
  const places = new Map<object, Place>();
  const files = new Map<string, YamlFile>();

  const read = (name: string): YamlFile | undefined => {
    const file = path.join(folder, name);
    const text = readText(file);
    if (typeof text !== 'string') {
      faults.push(text);
      return undefined;
    }
    const parsed = readYaml(text, file);
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
      // a key too many is reported where it stands, not where its record begins
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...inside, key]) : [inside];
      for (const place of places)
        faults.push({
          file: yaml.file,
          line: yaml.lineOf([...at, ...place]),
          message: field + issue.message,
        });
    }
    return [];
  };

  const one = <S extends z.ZodType<object>>(shape: S, name: string): z.output<S>[] => {
    const yaml = read(name);
    return yaml === undefined ? [] : accept(shape, yaml, yaml.value, []);
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
  faults.push(...strangers(folder));
  const knowledge: Knowledge = {
    pack: exists(path.join(folder, 'pack.yaml')) ? one(schema.packSchema, 'pack.yaml')[0] : undefined,
    sources: yamlFiles(folder, 'sources').flatMap((name) => one(schema.sourceSchema, name)),
    facts: yamlFiles(folder, 'facts').flatMap((name) => list(schema.factSchema, name)),
    topics: optional(schema.topicSchema, 'topics.yaml'),
    names: optional(schema.nameSchema, 'names.yaml'),
    terms: optional(schema.termSchema, 'glossary.yaml'),
    events: optional(schema.eventSchema, 'timeline.yaml'),
    measures: optional(schema.measureSchema, 'figures.yaml'),
    disagreements: optional(schema.disagreementSchema, 'disagreements.yaml'),
    gaps: optional(schema.gapSchema, 'gaps.yaml'),
    synonyms: optional(schema.synonymsSchema, 'thesaurus.yaml'),
    originals: yamlFiles(folder, 'originals').flatMap((name) => one(schema.originalsSchema, name)),
  };

  const faultAt = (record: object, message: string, at: readonly (string | number)[] = []): Fault => {
    const place = places.get(record);
    const yaml = place && files.get(place.file);
    if (!place || !yaml) return { file: folder, line: 1, message };
    return { file: place.file, line: yaml.lineOf([...place.path, ...at]), message };
  };
  // a source that cannot be read is not missing
  if (faults.length === 0) faults.push(...checkOriginals({ knowledge, faultAt }));
  return { knowledge, faults, faultAt };
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

const LISTS = [
  'topics',
  'names',
  'glossary',
  'timeline',
  'figures',
  'disagreements',
  'gaps',
  'thesaurus',
] as const;

/** Files that nothing reads, such as `events.yaml` or `facts/extra.yml`: a wrong name must not lose their content. */
function strangers(folder: string): Fault[] {
  const known = new Set<string>(['pack', ...LISTS].map((name) => `${name}.yaml`));
  const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
  const here = namesIn(folder)
    .filter((name) => isYaml(name) && !known.has(name))
    .map((name) => ({ name, message: `is not read; what is read here: ${[...known].join(', ')}` }));
  const below = ['sources', 'facts', 'originals'].flatMap((room) =>
    namesIn(path.join(folder, room))
      .filter((name) => isYaml(name) && !name.endsWith('.yaml'))
      .map((name) => ({ name: path.join(room, name), message: 'is not read: the name must end in ".yaml"' })),
  );
  return [...here, ...below].map(({ name, message }) => ({
    file: path.join(folder, name),
    line: 1,
    message,
  }));
}

function namesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).sort();
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function yamlFiles(folder: string, room: string): string[] {
  return namesIn(path.join(folder, room))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(room, name));
}
