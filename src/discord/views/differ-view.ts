import type { CitedPassage, Point } from '../../answer/types.ts';
import type { Disagreement, Topic } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { PageOf } from '../pages.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, rows, section, separator, small, text, type View } from './blocks.ts';
import { voiceOf } from './citation.ts';
import { evidence } from './evidence.ts';
import { type Page, pageButtons } from './paging.ts';

const LONGEST_QUESTION = 200;
const LONGEST_VIEW = 400;

export type DifferListShown = Readonly<{
  listed: PageOf<Disagreement>;
  topics: readonly Topic[];
  /** The words by which they were found; undefined where all are listed. */
  about: string | undefined;
  /** What was looked for in vain, so that all are listed. */
  missed: string | undefined;
}>;

/** A page of the questions on which the documents differ, each with a button that leads to its sides. */
export function differListView({ listed, topics, about, missed }: DifferListShown, words: Words): View {
  const { say } = words;
  const count = listed.total;
  const title =
    about === undefined
      ? say('differ.title', { count })
      : say('differ.found', { about: escaped(about.replaceAll('-', ' ')), count });
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${title}`,
        missed === undefined
          ? say('differ.list-text')
          : say('differ.none-found', { about: escaped(cut(missed, 100)) }),
      ),
      ...listed.items.map((disagreement, i) => {
        const n = listed.before + i + 1;
        return section(
          `**${n}.** ${escaped(disagreement.question)}\n${small(placeOf(disagreement, topics, words))}`,
          { label: say('button.show-n', { n }), id: showId(disagreement) },
        );
      }),
      separator(),
      ...rows([
        ...pageButtons(listed, 'differ', (page) => listId(page, about), words),
        ...(about === undefined
          ? []
          : [{ label: say('button.all-disagreements'), id: listId(1, undefined) }]),
      ]),
    ],
  };
}

export type DisagreementShown = Readonly<{
  disagreement: Disagreement;
  topics: readonly Topic[];
  /** A point for each side. */
  points: readonly Point[];
  citations: readonly CitedPassage[];
  /** Where it is among all of them. */
  at: Page;
  /** The page of the list on which it stands. */
  listPage: number;
  /** The custom id of the disagreement at a place among all of them. */
  idAt: (place: number) => string | undefined;
}>;

/** A question on which the documents differ: every side, with whose it is, when, and where it stands. */
export function differView(shown: DisagreementShown, words: Words): View {
  const { disagreement, topics, points, citations, at, listPage, idAt } = shown;
  const { say } = words;
  const { question, note } = disagreement;
  return {
    accent: ACCENTS.several,
    blocks: [
      text(`### ${escaped(cut(question, LONGEST_QUESTION))}`, small(placeOf(disagreement, topics, words))),
      ...points.map((point, i) =>
        text(`**${i + 1}.** ${escaped(cut(point.text, LONGEST_VIEW))}`, originOf(point, words)),
      ),
      text(note === undefined ? '' : `**${say('differ.why')}** ${escaped(note)}`),
      ...evidence({ citations, refusal: undefined, points }, words),
      ...rows([
        ...pageButtons(at, 'differ', idAt, words),
        { label: say('button.all-disagreements'), id: listId(listPage, undefined) },
      ]),
    ],
  };
}

/** The custom id that leads to a disagreement; by a mark where its own id is too long. */
export function showId({ id }: Disagreement): string | undefined {
  return customId('differ', 'show', id) ?? customId('differ', 'show', markOf(id));
}

function listId(page: number, about: string | undefined): string | undefined {
  return about === undefined ? customId('differ', 'page', page) : customId('differ', 'page', page, about);
}

function placeOf({ topic, sides }: Disagreement, topics: readonly Topic[], { say }: Words): string {
  const label = topics.find(({ id }) => id === topic)?.label;
  const count = say('differ.sides', { count: sides.length });
  return label === undefined ? count : `${escaped(label)} · ${count}`;
}

/** Whose side it is, of when, and where it stands. */
function originOf(point: Point, words: Words): string {
  const { say, list, date } = words;
  const { voice, by, asOf, citations } = point;
  const according =
    voice === 'reported' && by.length > 0
      ? `**${say('differ.according', { whose: list(by.map(escaped)) })}**`
      : voiceOf(point, words);
  const parts = [
    according,
    asOf === undefined ? '' : say('answer.as-of', { date: date(asOf) }),
    citations.map((i) => `[${i + 1}]`).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
