import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answer, CitedPassage, Point } from '../../src/answer/types.ts';
import { placeOf } from '../../src/discord/documents.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { aboutView } from '../../src/discord/views/about-view.ts';
import { answerView } from '../../src/discord/views/answer-view.ts';
import type { View } from '../../src/discord/views/blocks.ts';
import { callView, helpView } from '../../src/discord/views/help-view.ts';
import { keptOnPage, keptView, sharedKeptView } from '../../src/discord/views/kept-view.ts';
import { passageView } from '../../src/discord/views/passage-view.ts';
import { sourceListView, sourceView } from '../../src/discord/views/source-view.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { subjectOf } from '../../src/knowledge/pack.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { knowing, type Words, wordsFor } from '../../src/locale/words.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const { knowledge } = loadKnowledge(new URL('../support/knowledge', import.meta.url).pathname);

const english = knowing(wordsFor('en'), subjectOf(knowledge, 'en'));
const french = knowing(wordsFor('fr'), subjectOf(knowledge, 'fr'));

/** The longest document that the schema lets through, all of it marks that must be escaped. */
const hugeSource: Source = {
  ...(knowledge.sources[0] as Source),
  id: `huge-${'x'.repeat(200)}`,
  title: '*'.repeat(300),
  authors: Array.from({ length: 30 }, () => '_'.repeat(120)),
  publisher: '`'.repeat(200),
  publishedNote: '|'.repeat(400),
  stance: '>'.repeat(400),
  cautions: Array.from({ length: 30 }, () => '#'.repeat(500)),
  sections: Array.from({ length: 20 }, (_, i) => ({
    title: '['.repeat(300),
    passages: [{ n: i + 1, kind: 'text' as const, text: '*'.repeat(6000) }],
  })),
};

const hugeKept = Array.from({ length: 20 }, (_, i) => ({
  bookmark: { source: hugeSource.id, paragraph: i + 1, when: 0, note: '|'.repeat(500) },
  source: hugeSource,
  passage: placeOf(hugeSource, i + 1)?.passage,
}));

const point: Point = {
  text: 'It is so.',
  fact: 'a-fact',
  voice: 'reported',
  by: [],
  asOf: '2013-04',
  citations: [0],
};

const citation: CitedPassage = {
  source: knowledge.sources[0] as Source,
  paragraph: 2,
  text: 'It is so. And more.',
  quote: 'It is so.',
};

const answered: Answer = {
  status: 'answered',
  lead: 'It is so.',
  said: 'knowledge',
  points: [point],
  citations: [citation],
  refusal: undefined,
  next: [],
  trace: { language: 'en', terms: [], corrections: [], inherited: [], candidates: [] },
};

const hugeAnswer: Answer = {
  ...answered,
  status: 'several',
  points: Array.from({ length: 30 }, () => ({
    ...point,
    text: '~'.repeat(400),
    by: ['*'.repeat(120)],
    citations: [0, 1, 2],
  })),
  citations: Array.from({ length: 30 }, (_, i) => ({ ...citation, source: hugeSource, paragraph: i + 1 })),
  next: Array.from({ length: 30 }, (_, i) => ({ fact: `fact-${i}`, question: 'Why? '.repeat(60) })),
};

/** Every view at its longest. */
const viewsIn = (words: Words): [string, View][] => [
  ['a huge answer', answerView({ answer: hugeAnswer, asked: '<'.repeat(1000) }, words)],
  [
    'a huge answer to be judged',
    answerView({ answer: hugeAnswer, asked: '<'.repeat(1000), id: '9'.repeat(20) }, words),
  ],
  ['a huge lead', answerView({ answer: { ...answered, lead: '*'.repeat(5000), points: [] } }, words)],
  [
    'the same question offered twice',
    answerView(
      {
        answer: {
          ...answered,
          next: [
            { fact: 'a', question: 'b' },
            { fact: 'a', question: 'b' },
          ],
        },
      },
      words,
    ),
  ],
  ['a huge document', sourceView(hugeSource, words)],
  [
    'many documents',
    sourceListView(
      Array.from({ length: 60 }, (_, i) => ({ ...hugeSource, id: `s-${i}` })),
      words,
    ),
  ],
  ['a huge paragraph', passageView({ place: placeOf(hugeSource, 3) ?? never() }, words)],
  [
    'a huge paragraph that was just removed, with its note',
    passageView({ place: placeOf(hugeSource, 3) ?? never(), notice: '\\*'.repeat(500) }, words),
  ],
  ['huge paragraphs that are kept', keptView(keptOnPage(hugeKept, 2, words), words, '\\*'.repeat(500))],
  ['the same, for everybody', sharedKeptView(keptOnPage(hugeKept, 1, words), words)],
  [
    'what it is, with many documents',
    aboutView({ ...knowledge, sources: Array(60).fill(hugeSource) }, '1.0.0', words),
  ],
  ['the help', helpView([{ title: 'help.group.ask', commands }], words)],
  ['the short help', callView(words)],
];

describe.each([english, french])('a message made of a view, in the language “$language”', (words) => {
  it.each(viewsIn(words))('stays within Discord’s limits: %s', (_name, view) => {
    expectWithinLimits(messageOf(view));
  });
});

describe('the view of a kept paragraph', () => {
  it('shows all of the longest note when it is removed', () => {
    const note = '\\*'.repeat(500);
    const place = placeOf(hugeSource, 3) ?? never();
    expect(wordsOf(messageOf(passageView({ place, notice: note }, english)))).toContain(note);
    const list = messageOf(keptView(keptOnPage(hugeKept, 2, english), english, note));
    expect(wordsOf(list)).toContain(note);
    expect(wordsOf(list).match(/Note:\*\* (\\\|){500}$/gm)).toHaveLength(1);
  });

  it('has no way to keep it where its id is too long for a button, but can be removed', () => {
    const source = { ...hugeSource, id: 'x'.repeat(150) };
    const passage = passageView({ place: placeOf(source, 3) ?? never() }, english);
    expect(wordsOf(messageOf(passage))).not.toContain('Keep');
    const kept = hugeKept.map((one) => ({
      ...one,
      source,
      bookmark: { ...one.bookmark, source: source.id },
    }));
    expect(wordsOf(messageOf(keptView(keptOnPage(kept, 1, english), english)))).toContain('Remove 1');
  });
});

describe('the view of an answer', () => {
  const shown = (answer: Partial<Answer>, words = english): string =>
    wordsOf(messageOf(answerView({ answer: { ...answered, ...answer } }, words)));

  it('gives the lead before anything else, and its date in words', () => {
    expect(shown({}).split('\n').slice(0, 2)).toEqual(['### It is so.', 'As of April 2013 · [1]']);
  });

  it('says in words whose opinion and whose claim it is', () => {
    const opinion = { ...point, voice: 'opinion' as const, by: ['Ada Quill', 'Oswin Tarn'] };
    const claim = { ...point, text: 'Or not.', voice: 'claim' as const, by: ['Oswin Tarn'] };
    const words = shown({ lead: 'It is so. Or not.', points: [opinion, claim] });
    expect(words).toContain('**Opinion of Ada Quill and Oswin Tarn** · As of April 2013 · [1]');
    expect(words).toContain('**Claim by Oswin Tarn** · As of April 2013 · [1]');
  });

  it('gives each of several answers its date and citation', () => {
    const points = [point, { ...point, text: 'Or not.', asOf: '2020', citations: [1] }];
    const words = shown({ status: 'several', lead: 'It is so. Or not.', points });
    expect(words).toContain('### The documents give more than one answer.');
    expect(words).toContain('**1.** It is so.\nAs of April 2013 · [1]');
    expect(words).toContain('**2.** Or not.\nAs of 2020 · [2]');
  });

  it('lists every place that its statements rest on, each once, with a way to its passage', () => {
    const points = Array.from({ length: 4 }, (_, i) => ({ ...point, citations: [2 * i, 2 * i, 2 * i + 1] }));
    const citations = Array.from({ length: 8 }, (_, i) => ({
      ...citation,
      paragraph: [1, 2, 4][i % 3],
      quote: `${i}`,
    }));
    const message = messageOf(
      answerView({ answer: { ...answered, status: 'several', points, citations } }, english),
    );
    expect(wordsOf(message)).toContain('As of April 2013 · [7] [8]');
    for (let n = 1; n <= 8; n++) expect(wordsOf(message)).toMatch(new RegExp(`^\\[${n}\\] `, 'm'));
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Passage [${n}]`),
      'Related',
    ]);
  });

  it('keeps a lead that says more than its points', () => {
    const words = shown({ lead: 'Not in 2020, but earlier.' });
    expect(words).toContain('### Not in 2020, but earlier.');
    expect(words).toContain('It is so.\nAs of April 2013 · [1]');
  });

  it('says how it read a question: in French, corrected, after earlier ones', () => {
    const trace = {
      ...answered.trace,
      language: 'fr' as const,
      corrections: [{ from: 'minsuma', to: 'minusma' }],
      inherited: ['mali'],
    };
    const words = shown({ trace });
    expect(words.split('\n')[0]).toMatch(/en anglais/);
    expect(words).toContain('Read “minsuma” as “minusma”.');
    expect(words).toContain('earlier questions');
  });

  it.each(['off-topic', 'nothing', 'no-detail', 'after', 'before'] as const)(
    'says which kind of refusal it is (%s), and offers what is near as near only',
    (refusal) => {
      const words = shown({ status: 'not-covered', lead: 'No answer.', points: [], refusal });
      expect(words).toMatch(/^### \S.*\nNo answer\.\n\*\*Near, but not the answer:\*\*\n\[1\] /);
    },
  );

  it('has a button for each passage and for each further question', () => {
    const next = [{ fact: 'painted-green-1987', question: 'When was the lighthouse painted?' }];
    const message = messageOf(answerView({ answer: { ...answered, next } }, english));
    expect(buttonsOf(message)).toEqual([
      {
        label: 'Read on [1]',
        id: expect.stringMatching(/^source:passage:tricky-2001:2:/),
        isDisabled: false,
      },
      { label: 'Cite [1]', id: 'source:cite:tricky-2001:2', isDisabled: false },
      { label: 'Related', id: expect.stringMatching(/^ask:related(:[0-9a-f]{8}){2}$/), isDisabled: false },
      {
        label: 'When was the lighthouse painted?',
        id: expect.stringMatching(/^ask:next:painted-green-1987:/),
        isDisabled: false,
      },
    ]);
  });

  it('leads from a citation of a whole document to its data', () => {
    const message = messageOf(
      answerView({ answer: { ...answered, citations: [{ ...citation, paragraph: undefined }] } }, english),
    );
    expect(buttonsOf(message)).toMatchObject([
      { label: 'About the document [1]', id: 'source:about:tricky-2001' },
      { label: 'Cite [1]', id: 'source:cite:tricky-2001' },
      { label: 'Related' },
    ]);
  });

  it('names a passage that is a caption', () => {
    expect(shown({ citations: [{ ...citation, paragraph: 1 }] })).toContain('¶ 1 (photo caption)');
  });

  it('says in French all that is not of the knowledge', () => {
    const opinion = { ...point, voice: 'opinion' as const, by: ['Ada Quill', 'Oswin Tarn'] };
    const claim = { ...point, text: 'Or not.', voice: 'claim' as const, asOf: '2012/2013-01' };
    const trace = {
      ...answered.trace,
      corrections: [{ from: 'minsuma', to: 'minusma' }],
      inherited: ['mali'],
    };
    const words = shown({ lead: 'It is so. Or not.', points: [opinion, claim], trace }, french);
    expect(words.split('\n')).toEqual(
      expect.arrayContaining([
        '-# Les documents et les réponses sont en anglais.',
        '-# J’ai lu «\u00a0minsuma\u00a0» comme «\u00a0minusma\u00a0».',
        '-# Question lue avec vos questions précédentes.',
        '### It is so.',
        '**Opinion exprimée par Ada Quill et Oswin Tarn** · Date de référence\u00a0: avril 2013 · [1]',
        '**Affirmation avancée par l’auteur du document** · Date de référence\u00a0: 2012 – janvier 2013 · [1]',
        'Lire la suite [1]',
      ]),
    );
  });

  it.each([
    ['small-talk', 'Bonjour'],
    ['off-topic', 'Je ne réponds qu’aux questions'],
    ['nothing', 'Je n’ai rien trouvé'],
    ['knowledge', 'No answer.'],
  ] as const)(
    'says the engine’s own sentences in French, and the knowledge’s as they are (%s)',
    (said, begin) => {
      const refusal = said === 'nothing' || said === 'knowledge' ? 'nothing' : 'off-topic';
      const words = shown({ lead: 'No answer.', said, points: [], citations: [], refusal }, french);
      expect(words.split('\n')[2]).toMatch(new RegExp(`^${begin}`));
    },
  );

  it.each([
    ['en', english, false],
    ['en', french, true],
    ['fr', english, true],
    ['fr', french, true],
  ] as const)(
    'says once that answers are in English where the question (%s) or the interface ($language) is French',
    (language, words, isSaid) => {
      const lines = shown({ trace: { ...answered.trace, language } }, words).split('\n');
      expect(lines.filter((line) => line.includes('en anglais'))).toHaveLength(isSaid ? 1 : 0);
    },
  );
});

function never(): never {
  throw new Error('the test’s own data is wrong');
}
