import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { AppFor } from '../src/app.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { type Press, staleButton } from '../src/discord/custom-id.ts';
import { named, PRIVATE_OPTION } from '../src/discord/declared.ts';
import { markOf } from '../src/discord/documents.ts';
import { pageNumber } from '../src/discord/pages.ts';
import { wantsPrivate } from '../src/discord/privacy.ts';
import { offer, show, turn } from '../src/discord/reply.ts';
import { cut, escaped } from '../src/discord/text.ts';
import { timelinePage } from '../src/discord/timeline-page.ts';
import { typedInto } from '../src/discord/typed.ts';
import type { View } from '../src/discord/views/blocks.ts';
import { nearView } from '../src/discord/views/near-view.ts';
import {
  NONE,
  subjectLabel,
  type TimelineChosen,
  timelinePageId,
} from '../src/discord/views/timeline-view.ts';
import { UserError } from '../src/errors.ts';
import { daySpan } from '../src/language/day-span.ts';
import { readDate } from '../src/language/typed-date.ts';
import type { Lookups } from '../src/lookup/lookups.ts';
import { chosenFrom, nearest } from '../src/lookup/nearest.ts';
import type { Subject } from '../src/lookup/subjects.ts';

const LONGEST_TYPED = 100;
const MOST_CHOICES = 25;
const MOST_NEAR = 5;

/** `/timeline`: what happened when, as a picture and in words. */
export const timeline: Command = {
  data: {
    ...named('command.timeline'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.timeline.from'),
        max_length: LONGEST_TYPED,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.timeline.to'),
        max_length: LONGEST_TYPED,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('command.timeline.about'),
        autocomplete: true,
        max_length: LONGEST_TYPED,
      },
      PRIVATE_OPTION,
    ],
  },

  run: async (interaction, app) => {
    if (app.engine.knowledge.events.length === 0) throw new UserError('error.no-timeline');
    const chosen = chosenIn(interaction, app);
    if ('near' in chosen) return show(interaction, chosen.near, { isPrivate: true });
    const isPrivate = await wantsPrivate(interaction, app);
    return show(interaction, await timelinePage(chosen, 1, app), { isPrivate });
  },

  complete: (interaction, { lookups, words }) => {
    const { value } = interaction.options.getFocused(true);
    const subjects = lookups.subjects
      .matching(String(value), Number.POSITIVE_INFINITY)
      .filter(({ hasEvents }) => hasEvents)
      .slice(0, MOST_CHOICES);
    return offer(
      interaction,
      subjects.map((subject) => ({ name: subjectLabel(subject, words), value: subject.id })),
    );
  },

  press: async (interaction, press, app) => {
    const { chosen, page } = pressed(press, app);
    await turn(interaction, await timelinePage(chosen, page, app));
  },
};

/** What is asked for; or what to say where it is not clear whom or what it is to be about. */
function chosenIn(
  interaction: ChatInputCommandInteraction,
  { lookups, words }: AppFor,
): TimelineChosen | Readonly<{ near: View }> {
  const from = dateTyped(typedInto('from', interaction));
  const to = dateTyped(typedInto('to', interaction));
  if (from && to && daySpan(from).first > daySpan(to).last) {
    const { date } = words;
    throw new UserError('error.dates-reversed', { from: date(from), to: date(to) });
  }
  const typed = typedInto('about', interaction);
  const about = typed === null ? undefined : chosenFrom(subjectsOf(lookups), lookups.subjects, typed);
  if (typed === null || about) return { from, to, about };
  const near = nearest(lookups.subjects, typed, MOST_CHOICES).filter(({ hasEvents }) => hasEvents);
  const buttons = near.slice(0, MOST_NEAR).map((subject) => ({
    label: subjectLabel(subject, words),
    id: timelinePageId({ from, to, about: subject }, 1),
  }));
  return { near: nearView(typed, buttons, words) };
}

function subjectsOf({ subjects }: Lookups): readonly Subject[] {
  return subjects.matching('', Number.POSITIVE_INFINITY);
}

function dateTyped(typed: string | null): string | undefined {
  if (typed === null) return undefined;
  const date = readDate(typed);
  if (date !== undefined) return date;
  throw new UserError('error.unclear-date', { typed: escaped(cut(typed, LONGEST_TYPED)) });
}

/** What a button leads to; everything in its id may be forged. */
function pressed({ action, args }: Press, { lookups }: AppFor): { chosen: TimelineChosen; page: number } {
  const [from = '', to = '', mark = '', number] = args;
  const page = pageNumber(number);
  const about = subjectsOf(lookups).find(({ id }) => markOf(id) === mark);
  const isKnown = [from, to].every((date) => date === NONE || readDate(date) === date);
  if (action !== 'page' || page === undefined || !isKnown || (mark !== NONE && !about)) throw staleButton();
  return { chosen: { from: dateIn(from), to: dateIn(to), about }, page };
}

function dateIn(text: string): string | undefined {
  return text === NONE ? undefined : text;
}
