/** Values that were read lately. */
export type Cache<T> = Readonly<{
  /** The value of the key, loaded where it is not held; calls at the same time share one loading. */
  get: (key: string, load: () => Promise<T>) => Promise<T>;
  /** To be called after the value has changed. */
  forget: (key: string) => void;
}>;

/**
 * How long a value is held, in milliseconds. A change by this process is seen at once; one by another
 * process (several on one PostgreSQL) after at most this time.
 */
export const CACHE_MS = 30_000;
const MOST_HELD = 5000;

/** @param now a time in milliseconds from any beginning. */
export function createCache<T>(now: () => number): Cache<T> {
  // promises are held from the moment that loading begins, so that `forget` also drops what is still under way
  const held = new Map<string, Readonly<{ value: Promise<T>; until: number }>>();
  return {
    get(key, load) {
      const found = held.get(key);
      if (found !== undefined && found.until > now()) return found.value;
      const value = load();
      held.delete(key);
      held.set(key, { value, until: now() + CACHE_MS });
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
      value.catch(() => {
        if (held.get(key)?.value === value) held.delete(key);
      });
      return value;
    },
    forget(key) {
      held.delete(key);
    },
  };
}
