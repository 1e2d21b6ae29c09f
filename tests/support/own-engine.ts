import path from 'node:path';
import type { Engine } from '../../src/answer/engine.ts';
import { isEngine, loadEngine } from '../../src/engine-cache.ts';
import { ROOT } from './run-command.ts';

/** The engine over the knowledge that ships. */
export async function ownEngine(): Promise<Engine> {
  const engine = await loadEngine(path.join(ROOT, 'knowledge'));
  if (!isEngine(engine)) throw new Error('the knowledge has faults');
  return engine;
}

/** The share of the items for which `holds`, in per cent. */
export function percent<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return (100 * items.filter(holds).length) / items.length;
}
