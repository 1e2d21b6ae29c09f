import type { Engine } from '../answer/engine.ts';
import type { Evidence } from './evidence.ts';
import type { Claim } from './read-claim.ts';
import { BE } from './small-words.ts';
import type { Finding } from './types.ts';

/**
 * "Somebody is Russia's ambassador": both names are known, and they are two people's.
 * @returns a finding where the evidence tells who one of the two is.
 */
export function compareIdentity(claim: Claim, evidence: Evidence, { knowledge }: Engine): Finding[] {
  const people = new Set(knowledge.names.flatMap(({ id, kind }) => (kind === 'person' ? [`@${id}`] : [])));
  const { said } = claim.statement;
  const at = said.findIndex(({ key }) => people.has(key));
  const other = said.findIndex(({ key }, i) => i > at && people.has(key) && key !== said[at]?.key);
  if (at === -1 || other === -1 || said[at]?.negated) return [];
  const between = said.slice(at + 1, other);
  const isJoined = between.some(({ words }) => BE.has(words[0] ?? '')) && between.every(({ stop }) => stop);
  if (!isJoined || between.some(({ words }) => words[0] === 'not')) return [];
  const [one, two] = [said[at], said[other]];
  if (!one || !two) return [];
  const who = knowledge.names.find(({ id }) => `@${id}` === two.key);
  const tells = evidence.kind === 'name' && evidence.id === `name:${who?.id}`;
  return [
    {
      slot: 'name',
      kind: tells ? 'clash' : 'open',
      claimed: one.surface,
      known: tells ? (who?.name ?? '') : '',
      isWeak: false,
      at: [at],
    },
  ];
}
