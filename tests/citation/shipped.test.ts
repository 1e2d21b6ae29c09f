import { describe, expect, it } from 'vitest';
import { citeSource } from '../../src/citation/cite.ts';
import type { Style } from '../../src/citation/styles.ts';
import { cited, marked, SHIPPED, TITLE_WORDS } from './cited.ts';

function shipped(id: string) {
  const source = SHIPPED.sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`no source ${id}`);
  return source;
}

type Expected = readonly [style: Style, reference: string, inText: string];

const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  'gauthier-vela-2023': [
    [
      'apa',
      'Gauthier Vela, V. (2023, March 8). *MINUSMA in Mali: The challenges of multidimensional peacekeeping*. Australian Outlook.',
      '(Gauthier Vela, 2023, para. 4)',
    ],
    [
      'mla',
      'Gauthier Vela, Vanessa. “MINUSMA in Mali: The Challenges of Multidimensional Peacekeeping.” *Australian Outlook*, Australian Institute of International Affairs, 8 Mar. 2023.',
      '(Gauthier Vela, par. 4)',
    ],
    [
      'chicago-author-date',
      'Gauthier Vela, Vanessa. 2023. “MINUSMA in Mali: The Challenges of Multidimensional Peacekeeping.” Australian Outlook, Australian Institute of International Affairs. March 8, 2023.',
      '(Gauthier Vela 2023, para. 4)',
    ],
    [
      'chicago-notes',
      'Gauthier Vela, Vanessa. “MINUSMA in Mali: The Challenges of Multidimensional Peacekeeping.” Australian Outlook, Australian Institute of International Affairs. March 8, 2023.',
      'Vanessa Gauthier Vela, “MINUSMA in Mali: The Challenges of Multidimensional Peacekeeping,” Australian Outlook, Australian Institute of International Affairs, March 8, 2023, para. 4.',
    ],
    [
      'harvard',
      'Gauthier Vela, V. (2023) *MINUSMA in Mali: the challenges of multidimensional peacekeeping*. Australian Outlook.',
      '(Gauthier Vela, 2023, para. 4)',
    ],
    [
      'bibtex',
      `@misc{gauthiervela2023minusma,
  author = {Gauthier Vela, Vanessa},
  title = {{MINUSMA} in {Mali}: The Challenges of Multidimensional Peacekeeping},
  howpublished = {{Australian Outlook}, {Australian Institute of International Affairs}},
  year = {2023},
  month = mar,
  day = {8},
  note = {paragraph 4},
}`,
      '\\cite[para.~4]{gauthiervela2023minusma}',
    ],
  ],
  'leimbach-2013': [
    [
      'apa',
      'Leimbach, D. (ca. 2013, April). *The UN approves a new peacekeeping force to fix Mali*. PassBlue.',
      '(Leimbach, ca. 2013, para. 4)',
    ],
    [
      'mla',
      'Leimbach, Dulcie. “The UN Approves a New Peacekeeping Force to Fix Mali.” *PassBlue*, [circa Apr. 2013].',
      '(Leimbach, par. 4)',
    ],
    [
      'chicago-author-date',
      'Leimbach, Dulcie. [ca. 2013]. “The UN Approves a New Peacekeeping Force to Fix Mali.” PassBlue. [ca. April 2013].',
      '(Leimbach [ca. 2013], para. 4)',
    ],
    [
      'chicago-notes',
      'Leimbach, Dulcie. “The UN Approves a New Peacekeeping Force to Fix Mali.” PassBlue. [ca. April 2013].',
      'Dulcie Leimbach, “The UN Approves a New Peacekeeping Force to Fix Mali,” PassBlue, [ca. April 2013], para. 4.',
    ],
    [
      'harvard',
      'Leimbach, D. (c. 2013) *The UN approves a new peacekeeping force to fix Mali*. PassBlue.',
      '(Leimbach, c. 2013, para. 4)',
    ],
    [
      'bibtex',
      `@misc{leimbach2013approves,
  author = {Leimbach, Dulcie},
  title = {The {UN} Approves a New Peacekeeping Force to Fix {Mali}},
  howpublished = {{PassBlue}},
  year = {2013},
  month = apr,
  note = {undated; date inferred; paragraph 4},
}`,
      '\\cite[para.~4]{leimbach2013approves}',
    ],
  ],
  'nomikos-2020': [
    [
      'apa',
      'Nomikos, W. G., Sauter, M., Williams, R., & Hunnicutt, P. (ca. 2020, August). The military has ousted Mali’s president [A newspaper’s political-science blog].',
      '(Nomikos et al., ca. 2020, para. 4)',
    ],
    [
      'mla',
      'Nomikos, William G., et al. “The Military Has Ousted Mali’s President.” [circa Aug. 2020]. A newspaper’s political-science blog.',
      '(Nomikos et al., par. 4)',
    ],
    [
      'chicago-author-date',
      'Nomikos, William G., Melanie Sauter, Rob Williams, and Patrick Hunnicutt. [ca. 2020]. “The Military Has Ousted Mali’s President.” A newspaper’s political-science blog, [ca. August 2020].',
      '(Nomikos et al. [ca. 2020], para. 4)',
    ],
    [
      'chicago-notes',
      'Nomikos, William G., Melanie Sauter, Rob Williams, and Patrick Hunnicutt. “The Military Has Ousted Mali’s President.” A newspaper’s political-science blog, [ca. August 2020].',
      'William G. Nomikos et al., “The Military Has Ousted Mali’s President,” a newspaper’s political-science blog, [ca. August 2020], para. 4.',
    ],
    [
      'harvard',
      'Nomikos, W.G. *et al.* (c. 2020) ‘The military has ousted Mali’s president’ [A newspaper’s political-science blog].',
      '(Nomikos *et al.*, c. 2020, para. 4)',
    ],
    [
      'bibtex',
      `@misc{nomikos2020military,
  author = {Nomikos, William G. and Sauter, Melanie and Williams, Rob and Hunnicutt, Patrick},
  title = {The Military Has Ousted {Mali's} President},
  howpublished = {A newspaper's political-science blog},
  year = {2020},
  month = aug,
  note = {undated; date inferred; paragraph 4},
}`,
      '\\cite[para.~4]{nomikos2020military}',
    ],
  ],
  'owp-2023': [
    [
      'apa',
      '*Mali asks UN to end peacekeeping mission and withdraw forces*. (ca. 2023, June). The Organization for World Peace.',
      '(*Mali Asks UN*, ca. 2023, para. 4)',
    ],
    [
      'mla',
      '“Mali Asks UN to End Peacekeeping Mission and Withdraw Forces.” *The Organization for World Peace*, [circa June 2023].',
      '(“Mali Asks UN,” par. 4)',
    ],
    [
      'chicago-author-date',
      'The Organization for World Peace. [ca. 2023]. “Mali Asks UN to End Peacekeeping Mission and Withdraw Forces.” [ca. June 2023].',
      '(The Organization for World Peace [ca. 2023], para. 4)',
    ],
    [
      'chicago-notes',
      'The Organization for World Peace. “Mali Asks UN to End Peacekeeping Mission and Withdraw Forces.” [ca. June 2023].',
      '“Mali Asks UN to End Peacekeeping Mission and Withdraw Forces,” The Organization for World Peace, [ca. June 2023], para. 4.',
    ],
    [
      'harvard',
      'The Organization for World Peace (c. 2023) *Mali asks UN to end peacekeeping mission and withdraw forces*.',
      '(The Organization for World Peace, c. 2023, para. 4)',
    ],
    [
      'bibtex',
      `@misc{mali2023asks,
  title = {Mali Asks {UN} to End Peacekeeping Mission and Withdraw Forces},
  howpublished = {{The Organization for World Peace}},
  year = {2023},
  month = jun,
  note = {undated; date inferred; paragraph 4},
}`,
      '\\cite[para.~4]{mali2023asks}',
    ],
  ],
  'peace-operations-2018': [
    [
      'apa',
      '*International peace operations Part II*. (ca. 2018).',
      '(*International Peace Operations Part II*, ca. 2018, para. 4)',
    ],
    [
      'mla',
      '“International Peace Operations Part II.” [circa 2018].',
      '(“International Peace Operations Part II,” par. 4)',
    ],
    [
      'chicago-author-date',
      '“International Peace Operations Part II.” [ca. 2018].',
      '(“International Peace Operations Part II” [ca. 2018], para. 4)',
    ],
    [
      'chicago-notes',
      '“International Peace Operations Part II.” [ca. 2018].',
      '“International Peace Operations Part II,” [ca. 2018], para. 4.',
    ],
    [
      'harvard',
      '*International peace operations Part II* (c. 2018).',
      '(*International peace operations Part II*, c. 2018, para. 4)',
    ],
    [
      'bibtex',
      `@misc{international2018peace,
  title = {International Peace Operations {Part} {II}},
  year = {2018},
  note = {undated; date inferred; paragraph 4},
}`,
      '\\cite[para.~4]{international2018peace}',
    ],
  ],
};

describe.each(Object.entries(EXPECTED))('the shipped document %s', (id, expected) => {
  it.each(expected)('is cited in %s', (style, reference, inText) => {
    expect(cited(style, shipped(id), { paragraph: 4 })).toEqual({ reference, inText });
  });

  it('has the same entry in the list whether it is cited whole or by a paragraph', () => {
    for (const [style, reference] of expected) {
      if (style !== 'bibtex') expect(cited(style, shipped(id)).reference).toBe(reference);
    }
  });
});

describe('a shipped document cited whole', () => {
  it.each<[Style, string]>([
    ['apa', '(Leimbach, ca. 2013)'],
    ['mla', '(Leimbach)'],
    ['chicago-author-date', '(Leimbach [ca. 2013])'],
    [
      'chicago-notes',
      'Dulcie Leimbach, “The UN Approves a New Peacekeeping Force to Fix Mali,” PassBlue, [ca. April 2013].',
    ],
    ['harvard', '(Leimbach, c. 2013)'],
    ['bibtex', '\\cite{leimbach2013approves}'],
  ])('has no locator in %s', (style, inText) => {
    expect(cited(style, shipped('leimbach-2013')).inText).toBe(inText);
  });

  it.each([
    ['gauthier-vela-2023', 'Gauthier Vela, “MINUSMA in Mali.”'],
    ['leimbach-2013', 'Leimbach, “UN Approves.”'],
    ['nomikos-2020', 'Nomikos et al., “Military Has Ousted.”'],
    ['owp-2023', '“Mali Asks UN.”'],
  ])('%s has a short note in Chicago: surname and shortened title (14.30)', (id, shortNote) => {
    const { parts } = citeSource(shipped(id), { style: 'chicago-notes', titleWords: TITLE_WORDS });
    expect(marked(parts?.shortNote ?? [])).toBe(shortNote);
  });
});

describe('what a reader of a reference has to know', () => {
  it('is that the paragraphs are our own count, the date is inferred, and no address is known', () => {
    const { notes } = citeSource(shipped('leimbach-2013'), { style: 'apa', paragraph: 4 });
    expect(notes).toEqual(['citation.paragraphs', 'citation.inferred-date', 'citation.no-address']);
  });

  it('leaves out what does not apply', () => {
    const { notes } = citeSource(shipped('gauthier-vela-2023'), { style: 'mla' });
    expect(notes).toEqual(['citation.no-address']);
  });
});
