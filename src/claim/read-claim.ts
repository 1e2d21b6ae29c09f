import type { Engine } from '../answer/engine.ts';
import { type Question, understand } from '../answer/question.ts';
import { type Moment, momentsIn } from './moments.ts';
import type { Alternative, Leaning, Opposed } from './opposed.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { readStatement, type Statement } from './read-statement.ts';

/** A claim, read. */
export type Claim = Readonly<{
  statement: Statement;
  question: Question;
  quantities: readonly Quantity[];
  moments: readonly Moment[];
  leanings: readonly Leaning[];
  alternatives: readonly Alternative[];
}>;

export function readClaim(text: string, engine: Engine, opposed: Opposed): Claim {
  const statement = readStatement(text, engine.reader);
  const { said, language } = statement;
  // French words that were translated must be looked for in English
  const inEnglish =
    language === 'fr'
      ? said
          .map(({ kind, words, surface, key }) =>
            kind === 'word' ? words.join(' ') : key.startsWith('@') ? surface : words.join(' '),
          )
          .join(' ')
      : text;
  return {
    statement,
    question: understand(inEnglish, engine),
    quantities: quantitiesIn(said),
    moments: momentsIn(said),
    leanings: opposed.leaningsIn(said),
    alternatives: opposed.alternativesIn(said),
  };
}
