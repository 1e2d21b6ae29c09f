import type { Key, Values } from './locale/words.ts';

/**
 * A mistake that a person can put right: the sentence of the catalogue that says so,
 * and what is put into it. It is said to that person, in their language, and to nobody
 * else; every other error is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly key: Key;
  readonly values: Values;

  constructor(key: Key, values: Values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
