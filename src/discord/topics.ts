import type { AutocompleteInteraction } from 'discord.js';
import type { App, AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import type { Topic } from '../knowledge/schema.ts';
import { chosenFrom } from '../lookup/nearest.ts';
import { LIMITS } from './limits.ts';
import { offer } from './reply.ts';
import { plain, quoted } from './text.ts';

/** Offers topics while one is being typed. */
export async function offerTopics(interaction: AutocompleteInteraction, { lookups }: AppFor): Promise<void> {
  const found = lookups.topics.matching(interaction.options.getFocused(), LIMITS.choices);
  await offer(
    interaction,
    found.map(({ id, label }) => ({ name: label, value: id })),
  );
}

/**
 * The topic that is meant; undefined where none was typed.
 * @throws a `UserError` where there is none of that name.
 */
export function chosenTopic(typed: string | null, { engine, lookups }: App): Topic | undefined {
  if (typed === null || plain(typed) === '') return undefined;
  const topic = chosenFrom(engine.knowledge.topics, lookups.topics, typed);
  if (!topic) throw new UserError('error.unclear-topic', { typed: quoted(typed) });
  return topic;
}
