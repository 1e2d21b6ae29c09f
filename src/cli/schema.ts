import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../knowledge/json-schema.ts';
import { readCommandLine } from './command-line.ts';

const HELP = `Writes the format of the knowledge files as JSON Schemas, which editors read.

usage: npm run schema [-- --to DIR]

  --to DIR   where to write NAME.schema.json (default: schemas)
  --help     this text

exit: 0 written, 2 wrong usage`;

/** The longest line that the formatter of the project leaves on one line. */
const LINE = 110;

const { values } = readCommandLine(
  { options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } },
  HELP,
);
if (values.help) {
  console.log(HELP);
} else {
  const folder = values.to ?? 'schemas';
  mkdirSync(folder, { recursive: true });
  for (const { name, schema } of jsonSchemas()) {
    const file = path.join(folder, `${name}.schema.json`);
    writeFileSync(file, `${written(schema)}\n`);
    console.log(file);
  }
}

/** JSON as the project's formatter would have it: a list of plain values on one line, if it fits. */
function written(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([key, item]) => {
      const label = `${inner}${JSON.stringify(key)}: `;
      return `${label}${written(item, inner, label.length)}`;
    });
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  const isPlain = value.every((item) => typeof item !== 'object');
  const oneLine = `[${value.map((item) => written(item)).join(', ')}]`;
  // the comma behind it counts too
  if (isPlain && before + oneLine.length < LINE) return oneLine;
  return `[\n${value.map((item) => `${inner}${written(item, inner, inner.length)}`).join(',\n')}\n${indent}]`;
}
