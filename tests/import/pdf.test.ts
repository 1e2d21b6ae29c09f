import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/pdf.ts';
import { type PdfOptions, type PdfText, paragraphAt, streamOf, writePdf } from '../support/pdf-writer.ts';
import { bytesOf, outline, read, refusal } from './reading.ts';

const LINES = [
  'The patrol left the camp before the sun was up, and it came back',
  'long after dark. Nobody in the town had seen it, and nobody asked',
  'where it had been or what it had found there in the north.',
];
const PARAGRAPH = LINES.join(' ');

async function pdf(pages: readonly (readonly PdfText[])[], options?: PdfOptions) {
  return read(await readPdf(writePdf(pages, options), 'a.pdf'));
}
const blocks = async (...pages: readonly (readonly PdfText[])[]) => outline((await pdf(pages)).blocks);

describe('the text of a PDF', () => {
  it('is put together into paragraphs by the gaps between lines', async () => {
    const page = [...paragraphAt(LINES, 72, 700), ...paragraphAt(LINES, 72, 640)];
    expect(await blocks(page)).toEqual([`paragraph: ${PARAGRAPH}`, `paragraph: ${PARAGRAPH}`]);
  });

  it('is put together into paragraphs by indents and lines that end early', async () => {
    const indented = [
      ...paragraphAt([LINES[0] ?? ''], 90, 700),
      ...paragraphAt(LINES.slice(1), 72, 686.8),
      ...paragraphAt([LINES[0] ?? ''], 90, 660.4),
      ...paragraphAt(['the north.', ...LINES], 72, 647.2),
    ];
    expect(await blocks(indented)).toEqual([
      `paragraph: ${PARAGRAPH}`,
      `paragraph: ${LINES[0]} the north.`,
      `+ paragraph: ${PARAGRAPH}`,
    ]);
  });

  it('has headings where the font is larger, or where a short line stands alone', async () => {
    const page = [
      { text: 'A Report on', x: 72, y: 780, size: 24 },
      { text: 'the North', x: 72, y: 751, size: 24 },
      { text: 'Part One', x: 72, y: 710, size: 16 },
      ...paragraphAt(LINES, 72, 680),
      { text: 'What next?', x: 72, y: 620 },
      ...paragraphAt(LINES, 72, 595),
    ];
    expect(await blocks(page)).toEqual([
      'heading1: A Report on the North',
      'heading2: Part One',
      `paragraph: ${PARAGRAPH}`,
      'heading: What next?',
      `paragraph: ${PARAGRAPH}`,
    ]);
  });

  it('goes on over columns and pages', async () => {
    const left = paragraphAt(['The patrol left the camp before', 'the sun was up, and it came'], 72, 700);
    const right = paragraphAt(['back long after dark, when no-', 'body in the town was awake and'], 320, 700);
    const next = paragraphAt(['nobody asked where it had been.', 'Then it rained in the north.'], 72, 700);
    expect(await blocks([...left, ...right], next)).toEqual([
      'paragraph: The patrol left the camp before the sun was up, and it came back long after dark, when nobody in the town was awake and nobody asked where it had been. Then it rained in the north.',
    ]);
  });

  it('has its hyphens at the ends of lines undone, but not those of its words', async () => {
    const page = paragraphAt(
      [
        'The anti-war group said it would not work with any govern-',
        'ment of that kind, and the others in the anti-',
        'war group agreed.',
      ],
      72,
      700,
    );
    expect(await blocks(page)).toEqual([
      'paragraph: The anti-war group said it would not work with any government of that kind, and the others in the anti-war group agreed.',
    ]);
  });

  it('has items where lines begin with bullets, and keeps raised numbers in their line', async () => {
    const page = [
      ...paragraphAt(
        [
          'The aims are these, as the council wrote them:',
          '\x95 to protect civilians',
          '\x95 to support the agreement',
        ],
        72,
        700,
      ),
      { text: 'It was renewed', x: 72, y: 600 },
      { text: '7', x: 146, y: 604, size: 6 },
      { text: 'in June.', x: 153, y: 600 },
    ];
    expect(await blocks(page)).toEqual([
      'paragraph: The aims are these, as the council wrote them:',
      'item: to protect civilians',
      'item: to support the agreement',
      'paragraph: It was renewed7 in June.',
    ]);
  });

  it('leaves out running titles, page numbers, notes, tables of contents and turned text', async () => {
    const page = (n: number): PdfText[] => [
      { text: `A Report on the North | ${n}`, x: 72, y: 810, size: 9 },
      { text: `${n}. Chapter ........................ ${n}`, x: 72, y: 720 },
      ...paragraphAt(LINES, 72, 700),
      { text: `${n} See the ${'abc'.charAt(n - 1).repeat(5)}.`, x: 72, y: 100, size: 8 },
      { text: `- ${n} -`, x: 290, y: 30 },
    ];
    const turned = 'BT /F1 11 Tf 0 1 -1 0 30 300 Tm (stamped) Tj ET';
    const { blocks: found, leftOut } = await pdf([page(1), page(2), page(3)]);
    expect(outline(found)).toEqual(Array(3).fill(`paragraph: ${PARAGRAPH}`));
    expect(leftOut.filter(({ why }) => why.endsWith('(page 2)'))).toEqual([
      { text: 'A Report on the North | 2', why: 'stands on several pages (page 2)' },
      { text: '2. Chapter ........................ 2', why: 'is from a table of contents (page 2)' },
      { text: '- 2 -', why: 'stands on several pages (page 2)' },
      { text: '2 See the bbbbb.', why: 'is a note at the foot of a page (page 2)' },
    ]);
    const stamped = await pdf([], { rawPages: [`${turned} BT /F1 11 Tf 72 700 Td (Plain text.) Tj ET`] });
    expect(stamped.leftOut).toEqual([{ text: 'stamped', why: 'is written sideways (page 1)' }]);
  });

  it('keeps a small print at the end that is no note', async () => {
    const page = [
      ...paragraphAt(LINES, 72, 700),
      { text: 'The author teaches in Bamako.', x: 72, y: 600, size: 8 },
    ];
    expect(await blocks(page)).toEqual([
      `paragraph: ${PARAGRAPH}`,
      'paragraph: The author teaches in Bamako.',
    ]);
  });

  it('is read from compressed pages, with accents and brackets', async () => {
    const { blocks: found } = await pdf(
      [[{ text: 'Ke\xefta (the \x93president\x94) left \\ fell.', x: 72, y: 700 }]],
      {
        isCompressed: true,
      },
    );
    expect(found[0]?.text).toBe('Keïta (the “president”) left \\ fell.');
  });

  it('comes with the title and authors that the file names, but not with what programs write there', async () => {
    const page = [{ text: 'Plain text.', x: 72, y: 700 }];
    const named = await pdf([page], {
      info: { Title: 'A Report', Author: 'Awa Diallo; Jean Dupont', CreationDate: 'D:2020' },
    });
    expect(named.fromPage).toEqual({ title: 'A Report', authors: ['Awa Diallo', 'Jean Dupont'] });
    const unnamed = await pdf([page], { info: { Title: 'Microsoft Word - report.docx', Author: ' ' } });
    expect(unnamed.fromPage).toEqual({});
  });
});

describe('a PDF that cannot be read', () => {
  const page = [{ text: 'Plain text.', x: 72, y: 700 }];
  const encrypt =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >> /ID [<01> <01>]';
  const form = (content: string, resources: string): string =>
    streamOf(
      content,
      false,
      `/Type /XObject /Subtype /Form /BBox [0 0 500 800] /Resources << /Font << /F1 3 0 R >> ${resources} >>`,
    );
  // each form draws the next one ten times
  const forms = Array.from({ length: 9 }, (_, i) =>
    i === 8
      ? form('BT /F1 12 Tf 72 700 Td (again) Tj ET BT /F1 12 Tf 9 9 Td (and) Tj ET '.repeat(200), '')
      : form('/X Do '.repeat(10), `/XObject << /X ${5 + i} 0 R >>`),
  );
  const first = '/XObject << /X 4 0 R >>';

  it.each([
    ['has no text', writePdf([[]]), /has no text: it may be a scan; run OCR/],
    ['has spaces only', writePdf([[{ text: '   ', x: 72, y: 700 }]]), /run OCR/],
    ['is encrypted', writePdf([page], { trailer: encrypt }), /is encrypted/],
    ['is cut off', writePdf([page]).slice(0, 250), /broken PDF|has no text|cannot/],
    ['is only called so', bytesOf('%PDF-1.4\nnothing of the kind'), /broken PDF/],
    ['is empty', new Uint8Array(), /broken PDF/],
    [
      'has too many pages',
      writePdf(Array.from({ length: 2001 }, () => page)),
      /2001 pages; the limit is 2000/,
    ],
    [
      'draws itself',
      writePdf([], { rawPages: ['/X Do'], resources: first, objects: [form('/X Do', first)] }),
      /has no text/,
    ],
    [
      'draws a text a hundred million times',
      writePdf([], { rawPages: ['/X Do'], resources: first, objects: forms }),
      /more text on page 1/,
    ],
  ])('is refused if it %s', async (_, bytes, message) => {
    expect(refusal(await readPdf(bytes, 'a.pdf'))).toMatch(message);
  });

  it('may be read again: its bytes are left as they are', async () => {
    const bytes = writePdf([page]);
    await readPdf(bytes, 'a.pdf');
    expect(outline(read(await readPdf(bytes, 'a.pdf')).blocks)).toEqual(['paragraph: Plain text.']);
  });
});
