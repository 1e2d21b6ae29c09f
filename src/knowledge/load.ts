import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { checkOriginals } from './originals.ts';
import { createRecordReader, type FaultAt } from './record-reader.ts';
import * as schema from './schema.ts';

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
  quizItems: readonly schema.QuizItem[];
  /** The documents' own words, where a group has them; `sources` holds ours all the same. */
  originals: readonly schema.Originals[];
}>;

export type LoadedKnowledge = Readonly<{
  knowledge: Knowledge;
  /** Faults of form; empty when every file can be used. */
  faults: readonly Fault[];
  faultAt: FaultAt;
}>;

/**
 * Reads the knowledge in `folder`: `sources/*.yaml` (one source each), `facts/*.yaml` and
 * `quiz/*.yaml` (a list each), `originals/*.yaml` (of one source each), `pack.yaml`, and one list per
 * kind beside them. Only sources are required.
 * @returns what could be read, and a fault with file and line for everything that could not.
 */
export function loadKnowledge(folder: string): LoadedKnowledge {
  const { one, list, faults, faultAt } = createRecordReader(folder);
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
    quizItems: yamlFiles(folder, 'quiz').flatMap((name) => list(schema.quizItemSchema, name)),
    originals: yamlFiles(folder, 'originals').flatMap((name) => one(schema.originalsSchema, name)),
  };
  // a source that cannot be read is not missing
  if (faults.length === 0) faults.push(...checkOriginals({ knowledge, faultAt }));
  return { knowledge, faults, faultAt };
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
  const below = ['sources', 'facts', 'quiz', 'originals'].flatMap((room) =>
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
