import type { Engine } from '../answer/engine.ts';
import { checkClaim } from '../claim/check-claim.ts';
import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { QuizItem } from '../knowledge/schema.ts';

type Complaint = Readonly<{ message: string; at: readonly (string | number)[] }>;

/**
 * Proves of quiz items, as far as checking of claims can tell, that the documents do not contradict a right answer
 * and do not bear out a wrong one: the statement of the item is checked with each option put in.
 * @param engine the engine over the same knowledge.
 */
export function checkQuizClaims({ knowledge, faultAt }: LoadedKnowledge, engine: Engine): Fault[] {
  return knowledge.quizItems.flatMap((item) =>
    complaintsAbout(item, engine).map(({ message, at }) => faultAt(item, message, at)),
  );
}

function complaintsAbout(item: QuizItem, engine: Engine): Complaint[] {
  switch (item.kind) {
    case 'choice':
    case 'who-said':
      return [
        ...(item.says === undefined ? [] : denied(item.says.replace('___', item.right), ['right'], engine)),
        ...item.wrong.flatMap(({ text }, i) => checkWrong(item, text, ['wrong', i, 'text'], engine)),
      ];
    case 'true-false':
      return (item.isTrue ? denied : borneOut)(withoutSource(item.prompt), ['prompt'], engine);
    case 'find-source':
      return item.wrong.flatMap(({ source }, i) =>
        decidedBy(saidIn(item.prompt), engine) === source
          ? [{ message: `${source} says it, too`, at: ['wrong', i, 'source'] }]
          : [],
      );
    default:
      return [];
  }
}

type ChoiceItem = Extract<QuizItem, { kind: 'choice' | 'who-said' }>;

/**
 * A wrong option is borne out where its statement is found to be supported by one that has the words in which it
 * differs from the right option: checking of claims lets a word go that a statement lacks. Without a statement, none
 * of its words may be lacking in the fact that the right answer rests on.
 */
function checkWrong(item: ChoiceItem, text: string, at: Complaint['at'], engine: Engine): Complaint[] {
  const shared = engine.reader.readText(item.right).all;
  const own = engine.reader.readText(text).keys.filter((key) => !shared.has(key));
  const hasAll = (statement: string): boolean => {
    const { all } = engine.reader.readText(statement);
    return own.every((key) => all.has(key));
  };
  if (item.says === undefined) {
    const fact = engine.knowledge.facts.find(({ id }) => id === item.fact);
    return fact !== undefined && hasAll(fact.statement)
      ? [
          {
            message: `"${text}" stands in the fact of the right answer: "says" is needed to tell them apart`,
            at,
          },
        ]
      : [];
  }
  return borneOut(item.says.replace('___', text), at, engine, hasAll);
}

function denied(statement: string, at: Complaint['at'], engine: Engine): Complaint[] {
  const { verdict, statement: by } = checkClaim(statement, engine);
  return verdict === 'contradicted' ? [{ message: `"${statement}" is contradicted by: ${by}`, at }] : [];
}

function borneOut(
  statement: string,
  at: Complaint['at'],
  engine: Engine,
  isBy: (statement: string) => boolean = () => true,
): Complaint[] {
  const { verdict, statement: by } = checkClaim(statement, engine);
  return verdict === 'supported' && by !== undefined && isBy(by)
    ? [{ message: `"${statement}" is borne out by: ${by}`, at }]
    : [];
}

/** A statement without the document that it is held against: "By the OWP article (June 2023), …". */
function withoutSource(statement: string): string {
  return statement.replace(/^By [^,]*, (?=\p{L})/u, '');
}

/** What a document is asked for: "the mission ends" of "Which document says that the mission ends?". */
function saidIn(prompt: string): string {
  return prompt.replace(/^(?:in )?which .*?\bthat /i, '').replace(/\?$/, '.');
}

/** The source whose passage bears a statement out best; undefined where none does. */
function decidedBy(statement: string, engine: Engine): string | undefined {
  const { verdict, citations } = checkClaim(statement, engine);
  return verdict === 'supported' ? citations[0]?.source.id : undefined;
}
