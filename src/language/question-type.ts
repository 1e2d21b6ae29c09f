export const QUESTION_TYPES = [
  'who',
  'when',
  'where',
  'how-many',
  'why',
  'how',
  'yes-no',
  'name',
  'what',
] as const;

/** What kind of answer a question calls for. */
export type QuestionType = (typeof QUESTION_TYPES)[number];

const TYPE_WORDS: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'how-many',
    /\b(how many|how much|number of|how large|how big|how strong|size of|combien|nombre de|amount of|count)\b/,
  ],
  [
    'when',
    /\b(when|what (date|day|year|month|time)|which (date|day|year|month)|since when|date|quand|quelle (date|annee)|en quelle annee)\b/,
  ],
  ['where', /\b(where|what place|which (place|town|city|country|region)|location|ou se|ou est|dans quel)\b/],
  [
    'who',
    /\b(who|whom|whose|which (person|official|author|expert|group|countr(y|ies)|organi[sz]ation)|qui|author of)\b/,
  ],
  ['why', /\b(why|how come|what (caused|made|led|prompted)|reason|cause|for what|pourquoi|because of)\b/],
  ['how', /\b(how|in what way|by what means|comment)\b/],
];

// a name wanted is more than a thing or a person described: many details that are left open are names
const NAME =
  /\b(names? of|whats? the names?|what (is|are|was|were) the names?|official name|full name|first name|last name|surname|what (is|was|are|were) [\p{L}\d ]+ called|identity of|noms? d[eu]|comment s appel\w+)\b/u;

const YES_NO =
  /^(and |so |but |also |then |ok |well )*(any|anyone|anybody|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isnt|arent|wasnt|didnt|doesnt|est ce que|is it true)\b/;

/**
 * Tells what kind of answer a wording asks for; the first question word decides.
 * @param words the question in lower case, without accents.
 */
export function questionTypeOf(words: string): QuestionType {
  if (YES_NO.test(words)) return 'yes-no';
  if (NAME.test(words)) return 'name';
  let first: { type: QuestionType; at: number } | undefined;
  for (const [type, pattern] of TYPE_WORDS) {
    const at = words.search(pattern);
    if (at !== -1 && (!first || at < first.at)) first = { type, at };
  }
  return first?.type ?? 'what';
}
