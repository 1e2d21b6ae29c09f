import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ankiText } from '../../src/cli/export-anki.ts';
import { cardsOf } from '../../src/cli/export-card.ts';
import { giftText } from '../../src/cli/export-gift.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';
import { QUIZ, quizWith } from '../support/quiz-miniature.ts';
import { runCommand } from '../support/run-command.ts';

function exported(format: string, files: Readonly<Record<string, string>> = QUIZ, ...more: string[]) {
  return runCommand('src/cli/export.ts', [format, '--knowledge', knowledgeFolder(files), ...more]);
}

function cards(files: Readonly<Record<string, string>> = QUIZ) {
  return cardsOf(loadKnowledge(knowledgeFolder(files)).knowledge);
}

/** The block of an item in a GIFT file. */
function giftOf(out: string, id: string): string[] {
  const block = out.split('\n\n').find((one) => one.includes(`::${id}::`));
  return block?.trim().split('\n') ?? [];
}

/** The cells of an item in a file for Anki. */
function ankiOf(out: string, id: string): string[] {
  return (
    out
      .split('\n')
      .find((line) => line.startsWith(`quiz-${id}\t`))
      ?.split('\t') ?? []
  );
}

/** The cells of a line of values in quotation marks or bare. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

describe('npm run export -- gift', () => {
  it('writes every item, under the category of its topic', () => {
    const { code, out, err } = exported('gift');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^::/gm)).toHaveLength(10);
    expect(out).toMatch(/^\$CATEGORY: \$course\$\/quiz\/Mandate$/m);
    // each of them ends with a blank line, which divides them
    expect(out.trim().split('\n\n')).toHaveLength(11);
  });

  it('writes options with their reasons, and the passage as general feedback', () => {
    const lines = giftOf(giftText(cards(), 'quiz'), 'how-many-soldiers');
    expect(lines[0]).toBe('::how-many-soldiers::[plain]Up to how many soldiers may MINUSMA have? {');
    expect(lines.slice(1, 4).sort()).toEqual([
      '=11,200',
      '~1,440#1,440 is the number of police officers.',
      '~2,100#That is the number of the resolution.',
    ]);
    expect(lines.slice(4)).toEqual([
      '####MINUSMA may have up to 11,200 soldiers and 1,440 police officers. (Council, “Security Council resolution 2100”, United Nations, 25 April 2013, ¶ 3)',
      '}',
    ]);
  });

  it.each([
    ['takes-over-in-2014', 'FALSE#It was on 1 July 2013.#It was on 1 July 2013.'],
    ['france-may-step-in', 'TRUE#They may, where'],
    ['soldiers-typed', '#11200:0'],
  ])('writes %s in the form of its kind', (id, answer) => {
    expect(giftOf(giftText(cards(), 'quiz'), id)[0]).toContain(`{${answer}`);
  });

  it('writes typed answers in all their forms', () => {
    expect(giftOf(giftText(cards(), 'quiz'), 'whom-minusma-replaces').slice(1, 2)).toEqual(['=AFISMA']);
    expect(giftOf(giftText(cards(), 'quiz'), 'when-mandate-ends').slice(1, 4)).toEqual([
      '=30 June 2023',
      '=June 30, 2023',
      '=2023-06-30',
    ]);
  });

  it('has events matched with their places', () => {
    expect(giftOf(giftText(cards(), 'quiz'), 'from-start-to-end').slice(1, 4)).toEqual([
      '=MINUSMA takes over. -> 1',
      '=The mandate ends. -> 2',
      '=Everyone has left. -> 3',
    ]);
  });

  it('names the documents among which one is to be found', () => {
    const lines = giftOf(giftText(cards(), 'quiz'), 'which-says-leave').slice(1, 4).sort();
    expect(lines[0]).toBe('=Council\\: “Security Council resolution 2690”');
    expect(lines[1]).toContain('~Council\\: “Security Council resolution 2100”#');
    expect(lines[2]).toContain('~“A vote in New York”#');
  });

  it('takes the meaning from what GIFT would understand', () => {
    const strange = 'text: "a {b} = ~c # d: \\\\ 5 -> 6"';
    const escaped = giftText(cards(quizWith('text: 2,100', strange)), 'quiz');
    expect(giftOf(escaped, 'how-many-soldiers').find((line) => line.startsWith('~a'))).toContain(
      '~a \\{b\\} \\= \\~c \\# d\\: \\\\ 5 → 6#',
    );
  });
});

describe('npm run export -- anki', () => {
  it('tells Anki how to read the file, and writes a line for every item', () => {
    const { code, out, err } = exported('anki');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, ...lines] = out.trimEnd().split('\n');
    expect(first).toBe('#separator:tab');
    expect(lines).toContain('#guid column:1');
    expect(lines).toContain('#tags column:4');
    const cards = lines.filter((line) => !line.startsWith('#'));
    expect(cards).toHaveLength(10);
    expect(cards.map((card) => card.split('\t').length)).toEqual(Array(10).fill(4));
  });

  it('asks in front, and answers behind with letters, reasons, passage and tags', () => {
    const [, front = '', back = '', tags] = ankiOf(ankiText(cards(), 'quiz'), 'how-many-soldiers');
    const options = front.split('<br>').slice(1);
    expect(front.split('<br>')[0]).toBe('<b>Up to how many soldiers may MINUSMA have?</b>');
    expect(options.map((option) => option.slice(3)).sort()).toEqual(['1,440', '11,200', '2,100']);
    const right = options.find((option) => option.endsWith('11,200'));
    const wrong = options.find((option) => option.endsWith('1,440'));
    expect(back.split('<br>')[0]).toBe(`<b>${right}</b>`);
    expect(back).toContain(`<br>${wrong}: 1,440 is the number of police officers.`);
    expect(back).toContain(
      '<br>MINUSMA may have up to 11,200 soldiers and 1,440 police officers.<br><small>',
    );
    expect(tags).toBe('quiz::topic::mandate quiz::difficulty::easy quiz::kind::choice');
  });

  it('says as of when an answer holds, and gives the whole order of events', () => {
    expect(ankiOf(ankiText(cards(), 'quiz'), 'who-sees-threat')[1]).toContain('<i>As of 25 April 2013</i>');
    expect(ankiOf(ankiText(cards(), 'quiz'), 'from-start-to-end')[2]).toContain(
      '1. MINUSMA takes over. (1 July 2013) 2. The mandate ends. (30 June 2023) 3. Everyone has left. (31 December 2023)',
    );
    expect(ankiOf(ankiText(cards(), 'quiz'), 'takes-over-in-2014').slice(1, 3)).toEqual([
      '<b>MINUSMA takes over from AFISMA on 1 July 2014.</b><br>True or false?',
      expect.stringContaining('<b>False</b><br>It was on 1 July 2013.<br>'),
    ]);
  });

  it('writes marks of HTML as they are read', () => {
    const strange = ankiText(cards(quizWith('text: 2,100', 'text: <b>"2&100"</b>')), 'quiz');
    expect(ankiOf(strange, 'how-many-soldiers')[1]).toContain('&lt;b&gt;&quot;2&amp;100&quot;&lt;/b&gt;');
  });
});

describe('npm run export -- csv', () => {
  it('writes a table with a row for every item', () => {
    const { code, out, err } = exported('csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [heading = '', ...rows] = out.trimEnd().split('\r\n');
    const names = cellsOf(heading.replace('\uFEFF', ''));
    expect(rows).toHaveLength(10);
    const cell = (id: string, name: string): string | undefined =>
      cellsOf(rows.find((row) => row.startsWith(`"${id}"`)) ?? '')[names.indexOf(name)];
    expect(rows.map((row) => cellsOf(row).length)).toEqual(Array(10).fill(names.length));
    expect(cell('soldiers-typed', 'right answer')).toBe('11200');
    expect(cell('soldiers-typed', 'tolerance')).toBe('0');
    expect(cell('when-mandate-ends', 'also accepted')).toBe('June 30, 2023; 2023-06-30');
    expect(cell('takes-over-in-2014', 'right answer')).toBe('False');
    expect(cell('takes-over-in-2014', 'why')).toBe('It was on 1 July 2013.');
    expect(cell('what-is-not-in-2100', 'why')).toBe('Resolution 2690 ends the mandate, ten years later.');
    expect([cell('how-many-soldiers', 'wrong 1'), cell('how-many-soldiers', 'wrong 2')].sort()).toEqual([
      '1,440',
      '2,100',
    ]);
    expect(cell('how-many-soldiers', 'passages')).toBe(
      'MINUSMA may have up to 11,200 soldiers and 1,440 police officers.',
    );
  });
});

describe('npm run export', () => {
  it('writes to a file, in folders that are not there yet, and always the same', () => {
    const folder = knowledgeFolder(QUIZ);
    const file = path.join(folder, 'out/of/quiz.txt');
    const args = ['anki', '--knowledge', folder];
    const { code, out, err } = runCommand('src/cli/export.ts', [...args, '--to', file]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `10 items written to ${file}\n` });
    expect(readFileSync(file, 'utf8')).toBe(runCommand('src/cli/export.ts', args).out);
  });

  it('writes some of the items', () => {
    expect(exported('gift', QUIZ, '--difficulty', 'hard').out.match(/^::.*?::/gm)).toEqual([
      '::what-is-not-in-2100::',
    ]);
    expect(exported('gift', QUIZ, '--topic', 'mandate').out.match(/^::/gm)).toHaveLength(10);
    expect(exported('gift', QUIZ, '--topic', 'weather')).toMatchObject({
      code: 1,
      out: '',
      err: 'There are no such quiz items; the topics are mandate.\n',
    });
  });

  it('says so where there are none', () => {
    expect(exported('csv', {})).toMatchObject({ code: 1, out: '', err: 'There are no such quiz items.\n' });
  });

  it.each([['moodle'], [''], ['toString']])('refuses the format "%s"', (format) => {
    const { code, out, err } = exported(format);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Name one format: anki, csv or gift.');
  });

  it('explains itself', () => {
    const { code, out } = runCommand('src/cli/export.ts', ['--help']);
    expect(code).toBe(0);
    for (const part of ['usage:', 'anki', 'csv', 'gift', '--to', '--topic', '--difficulty', '--knowledge'])
      expect(out).toContain(part);
  });

  it('names the faults of knowledge that cannot be used', () => {
    const { code, err } = exported('csv', quizWith('difficulty: hard', 'difficulty: harsh'));
    expect(code).toBe(1);
    expect(err).toContain('quiz/resolutions.yaml');
    expect(err).toContain('cannot be used');
  });
});
