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
    case 'who-said': {
      const { says } = item;
      if (says === undefined)
        return [{ message: 'needs "says": without it, the options cannot be checked', at: ['prompt'] }];
      return [
        ...denied(says.replace('___', item.right), ['right'], engine),
        ...item.wrong.flatMap(({ text }, i) =>
          borneOut(says.replace('___', text), ['wrong', i, 'text'], engine),
        ),
      ];
    }
    case 'true-false':
      return (item.isTrue ? denied : borneOut)(item.prompt, ['prompt'], engine);
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

function denied(statement: string, at: Complaint['at'], engine: Engine): Complaint[] {
  const { verdict, statement: by } = checkClaim(statement, engine);
  return verdict === 'contradicted' ? [{ message: `"${statement}" is contradicted by: ${by}`, at }] : [];
}

function borneOut(statement: string, at: Complaint['at'], engine: Engine): Complaint[] {
  const { verdict, statement: by } = checkClaim(statement, engine);
  return verdict === 'supported' ? [{ message: `"${statement}" is borne out by: ${by}`, at }] : [];
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
