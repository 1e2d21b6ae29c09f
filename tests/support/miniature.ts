/**
 * A small knowledge in which nothing is wrong: two resolutions of the Security
 * Council on Mali, six passages, one record or more of every kind.
 */

const FIRST_SOURCE = `id: resolution-2100
title: Security Council resolution 2100
authors: [United Nations Security Council]
publisher: United Nations
published: 2013-04-25
publishedIs: exact
kind: resolution
aliases: [resolution 2100]
sections:
  - title: What the Council finds
    passages:
      - n: 1
        text: >-
          The Security Council regards the situation in Mali as a threat to peace beyond its borders.
  - title: What the Council decides
    passages:
      - n: 2
        text: >-
          A mission called MINUSMA is created. It takes over from AFISMA on 1 July 2013.
          Its first mandate runs for 12 months.
      - n: 3
        text: MINUSMA may have up to 11,200 soldiers and 1,440 police officers.
      - n: 4
        text: >-
          Soldiers of France may step in when MINUSMA is under a serious and imminent threat.
          The Secretary-General has to ask for it.
`;

const SECOND_SOURCE = `id: resolution-2690
title: Security Council resolution 2690
authors: [United Nations Security Council]
publisher: United Nations
published: 2023-06-30
publishedIs: exact
kind: resolution
sections:
  - title: null
    passages:
      - n: 1
        text: The mandate of MINUSMA ends on 30 June 2023.
      - n: 2
        text: >-
          Its operations cease from 1 July 2023. Everyone is to have left Mali by 31 December 2023.
`;

const FIRST_FACTS = `- id: threat-to-peace
  statement: The Security Council regards what happens in Mali as a threat to peace.
  topic: mandate
  cites: [{source: resolution-2100, paragraphs: [1]}]
  entities: [security-council, mali]
  asOf: 2013-04-25
  voice: claim
  by: [security-council]
  asks:
    - Is Mali a threat to peace?
    - Why did the Council act on Mali?
    - How does the Council see the situation?
    - Does the crisis reach beyond the borders?
    - What danger does the Council find?
- id: take-over-2013
  statement: MINUSMA takes over from AFISMA on 1 July 2013.
  topic: mandate
  cites: [{source: resolution-2100, paragraphs: [2]}]
  entities: [minusma, afisma]
  when: 2013-07-01
  asOf: 2013-04-25
  voice: reported
  asks:
    - When does MINUSMA take over from AFISMA?
    - Which mission does MINUSMA replace?
    - What came before the UN mission?
    - On which day does AFISMA hand over?
    - Who follows AFISMA?
- id: soldiers-authorised
  statement: MINUSMA may have up to 11,200 soldiers.
  topic: mandate
  cites: [{source: resolution-2100, paragraphs: [3]}]
  entities: [minusma]
  asOf: 2013-04-25
  voice: reported
  figure: {measure: soldiers, value: 11200, exactness: at-most}
  asks:
    - How many soldiers may MINUSMA have?
    - What is the ceiling for troops?
    - How large may the force be?
    - Up to how many troops are authorised?
    - What is the highest number of soldiers?
- id: french-support
  statement: Soldiers of France may step in when MINUSMA is under an imminent threat.
  topic: mandate
  cites: [{source: resolution-2100, paragraphs: [4]}]
  entities: [france, minusma]
  asOf: 2013-04-25
  voice: reported
  asks:
    - When may France step in?
    - What can French soldiers do for MINUSMA?
    - May France use force to help the mission?
    - Under what condition may Paris intervene?
    - Who protects MINUSMA from an imminent threat?
`;

const SECOND_FACTS = `- id: mandate-ends
  statement: The mandate of MINUSMA ends on 30 June 2023.
  topic: mandate
  cites: [{source: resolution-2690, paragraphs: [1]}]
  entities: [minusma]
  when: 2023-06-30
  asOf: 2023-06-30
  voice: reported
  asks:
    - When does the mandate end?
    - How long did the mandate of MINUSMA last?
    - On what date is the mission over?
    - Has the mandate ended?
    - What happened to the mandate in 2023?
- id: departure-deadline
  statement: Everyone is to have left Mali by 31 December 2023.
  topic: mandate
  cites: [{source: resolution-2690, paragraphs: [2]}]
  entities: [mali]
  when: 2023-12-31
  asOf: 2023-06-30
  voice: reported
  asks:
    - By when must everyone have left Mali?
    - What is the deadline for the withdrawal?
    - When is the departure complete?
    - Until when may peacekeepers stay to pack?
    - How much time is there to leave?
`;

const NAMES = `- id: minusma
  name: MINUSMA
  kind: operation
  what: The mission of the United Nations in Mali.
  aliases: [the UN mission]
  misspellings: [minsuma]
  cites: [{source: resolution-2100, paragraphs: [2]}]
- id: afisma
  name: AFISMA
  kind: operation
  what: The African-led mission that came before.
  related: [minusma]
  cites: [{source: resolution-2100, paragraphs: [2]}]
- id: security-council
  name: Security Council
  kind: organisation
  what: The organ of the United Nations that sends missions.
  aliases: [UN Security Council, the Council]
  french: [Conseil de sécurité]
  cites: [{source: resolution-2100, paragraphs: [1]}]
- id: mali
  name: Mali
  kind: place
  what: A country in West Africa.
  cites: [{source: resolution-2100, paragraphs: [1]}]
- id: france
  name: France
  kind: place
  what: A country with soldiers in Mali at the time.
  aliases: [French, Paris]
  cites: [{source: resolution-2100, paragraphs: [4]}]
`;

const DISAGREEMENTS = `- id: stay-or-leave
  question: Should the mission be in Mali?
  topic: mandate
  sides:
    - view: A threat to peace calls for a mission.
      by: [security-council]
      asOf: 2013-04-25
      facts: [threat-to-peace, take-over-2013]
    - view: The mission is to leave.
      asOf: 2023-06-30
      facts: [mandate-ends]
  asks:
    - Should the mission stay?
    - Is the mission wanted?
    - Was it right to send a mission?
    - Do the two resolutions agree?
    - Did the view of the mission change?
`;

const GAPS = `- id: cost
  missing: What the mission costs.
  why: no-detail
  entities: [minusma]
  near: [{source: resolution-2100, paragraphs: [3]}]
  asks:
    - What does MINUSMA cost?
    - What is the budget?
    - How much money is spent?
`;

export const MINIATURE = {
  'sources/resolution-2100.yaml': FIRST_SOURCE,
  'sources/resolution-2690.yaml': SECOND_SOURCE,
  'facts/resolution-2100.yaml': FIRST_FACTS,
  'facts/resolution-2690.yaml': SECOND_FACTS,
  'topics.yaml': '- id: mandate\n  label: Mandate\n  about: What the mission may do, and for how long.\n',
  'names.yaml': NAMES,
  'glossary.yaml': `- id: mandate
  term: mandate
  meaning: What a mission is told and allowed to do.
  cites: [{source: resolution-2100, paragraphs: [2]}]
- id: minusma
  term: MINUSMA
  meaning: The mission in Mali.
  name: minusma
  cites: [{source: resolution-2100, paragraphs: [2]}]
`,
  'timeline.yaml': `- id: end-of-mandate
  date: 2023-06-30
  what: The mandate ends.
  facts: [mandate-ends]
`,
  'figures.yaml': '- id: soldiers\n  label: Soldiers allowed\n  unit: soldiers\n',
  'disagreements.yaml': DISAGREEMENTS,
  'gaps.yaml': GAPS,
  'thesaurus.yaml': '- id: soldier\n  words: [soldier, troops]\n- id: leave\n  words: [leave, depart]\n',
} as const;

export type MiniatureFile = keyof typeof MINIATURE;

/** What the miniature's passages are held against: the same numbers and names in other words. */
export const ORIGINALS = {
  'resolution-2100.md': `---
title: Security Council resolution 2100
---
[¶1] What happens in Mali endangers other countries too, says the Security Council.
[¶2] From 1 July 2013 a new mission, MINUSMA, does the work of AFISMA, for 12 months at first.
[¶3] MINUSMA is allowed no more than 11,200 troops, and police officers numbering 1,440 besides.
[¶4] If MINUSMA is in grave danger at once, then France, asked by the Secretary-General, is free to act.
`,
  'resolution-2690.md': `[¶1] On 30 June 2023 MINUSMA stops being mandated.
[¶2] On 1 July 2023 work stops, and 31 December 2023 is the last day for anyone to be in Mali.
`,
} as const;
