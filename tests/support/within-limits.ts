import { expect } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

/** Every component of a message, nested ones too, in the order in which they are shown. */
export function componentsOf(message: object): Json[] {
  const { components, accessory } = message as Json;
  const inner = [components, accessory].flat().filter((value): value is Json => value !== undefined);
  return inner.flatMap((component) => [component, ...componentsOf(component)]);
}

/** All text of a message, its labels included. */
export function wordsOf(message: object): string {
  const texts = componentsOf(message).flatMap(({ content, label }) => [content, label]);
  return [(message as Json).content, ...texts]
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

/** The labels of a message's buttons, with their custom ids. */
export function buttonsOf(message: object): { label: string; id: string; isDisabled: boolean }[] {
  return componentsOf(message)
    .filter(({ type }) => type === 2)
    .map(({ label, custom_id, disabled }) => ({
      label: String(label),
      id: String(custom_id),
      isDisabled: disabled === true,
    }));
}

/** Discord's limits on messages of components, written down a second time, from its documentation. */
export function expectWithinLimits(message: object): void {
  const components = componentsOf(message);
  expect(components.length).toBeLessThanOrEqual(40);
  const texts = components.filter(({ type }) => type === 10).map(({ content }) => String(content));
  expect(texts.join('').length).toBeLessThanOrEqual(4000);
  for (const text of texts) expect(text).not.toBe('');
  for (const { type, components: inner } of components) {
    const count = Array.isArray(inner) ? inner.length : 0;
    if (type === 1) expect(count).toSatisfy((n: number) => n >= 1 && n <= 5);
    if (type === 9) expect(count).toSatisfy((n: number) => n >= 1 && n <= 3);
  }
  const buttons = buttonsOf(message);
  expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length);
  for (const { label, id } of buttons) {
    expect(label.length).toSatisfy((n: number) => n >= 1 && n <= 80);
    expect(id.length).toSatisfy((n: number) => n >= 1 && n <= 100);
  }
}
