import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RequestEntry } from '../../src/practice/start.ts';

/** Discord's own description of its API; it lies beside the repository and is not part of it. */
const SPEC_FILE = new URL('../../../shared/discord-openapi.json', import.meta.url);

type Schema = { readonly [key: string]: unknown };
type Operation = {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { schema: Schema }>> };
};
type Spec = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Schema;
};

export type OpenApiValidator = {
  /** Takes a request of the bot and returns its faults in words; none where it fits the description. */
  faults(request: RequestEntry): string[];
  /** Throws with every fault of the requests that Discord's description does not allow. */
  assertValid(requests: readonly RequestEntry[]): void;
};

/** Says whether Discord's description is there; without it tests that need it are to be skipped visibly. */
export function hasOpenApi(): boolean {
  return existsSync(SPEC_FILE);
}

/** Reads Discord's description and returns a validator for request bodies; throws where it is absent. */
export function openApiValidator(): OpenApiValidator {
  const spec = JSON.parse(readFileSync(SPEC_FILE, 'utf8')) as Spec;
  // Not strict: formats such as int64 and snowflake, and keywords of Discord's own, are no faults.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'discord', components: lenient(spec.components) });
  const compiled = new Map<string, ValidateFunction | null>();
  const validatorFor = (method: string, template: string): ValidateFunction | null => {
    const key = `${method} ${template}`;
    const known = compiled.get(key);
    if (known !== undefined) {
      return known;
    }
    const schema = spec.paths[template]?.[method]?.requestBody?.content?.['application/json']?.schema;
    const validate = schema === undefined ? null : ajv.compile(absolute(schema));
    compiled.set(key, validate);
    return validate;
  };
  const faults = (request: RequestEntry): string[] => {
    const method = request.method.toLowerCase();
    const template = templateOf(spec, method, request.path);
    if (template === undefined) {
      return [`${request.method} ${request.path} is not a route of Discord's`];
    }
    const validate = validatorFor(method, template);
    if (request.body === undefined || validate === null || validate(request.body)) {
      return [];
    }
    const words = (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message ?? ''}`,
    );
    return [...new Set(words)].map((fault) => `${request.method} ${request.path}: ${fault}`);
  };
  return {
    faults,
    assertValid: (requests) => {
      const found = requests.flatMap(faults);
      if (found.length > 0) {
        throw new Error(`Discord's description does not allow:\n  ${found.join('\n  ')}`);
      }
    },
  };
}

function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"discord#/')) as Schema;
}

/** The most literal template wins, so that `@original` and `@me` are not taken for ids. */
function templateOf(spec: Spec, method: string, path: string): string | undefined {
  const steps = path.split('/');
  const fitting = Object.keys(spec.paths).filter((template) => {
    const parts = template.split('/');
    const fits = parts.every((part, index) => part.startsWith('{') || part === steps[index]);
    return parts.length === steps.length && fits && spec.paths[template]?.[method] !== undefined;
  });
  const holes = (template: string): number => template.split('{').length;
  return fitting.toSorted((one, other) => holes(one) - holes(other))[0];
}

/**
 * Where the description is stricter than Discord: bitsets are sent as strings (discord.js always does), and of
 * two alternatives that both fit it does not matter which is meant.
 */
function lenient(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(lenient);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'default_member_permissions') {
      return [key, { anyOf: [lenient(inner), { type: 'string', pattern: '^[0-9]+$' }] }];
    }
    return [key === 'oneOf' ? 'anyOf' : key, lenient(inner)];
  });
  return Object.fromEntries(entries);
}
