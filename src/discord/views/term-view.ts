import type { Term } from '../../knowledge/schema.ts';
import type { Words } from '../../locale/words.ts';
import type { TermShown } from '../card-shown.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { type PageOf, pageOf } from '../pages.ts';
import { escaped, plain } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, separator, small, text, type View } from './blocks.ts';
import { placesLine, shortReference } from './citation.ts';
import { pageButtons } from './paging.ts';

const MOST_PASSAGES = 5;
const PAGE = { most: 5, room: 3000 };

/** A term: what it stands for, its French, its meaning, and where it stands. */
export function termView({ term, aliases, name, places }: TermShown, words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${escaped(term.term)}`,
        term.expansion === undefined ? '' : `**${escaped(term.expansion)}**`,
        escaped(term.meaning),
        term.french === undefined ? '' : say('name.in-french', { names: escaped(term.french) }),
        aliases.length > 0 ? say('name.also-called', { names: aliases.map(escaped).join(', ') }) : '',
      ),
      separator(),
      text(small(placesLine(places, words))),
      ...rows(places.slice(0, MOST_PASSAGES).flatMap((place) => passageButton(place, words))),
      ...rows([
        ...(name === undefined
          ? []
          : [
              { label: say('button.about-name', { name: name.name }), id: customId('what', 'card', name.id) },
            ]),
        { label: say('button.glossary'), id: customId('define', 'page', 1) },
      ]),
    ],
  };
}

/** A page of the glossary. */
export function glossaryView(terms: PageOf<Term>, words: Words): View {
  const { say } = words;
  const { page, pages, total, items } = terms;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('glossary.title', { count: total })}`, small(say('glossary.page', { page, pages }))),
      ...items.map((term) => text(`**${escaped(termTitle(term))}**`, escaped(term.meaning))),
      text(small(say('glossary.where'))),
      ...rows(items.map(({ id, term }) => ({ label: term, id: customId('define', 'term', id) }))),
      ...rows(pageButtons(terms, 'define', (to) => customId('define', 'page', to), words)),
    ],
  };
}

/** A page of terms, so divided that none need be cut. @param wanted the page, counting from 1. */
export function termsOnPage(terms: readonly Term[], wanted: number): PageOf<Term> {
  return pageOf(
    terms,
    wanted,
    PAGE,
    (term) => escaped(termTitle(term)).length + escaped(term.meaning).length,
  );
}

/** A term in a list of choices, where there is no markdown. */
export function termLabel(term: Term): string {
  return plain(termTitle(term));
}

function termTitle({ term, expansion }: Term): string {
  return expansion === undefined ? term : `${term} (${expansion})`;
}

function passageButton(
  { source, paragraph, quote }: TermShown['places'][number],
  words: Words,
): ButtonOptions[] {
  if (paragraph === undefined) return [];
  return [
    {
      label: `${shortReference(source, words)}, ¶ ${paragraph}`,
      id: customId('source', 'passage', source.id, paragraph, markOf(quote)),
    },
  ];
}
