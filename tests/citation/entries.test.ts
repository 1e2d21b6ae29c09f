import { describe, expect, it } from 'vitest';
import { citeSource } from '../../src/citation/cite.ts';
import type { Style } from '../../src/citation/styles.ts';
import type { Citing } from '../../src/citation/work.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { cited, marked, source } from './cited.ts';

const ONLINE = { url: 'https://example.org/roads' };
const NEWSPAPER = { kind: 'newspaper article', publisher: 'Sahel Times', ...ONLINE };
const UNDATED = { published: null, publishedIs: 'unknown' } as const;
const REPORT = { kind: 'report', publisher: 'Roads Institute', published: '2019' };
const SEEN: Citing = { accessed: '2024-05-05', paragraph: 3 };

type Row = [rule: string, style: Style, reference: string, inText: string];

function provesRows(from: Partial<Source>, citing: Citing, rows: Row[]) {
  it.each(rows)('%s: %s', (_, style, reference, inText) => {
    expect(cited(style, source(from), citing)).toEqual({ reference, inText });
  });
}

describe('an article of a newspaper', () => {
  provesRows(NEWSPAPER, SEEN, [
    [
      'the newspaper in italics, no date of access (APA 10.1)',
      'apa',
      'Diallo, A. (2019, May 6). Roads in the Sahel. *Sahel Times*. https://example.org/roads',
      '(Diallo, 2019, para. 3)',
    ],
    [
      'the container in italics, no date of access where one of publication is printed (MLA)',
      'mla',
      'Diallo, Awa. “Roads in the Sahel.” *Sahel Times*, 6 May 2019, https://example.org/roads.',
      '(Diallo, par. 3)',
    ],
    [
      'the year, then month, day and year after the newspaper (Chicago 15.49)',
      'chicago-author-date',
      'Diallo, Awa. 2019. “Roads in the Sahel.” *Sahel Times*, May 6, 2019. https://example.org/roads.',
      '(Diallo 2019, para. 3)',
    ],
    [
      'the locator before the address (Chicago 14.191)',
      'chicago-notes',
      'Diallo, Awa. “Roads in the Sahel.” *Sahel Times*, May 6, 2019. https://example.org/roads.',
      'Awa Diallo, “Roads in the Sahel,” *Sahel Times*, May 6, 2019, para. 3, https://example.org/roads.',
    ],
    [
      'single quotation marks, day and month, date of access (Cite Them Right)',
      'harvard',
      'Diallo, A. (2019) ‘Roads in the Sahel’, *Sahel Times*, 6 May. Available at: https://example.org/roads (Accessed: 5 May 2024).',
      '(Diallo, 2019, para. 3)',
    ],
  ]);
});

describe('an article of a newspaper without an author', () => {
  provesRows({ ...NEWSPAPER, authors: [] }, {}, [
    [
      'the title moves to the front, in the text in quotation marks (APA 8.14, 9.12)',
      'apa',
      'Roads in the Sahel. (2019, May 6). *Sahel Times*. https://example.org/roads',
      '(“Roads in the Sahel,” 2019)',
    ],
    [
      'the title moves to the front (MLA)',
      'mla',
      '“Roads in the Sahel.” *Sahel Times*, 6 May 2019, https://example.org/roads.',
      '(“Roads in the Sahel”)',
    ],
    [
      'the newspaper takes the author’s place (Chicago 14.199)',
      'chicago-author-date',
      '*Sahel Times*. 2019. “Roads in the Sahel.” May 6, 2019. https://example.org/roads.',
      '(*Sahel Times* 2019)',
    ],
    [
      'the note begins with the title (Chicago 14.199)',
      'chicago-notes',
      '*Sahel Times*. “Roads in the Sahel.” May 6, 2019. https://example.org/roads.',
      '“Roads in the Sahel,” *Sahel Times*, May 6, 2019, https://example.org/roads.',
    ],
    [
      'the newspaper takes the author’s place (Cite Them Right)',
      'harvard',
      '*Sahel Times* (2019) ‘Roads in the Sahel’, 6 May. Available at: https://example.org/roads.',
      '(*Sahel Times*, 2019)',
    ],
  ]);
});

describe('the name of a newspaper that begins with "The"', () => {
  it.each<[rule: string, style: Style, found: string]>([
    ['keeps it (APA)', 'apa', '*The Sahel Times*'],
    ['keeps it (MLA)', 'mla', '*The Sahel Times*'],
    ['loses it (Chicago 14.194)', 'chicago-notes', 'Sahel.” *Sahel Times*'],
  ])('%s', (_, style, found) => {
    const from = source({ ...NEWSPAPER, publisher: 'The Sahel Times' });
    expect(cited(style, from).reference).toContain(found);
  });
});

describe('a page without a date', () => {
  provesRows({ ...UNDATED, ...ONLINE }, SEEN, [
    [
      '"n.d.", and no date of access, since the page is not made to change (APA 9.16, 9.17)',
      'apa',
      'Diallo, A. (n.d.). *Roads in the Sahel*. Sahel Review. https://example.org/roads',
      '(Diallo, n.d., para. 3)',
    ],
    [
      'no date, but a date of access (MLA)',
      'mla',
      'Diallo, Awa. “Roads in the Sahel.” *Sahel Review*, https://example.org/roads. Accessed 5 May 2024.',
      '(Diallo, par. 3)',
    ],
    [
      '"n.d." with a comma in the text, and a date of access (Chicago 15.44, 15.50)',
      'chicago-author-date',
      'Diallo, Awa. n.d. “Roads in the Sahel.” Sahel Review. Accessed May 5, 2024. https://example.org/roads.',
      '(Diallo, n.d., para. 3)',
    ],
    [
      'a date of access in place of a date (Chicago 14.207)',
      'chicago-notes',
      'Diallo, Awa. “Roads in the Sahel.” Sahel Review. Accessed May 5, 2024. https://example.org/roads.',
      'Awa Diallo, “Roads in the Sahel,” Sahel Review, para. 3, accessed May 5, 2024, https://example.org/roads.',
    ],
    [
      '"no date", and the publisher is not named beside an address (Cite Them Right)',
      'harvard',
      'Diallo, A. (no date) *Roads in the Sahel*. Available at: https://example.org/roads (Accessed: 5 May 2024).',
      '(Diallo, no date, para. 3)',
    ],
  ]);

  it('has "n.d." in notes where it was not read online (Chicago 14.145)', () => {
    expect(cited('chicago-notes', source(UNDATED), SEEN)).toEqual({
      reference: 'Diallo, Awa. “Roads in the Sahel.” Sahel Review, n.d.',
      inText: 'Awa Diallo, “Roads in the Sahel,” Sahel Review, n.d., para. 3.',
    });
  });

  it('has no date either where one is written down that is unknown', () => {
    const from = source({ published: '2019', publishedIs: 'unknown' });
    expect(cited('apa', from).inText).toBe('(Diallo, n.d.)');
  });
});

describe('a report of an organisation that published it itself', () => {
  provesRows({ ...REPORT, authors: ['Roads Institute'] }, { paragraph: 3 }, [
    [
      'the publisher is not named twice (APA)',
      'apa',
      'Roads Institute. (2019). *Roads in the Sahel*.',
      '(Roads Institute, 2019, para. 3)',
    ],
    [
      'the entry begins with the title (MLA)',
      'mla',
      '*Roads in the Sahel*. Roads Institute, 2019.',
      '(*Roads in the Sahel*, par. 3)',
    ],
    [
      'author and publisher are both named (Chicago 14.84)',
      'chicago-author-date',
      'Roads Institute. 2019. *Roads in the Sahel*. Roads Institute.',
      '(Roads Institute 2019, para. 3)',
    ],
    [
      'the facts of publication in parentheses (Chicago 14.20)',
      'chicago-notes',
      'Roads Institute. *Roads in the Sahel*. Roads Institute, 2019.',
      'Roads Institute, *Roads in the Sahel* (Roads Institute, 2019), para. 3.',
    ],
    [
      'the organisation as the author (Cite Them Right)',
      'harvard',
      'Roads Institute (2019) *Roads in the Sahel*.',
      '(Roads Institute, 2019, para. 3)',
    ],
  ]);

  it.each<Style>(['apa', 'mla', 'chicago-author-date', 'harvard'])(
    'is cited in %s in the same way where its issuer is named as publisher only',
    (style) => {
      const named = cited(style, source({ ...REPORT, authors: ['Roads Institute'] }));
      expect(cited(style, source({ ...REPORT, authors: [] }))).toEqual(named);
    },
  );
});

describe('a source of which hardly anything is known', () => {
  provesRows({ authors: [], publisher: null, ...UNDATED }, { paragraph: 3 }, [
    ['(APA 9.12, 9.17)', 'apa', '*Roads in the Sahel*. (n.d.).', '(*Roads in the Sahel*, n.d., para. 3)'],
    ['(MLA)', 'mla', '“Roads in the Sahel.”', '(“Roads in the Sahel,” par. 3)'],
    [
      '(Chicago 15.44)',
      'chicago-author-date',
      '“Roads in the Sahel.” n.d.',
      '(“Roads in the Sahel,” n.d., para. 3)',
    ],
    [
      '(Chicago 14.79)',
      'chicago-notes',
      '“Roads in the Sahel.” N.d.',
      '“Roads in the Sahel,” n.d., para. 3.',
    ],
    [
      '(Cite Them Right)',
      'harvard',
      '*Roads in the Sahel* (no date).',
      '(*Roads in the Sahel*, no date, para. 3)',
    ],
  ]);
});

describe('a date', () => {
  it.each<[what: string, style: Style, published: string, found: string]>([
    ['of a period of years', 'apa', '2012/2013', '(2012–2013).'],
    ['of a period of months (APA 9.14)', 'apa', '2012-04/2012-06', '(2012, April–June).'],
    ['of a month (MLA)', 'mla', '2012-09', '*Sahel Review*, Sept. 2012.'],
    ['of a period in two years', 'mla', '2012-12/2013-01', '*Sahel Review*, Dec. 2012–Jan. 2013.'],
    [
      'of a period of months',
      'chicago-author-date',
      '2012-04/2012-06',
      '2012. “Roads in the Sahel.” Sahel Review. April–June 2012.',
    ],
    ['of two days', 'chicago-notes', '2012-04-05/2012-06-07', 'Sahel Review. April 5–June 7, 2012.'],
    [
      'of a year only is not repeated',
      'chicago-author-date',
      '2012',
      '2012. “Roads in the Sahel.” Sahel Review.',
    ],
    ['of a year that opens a period of a month', 'chicago-notes', '2012/2013-01', '2012–January 2013.'],
    ['of a period of years', 'harvard', '2012/2013', '(2012–2013)'],
  ])('%s in %s: %s', (_, style, published, found) => {
    expect(cited(style, source({ published })).reference).toContain(found);
  });

  it('that is inferred keeps its brackets around a period (Chicago 14.145)', () => {
    const from = source({ published: '2012/2013', publishedIs: 'approximate' });
    expect(cited('chicago-author-date', from).inText).toBe('(Diallo [ca. 2012–2013])');
    expect(cited('mla', from).reference).toContain('[circa 2012–2013]');
  });

  it('of access that is no date is left out', () => {
    const from = source(ONLINE);
    expect(cited('harvard', from, { accessed: 'yesterday' })).toEqual(cited('harvard', from));
  });

  it('of access is left out where there is no address', () => {
    for (const style of ['mla', 'chicago-notes', 'harvard'] as const) {
      expect(cited(style, source(UNDATED), SEEN)).toEqual(cited(style, source(UNDATED), { paragraph: 3 }));
    }
  });
});

describe('the short note of Chicago', () => {
  it('has the surnames, the title without its article and subtitle, and the paragraph (14.30, 14.33)', () => {
    const from = source({ title: 'The Roads: A History', authors: ['Awa Diallo', 'Tom Berg'] });
    const { parts } = citeSource(from, { style: 'chicago-notes', paragraph: 3 });
    expect(marked(parts?.shortNote ?? [])).toBe('Diallo and Berg, “Roads,” para. 3.');
  });
});
