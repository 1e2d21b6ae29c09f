import { describe, expect, it } from 'vitest';
import { isImportFault } from '../../src/import/fault.ts';
import { type ImportedSource, sourceOf } from '../../src/import/source-of.ts';
import type { Bibliography, ReadDocument } from '../../src/import/types.ts';
import { sourceSchema } from '../../src/knowledge/schema.ts';
import { documentOf } from './blocks.ts';

const FIRST =
  'The patrol left the camp before the sun was up, and it took the road along the river that the traders had warned it of.';
const SECOND =
  'Nobody in the valley wanted to speak with the soldiers that week. The elders said that they had seen nothing at all.';

function imported(
  sketch: string,
  given: Bibliography = {},
  about: Partial<ReadDocument> = {},
  file = 'notes/the-river.txt',
): ImportedSource {
  const result = sourceOf(documentOf(sketch, about), given, file);
  if (isImportFault(result)) throw new Error(result.message);
  return result;
}

const sectionsOf = ({ source }: ImportedSource) =>
  source.sections.map(({ title, passages }) => [title, passages.map(({ n }) => n)]);

describe('the data of a document', () => {
  const page: Bibliography = {
    title: 'Page title',
    authors: ['Ann Page'],
    publisher: 'Page press',
    published: '2001',
    licence: 'page licence',
    language: 'es',
    url: 'https://page.example/',
  };
  const frontMatter: Bibliography = {
    id: 'front-2002',
    title: 'Front title',
    authors: ['Ann Front'],
    publisher: 'Front press',
    published: '2002',
    kind: 'front kind',
    licence: 'front licence',
    language: 'fr',
    url: 'https://front.example/',
  };
  const given: Bibliography = {
    id: 'given-2003',
    title: 'Given title',
    authors: ['Ann Given', 'Bob Given'],
    publisher: 'Given press',
    published: '2003',
    kind: 'given kind',
    licence: 'given licence',
    language: 'en',
    url: 'https://given.example/',
  };

  it('is what the curator gives before what the front matter says before what the page says', () => {
    const sketch = `${FIRST}\n\n${SECOND}`;
    expect(imported(sketch, given, { frontMatter, fromPage: page }).source).toMatchObject(given);
    expect(imported(sketch, {}, { frontMatter, fromPage: page }).source).toMatchObject(frontMatter);
    expect(imported(sketch, {}, { fromPage: page }).source).toMatchObject({ ...page, id: 'page-2001' });
    const mixed = imported(
      sketch,
      { title: 'Given title' },
      { frontMatter: { publisher: 'Front press' }, fromPage: page },
    );
    expect(mixed.source).toMatchObject({
      title: 'Given title',
      publisher: 'Front press',
      authors: ['Ann Page'],
    });
    expect(mixed.origins).toMatchObject({ title: 'given', publisher: 'front matter', authors: 'metadata' });
  });

  it('is said to be unknown where nothing tells it', () => {
    const { source } = imported(`The river\n\n${FIRST}\n\n${SECOND}`);
    expect(source).toMatchObject({
      id: 'the-river',
      title: 'The river',
      authors: [],
      publisher: null,
      published: null,
      publishedIs: 'unknown',
      publishedNote: 'No date was found in the document.',
      language: 'en',
      wording: 'original',
    });
    const unknown = { authors: ['unknown'], publisher: 'unknown', published: '2013' };
    expect(imported(FIRST, {}, { frontMatter: unknown }).source).toMatchObject({
      authors: [],
      publisher: null,
    });
  });

  it.each([
    ['By Jane Doe\n08 Mar 2023', ['Jane Doe'], '2023-03-08'],
    ['By Jane Doe and John Roe | March 8, 2023', ['Jane Doe', 'John Roe'], '2023-03-08'],
    ['Par Jeanne Dupont\n8 mars 2023', ['Jeanne Dupont'], '2023-03-08'],
    ['Publié le 1er août 2022 par Jeanne Dupont', ['Jeanne Dupont'], '2022-08-01'],
    ['Por Juana Pérez\n8 de marzo de 2023', ['Juana Pérez'], '2023-03-08'],
    ['BY JANE DOE · MARCH 2023', ['Jane Doe'], '2023-03'],
    ['Updated 9 March 2023\nPublished Wednesday, 8 March 2023, 10:30 GMT', [], '2023-03-08'],
    ['2023-03-08', [], '2023-03-08'],
  ])('is found in a byline: %s', (byline, authors, published) => {
    const { source } = imported(`The river that moved\n\n${byline}\n\n${FIRST}\n\n${SECOND}`);
    expect(source).toMatchObject({ title: 'The river that moved', authors, published, publishedIs: 'exact' });
  });

  it.each(['31 February 2023', 'By land and sea', 'By the end of 2013', 'By Reuters', 'Chapter 8, 2023'])(
    'is not found where there is no byline: %s',
    (line) => {
      const { source } = imported(`The river that moved\n\n${line}\n\n${FIRST}\n\n${SECOND}`);
      expect(source).toMatchObject({ authors: [], published: null });
    },
  );

  it('is a last change where there is no date of publication, and no account of a content system', () => {
    const sketch = `The river that moved\n\nLast updated 9 March 2023\n\n${FIRST}\n\n${SECOND}`;
    expect(imported(sketch, {}, { fromPage: { authors: ['admin'] } }).source).toMatchObject({
      published: '2023-03-09',
      publishedIs: 'approximate',
      authors: [],
    });
  });

  it('has an approximate date where the front matter says how it was found', () => {
    const publishedNote = 'undated; written just after the flood';
    const frontMatter = { published: '2013-04', publishedNote };
    expect(imported(FIRST, {}, { frontMatter }).source).toMatchObject({
      publishedIs: 'approximate',
      publishedNote,
    });
    expect(imported(FIRST, { published: '2013' }, { frontMatter }).source.publishedIs).toBe('exact');
  });

  it('takes authors from the notes on them where nobody signed', () => {
    const note = 'Jane Doe and John Roe are lecturers at the University of Nowhere.';
    expect(imported(`The river\n\n${FIRST}\n\n${SECOND}\n\n${note}`).source.authors).toEqual([
      'Jane Doe',
      'John Roe',
    ]);
  });

  it('has the language that the function words tell, and doubts another one', () => {
    const french =
      'Le marché et la route sont dans la vallée, mais les anciens ne parlent pas avec les soldats qui passent.';
    const spanish =
      'El mercado y la carretera están en el valle, pero los ancianos no hablan con los soldados que pasan por él.';
    expect(imported(`Titre\n\n${french}`).source.language).toBe('fr');
    expect(imported(`Título\n\n${spanish}`).source.language).toBe('es');
    expect(imported(`Title\n\n${FIRST}`).source.language).toBe('en');
    const doubted = imported(`Titre\n\n${french}`, {}, { fromPage: { language: 'en-US' } });
    expect(doubted.source.language).toBe('en-US');
    expect(doubted.notes).toEqual([expect.stringContaining('reads as fr')]);
    expect(
      imported('Заголовок\n\nНикто в долине не хотел говорить с солдатами на этой неделе.').notes,
    ).toEqual([expect.stringContaining('not recognised')]);
  });

  it('does not take from a page what no source can have', () => {
    const long = 'x'.repeat(400);
    const { source, notes } = imported(
      FIRST,
      {},
      { fromPage: { title: long, publisher: long, url: 'nowhere' } },
    );
    expect(source).toMatchObject({ title: 'The river', publisher: null });
    expect(source.url).toBeUndefined();
    expect(notes).toHaveLength(3);
  });

  it('has the title of the page without the name of the site', () => {
    const sketch = `# The Valley\n\n## How the river moved\n\n${FIRST}`;
    const fromPage = { title: 'How the river moved – The Valley' };
    expect(imported(sketch, {}, { format: 'html', fromPage }).source.title).toBe('How the river moved');
  });
});

describe('an id', () => {
  const idOf = (sketch: string, given: Bibliography = {}, file = 'the-file.txt') =>
    imported(sketch, given, {}, file).source.id;

  it('comes from author and year, else from the title, else from the file', () => {
    expect(idOf(`The river\n\n${FIRST}`, { authors: ['Mélanie Keïta'], published: '2020-08' })).toBe(
      'keita-2020',
    );
    expect(idOf(`Mali’s river: “How it moved”!\n\n${FIRST}`)).toBe('malis-river-how-it-moved');
    expect(idOf(`Река\n\n${FIRST}`)).toBe('the-file');
  });

  it('is at most 60 characters, cut between words', () => {
    const id = idOf(`The long ${'and winding '.repeat(12)}road\n\n${FIRST}`);
    expect(id.length).toBeLessThanOrEqual(60);
    expect(id).toMatch(/^the-long(-and-winding)*(-and)?$/);
    expect(idOf(`${'x'.repeat(100)}\n\n${FIRST}`)).toBe('x'.repeat(60));
  });

  it.each([
    '../x',
    '..',
    'C:\\x',
    '/etc/passwd',
    'a\0b',
    'a/b',
    'A',
    'a b',
    '',
    '.',
    '-a',
    'con',
    'x'.repeat(61),
  ])('is refused where it is no id: %j', (id) => {
    const document = documentOf(FIRST);
    expect(sourceOf(document, { id }, 'x.txt')).toMatchObject({
      message: expect.stringContaining('cannot be used'),
    });
    expect(sourceOf({ ...document, frontMatter: { id } }, {}, 'x.txt')).toHaveProperty('message');
  });

  it('must be given where nothing makes one', () => {
    expect(sourceOf(documentOf(`Река\n\n${FIRST}`), {}, 'река.txt')).toMatchObject({
      message: expect.stringContaining('--id'),
    });
  });
});

describe('sections', () => {
  it('come from the headings of a page, and paragraphs are numbered through all of them', () => {
    const found = imported(
      `# The river\n\n${FIRST}\n\n## The road\n\n${SECOND}\n\n${FIRST}!\n\n## The well\n\n${SECOND}!`,
    );
    expect(sectionsOf(found)).toEqual([
      [null, [1]],
      ['The road', [2, 3]],
      ['The well', [4]],
    ]);
  });

  it('come from short lines apart in a plain text, with their numbers', () => {
    const found = imported(`The river\n\n5: The road\n\n${FIRST}\n\nWhat next?\n\n${SECOND}`);
    expect(sectionsOf(found)).toEqual([
      ['5: The road', [1]],
      ['What next?', [2]],
    ]);
  });

  it.each([
    'It was late.',
    'the road and the well',
    'The elders came, and went,',
    'A road, a well, a market, a school, a camp, a bridge, a boat, a mill, a ford, and a gate',
  ])('do not begin at a line that is text: %s', (line) => {
    const found = imported(`The river\n\n${FIRST}\n\n${line}\n\n${SECOND}`);
    expect(sectionsOf(found)).toEqual([[null, [1, 2, 3]]]);
  });

  it('have both titles where one heading follows another, and none without text', () => {
    const found = imported(`# The river\n\n## Part one\n\n### The road\n\n${FIRST}\n\n## Afterword`);
    expect(sectionsOf(found)).toEqual([['Part one – The road', [1]]]);
    expect(found.leftOut).toEqual([
      expect.objectContaining({ text: 'Afterword', why: 'a heading without text' }),
    ]);
  });

  it('hold lists with what introduces them', () => {
    const found = imported(
      `The river\n\n${FIRST}\n\nThree things were gone:\n\n- the road\n- the well\n- the market\n\n${SECOND}`,
    );
    expect(found.source.sections[0]?.passages[1]?.text).toBe(
      'Three things were gone: • the road • the well • the market',
    );
  });
});

describe('paragraphs', () => {
  it('longer than a passage are split at the ends of sentences, and that is said', () => {
    const long = `${FIRST} `.repeat(120).trim();
    const { source, notes } = imported(`The river\n\n${SECOND}\n\n${long}`);
    const passages = source.sections.flatMap((section) => section.passages);
    expect(passages.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    for (const { text } of passages.slice(1)) {
      expect(text.length).toBeLessThanOrEqual(6000);
      expect(text).toMatch(/^The patrol.*of\.$/);
    }
    expect(
      passages
        .slice(1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(long);
    expect(notes).toEqual([expect.stringContaining('¶2 to ¶4')]);
  });

  it.each([
    ['without a sentence', 'word '.repeat(4000).trim()],
    ['without a space', 'x'.repeat(15_000)],
    ['of pairs of surrogates', '𐍈'.repeat(7000)],
  ])('%s are split all the same', (_what, long) => {
    const { source } = imported(`The river\n\n${FIRST}\n\n${long}\n\n${SECOND}`);
    const parts = source.sections.flatMap((section) => section.passages).slice(1, -1);
    expect(
      parts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(long.replaceAll(' ', ''));
    for (const { text } of parts) expect(text.isWellFormed()).toBe(true);
  });

  it('lose their mark; a mark that says another number is told', () => {
    const { source, notes } = imported(`[¶1] ${FIRST}\n\n[¶3] ${SECOND}`);
    expect(source.sections[0]?.passages).toMatchObject([
      { n: 1, text: FIRST },
      { n: 2, text: SECOND },
    ]);
    expect(notes).toEqual(['The paragraph that is marked ¶3 is number 2 here.']);
  });

  it('make a source that the schema accepts', () => {
    const { source } = imported(`The river\n\n${FIRST}`);
    expect(sourceSchema.parse(source)).toEqual(source);
  });
});

describe('a document without text', () => {
  it.each([[''], ['Share on Facebook\nLeave a reply'], ['## A heading\n\n## Another one']])(
    'is a fault: %j',
    (sketch) => {
      expect(sourceOf(documentOf(sketch), {}, 'x.html')).toEqual({
        file: 'x.html',
        message: expect.stringContaining('no paragraph of text'),
      });
    },
  );
});
