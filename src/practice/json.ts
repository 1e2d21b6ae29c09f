export type Json = { readonly [key: string]: unknown };

/** Takes any value and says whether it is a JSON object (not a list, not null). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes any value and returns it as an object, an empty one where it is none. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** Takes any value and returns it as a list, an empty one where it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Takes any value and returns the objects in it, if it is a list. */
export function objectsIn(value: unknown): readonly Json[] {
  return asList(value).filter(isObject);
}

/** Takes any value and returns it as text, empty where it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
