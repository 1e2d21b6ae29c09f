/** Quiz items on the miniature, one of every kind, in which nothing is wrong; "find the source" needs a third source. */
const ITEMS = `- id: how-many-soldiers
  kind: choice
  prompt: Up to how many soldiers may MINUSMA have?
  fact: soldiers-authorised
  cites: [{source: resolution-2100, paragraphs: [3]}]
  difficulty: easy
  right: 11,200
  wrong:
    - text: 1,440
      why: 1,440 is the number of police officers.
      cites: [{source: resolution-2100, paragraphs: [3]}]
    - text: 2,100
      why: That is the number of the resolution.
  says: MINUSMA may have up to ___ soldiers.
- id: who-sees-threat
  kind: who-said
  prompt: Who regards what happens in Mali as a threat to peace (2013)?
  fact: threat-to-peace
  cites: [{source: resolution-2100, paragraphs: [1]}]
  difficulty: medium
  asOf: 2013-04-25
  right: the Security Council
  wrong:
    - text: the Secretary-General
      why: The Secretary-General has to ask for help from France.
      cites: [{source: resolution-2100, paragraphs: [4]}]
    - text: the soldiers of France
      why: They may step in; no view of theirs is told.
      cites: [{source: resolution-2100, paragraphs: [4]}]
  says: ___ regards what happens in Mali as a threat to peace.
- id: which-says-leave
  kind: find-source
  prompt: Which document says that everyone is to have left Mali by 31 December 2023?
  fact: departure-deadline
  cites: [{source: resolution-2690, paragraphs: [2]}]
  difficulty: easy
  right: resolution-2690
  wrong:
    - source: resolution-2100
      why: It creates the mission.
      cites: [{source: resolution-2100, paragraphs: [2]}]
    - source: press-2013
      why: It tells of the vote only.
- id: what-is-not-in-2100
  kind: odd-one-out
  prompt: Which of these does resolution 2100 not decide?
  fact: mandate-ends
  cites: [{source: resolution-2690, paragraphs: [1]}]
  difficulty: hard
  asOf: 2023-06-30
  right: the end of the mandate
  because: Resolution 2690 ends the mandate, ten years later.
  wrong:
    - text: the creation of a mission
      why: It is decided in 2013.
      cites: [{source: resolution-2100, paragraphs: [2]}]
    - text: the number of soldiers
      why: Up to 11,200 are allowed.
      cites: [{source: resolution-2100, paragraphs: [3]}]
- id: france-may-step-in
  kind: true-false
  prompt: Soldiers of France may step in when MINUSMA is under an imminent threat.
  fact: french-support
  cites: [{source: resolution-2100, paragraphs: [4]}]
  difficulty: medium
  isTrue: true
  why: They may, where the Secretary-General asks for it.
- id: takes-over-in-2014
  kind: true-false
  prompt: MINUSMA takes over from AFISMA on 1 July 2014.
  fact: take-over-2013
  cites: [{source: resolution-2100, paragraphs: [2]}]
  difficulty: medium
  isTrue: false
  why: It was on 1 July 2013.
- id: whom-minusma-replaces
  kind: short
  prompt: From which mission does MINUSMA take over in 2013?
  fact: take-over-2013
  cites: [{source: resolution-2100, paragraphs: [2]}]
  difficulty: easy
  right: AFISMA
  name: afisma
- id: soldiers-typed
  kind: number
  prompt: What is the ceiling for soldiers in resolution 2100?
  fact: soldiers-authorised
  cites: [{source: resolution-2100, paragraphs: [3]}]
  difficulty: medium
  value: 11200
  unit: soldiers
- id: when-mandate-ends
  kind: date
  prompt: On which day does the mandate of MINUSMA end?
  fact: mandate-ends
  cites: [{source: resolution-2690, paragraphs: [1]}]
  difficulty: easy
  date: 2023-06-30
- id: from-start-to-end
  kind: order
  prompt: Put these in the order of time.
  fact: take-over-2013
  cites: [{source: resolution-2100, paragraphs: [2]}]
  difficulty: easy
  steps:
    - text: MINUSMA takes over.
      date: 2013-07-01
      cites: [{source: resolution-2100, paragraphs: [2]}]
    - text: The mandate ends.
      date: 2023-06-30
      cites: [{source: resolution-2690, paragraphs: [1]}]
    - text: Everyone has left.
      date: 2023-12-31
      cites: [{source: resolution-2690, paragraphs: [2]}]
`;

const PRESS = `id: press-2013
title: A vote in New York
authors: []
publisher: null
published: null
publishedIs: unknown
kind: press report
sections:
  - title: null
    passages:
      - n: 1
        text: The vote was unanimous.
`;

export const QUIZ_FILE = 'quiz/resolutions.yaml';

/** What makes the miniature a knowledge with a quiz. */
export const QUIZ = { [QUIZ_FILE]: ITEMS, 'sources/press-2013.yaml': PRESS } as const;

/** The quiz of the miniature, in which `from` (which must stand there once) has become `to`. */
export function quizWith(from: string, to: string): Record<string, string> {
  const parts = ITEMS.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times among the quiz items`);
  return { ...QUIZ, [QUIZ_FILE]: parts.join(to) };
}
