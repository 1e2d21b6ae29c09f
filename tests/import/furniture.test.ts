import { describe, expect, it } from 'vitest';
import { sortOut } from '../../src/import/furniture.ts';
import type { ReadDocument } from '../../src/import/types.ts';
import { blocksOf } from './blocks.ts';

const FIRST =
  'The patrol left the camp before the sun was up, and it took the road along the river that the traders had warned it of.';
const SECOND =
  'Nobody in the valley wanted to speak with the soldiers that week. The elders said that they had seen nothing at all.';
const THIRD =
  'When the rain came the road was gone, and with it the market, the school and the only well that had water in March.';

function sorted(sketch: string, format: ReadDocument['format'] = 'text') {
  const { kept, leftOut, ...found } = sortOut(blocksOf(sketch), { format, authors: [] });
  return {
    ...found,
    text: kept.map(({ text }) => text),
    kinds: kept.map(({ kind }) => kind),
    leftOut: leftOut.map(({ text }) => text),
    reasons: new Map(leftOut.map(({ text, why }) => [text, why])),
  };
}

/** A page with one thing after its text. */
const endingWith = (...lines: string[]) => [`The river`, FIRST, SECOND, ...lines].join('\n\n');
/** A page with one thing in the middle of its text. */
const around = (...lines: string[]) => [`The river`, FIRST, ...lines, SECOND, THIRD].join('\n\n');

describe('page furniture', () => {
  it.each([
    'Leave a Reply',
    'Cancel reply',
    'Your email address will not be published. Required fields are marked *',
    'Save my name, email, and website in this browser for the next time I comment.',
    '12 Comments',
    'Notify of',
    'View all comments',
    'This site uses Akismet to reduce spam.',
    'Deja una respuesta',
    'Deja un comentario',
    'Tu dirección de correo electrónico no será publicada.',
    'Laissez un commentaire',
    'Laisser un commentaire',
    'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
    'Share this:',
    'Share on Facebook',
    'Click to share on Twitter (Opens in new window)',
    'Facebook Twitter LinkedIn WhatsApp',
    'Partager sur Facebook',
    'Compartir en WhatsApp',
    'Suivez-nous',
    'Subscribe to our newsletter',
    'Sign up for the weekly newsletter.',
    'The best stories, straight to your inbox',
    'Abonnez-vous à notre lettre d’information',
    'Suscríbete a nuestro boletín',
    'We use cookies to give you the best experience on our site.',
    'Nous utilisons des cookies pour améliorer votre visite.',
    'Usamos cookies para mejorar su experiencia.',
    'Accept all cookies',
    'Donate now',
    'Good reporting costs money. Please donate today.',
    'Faites un don',
    'Haz una donación',
    'Related Articles',
    'You may also like',
    'Articles similaires',
    'Entradas relacionadas',
    'Read more',
    'Read also: The long road north',
    'Lire aussi : La longue route du nord',
    'Te puede interesar: El camino largo',
    '← The river that moved',
    'You are here: Home / News',
    'Temps de lecture : 5 minutes',
    'Listen to this article',
    'Notificarme los nuevos comentarios por correo electrónico.',
    'Lire la suite',
    'Seguir leyendo',
    'Skip to content',
    'Next post',
    'Back to top',
    'Advertisement',
    'Home » Africa » Mali',
    'Accueil > Afrique',
    'https://example.org/a-page',
    '* * *',
    '[gallery ids="1,2,3"]',
    '[embed]https://example.org/video[/embed]',
  ])('is left out after the text and in the middle of it: %s', (line) => {
    expect(sorted(endingWith(line)).leftOut).toEqual([line]);
    const middle = sorted(around(line));
    expect(middle.leftOut).toEqual([line]);
    expect(middle.text).toEqual([FIRST, SECOND, THIRD]);
  });

  it.each([
    'Home',
    'Search',
    'Share',
    'Comments',
    'Related',
    'Tags: river, Mali',
    'Privacy Policy',
    'Mentions légales',
  ])('is left out after the text only where it may be a heading: %s', (line) => {
    expect(sorted(endingWith(line)).leftOut).toEqual([line]);
    expect(sorted(around(line)).text).toEqual([FIRST, line, SECOND, THIRD]);
  });

  it.each([
    'Subscribe to the view that rivers move, and much of this follows.',
    'By the end of March the road was gone.',
    'We share the opinion of the elders on Facebook and its uses in the war, which is that it had none and did much harm to everybody.',
    'The donors gave what they could give.',
    'No comment came from the ministry.',
    'Cookies were all that the children got.',
    'Copyright was the subject of the third talk, which nobody in the valley had asked for and nobody attended in the end.',
    '« Nous n’avons rien vu », dit-il. « Rien du tout. »',
    'Home is where the river was.',
    'Doña Fanta tiene setenta años y vende pescado en el mercado.',
    'Done with the war, he went home.',
    'Je donne des cours de géographie depuis vingt ans.',
    'Share prices fell on Twitter after the announcement.',
    'No response to the letter came from the ministry.',
    'You might like to think so.',
    'Nous reviendrons demain. »',
    'It rained.',
    'We asked for three things:',
    'Print runs were small in those years.',
  ])('is not what only sounds like it in the middle of a text: %s', (line) => {
    expect(sorted(around(line)).text).toEqual([FIRST, line, SECOND, THIRD]);
  });

  it('is told with its reason and its line', () => {
    const { leftOut } = sortOut(blocksOf(endingWith('Leave a reply')), { format: 'text', authors: [] });
    expect(leftOut).toEqual([{ text: 'Leave a reply', why: 'the comment form', line: 7 }]);
  });
});

describe('the part before the text', () => {
  const head = (sketch: string) => sorted(`${sketch}\n\n${FIRST}\n\n${SECOND}`);

  it('gives the title, and leaves out the name of the site and its menu', () => {
    const { title, text, leftOut } = head(
      'The Valley Review\n\nHome\nNews\n\nIn this section\n\nThe river moves',
    );
    expect(title).toBe('The river moves');
    expect(text).toEqual([FIRST, SECOND]);
    expect(leftOut).toEqual(['The Valley Review', 'Home', 'News', 'In this section']);
  });

  it('takes the line above the byline for the title and the short one above that for the site', () => {
    const { title, bylines } = head('Valley Review\n\nHow the river moved\n\nBy Jane Doe\n\n8 March 2023');
    expect(title).toBe('How the river moved');
    expect(bylines).toMatchObject([{ authors: ['Jane Doe'] }, { published: '2023-03-08' }]);
  });

  it('takes the first line for the title where nothing else tells, and the one before the text for a heading', () => {
    const { title, text } = head('Normans\n\nWhere the name comes from');
    expect(title).toBe('Normans');
    expect(text[0]).toBe('Where the name comes from');
  });

  it('leaves out the title where it stands again', () => {
    expect(head('The river\n\nThe river').leftOut).toEqual(['The river']);
    expect(sorted(`The river\n\n${FIRST}\n\n${SECOND}\n\nComments\n\nTHE RIVER`).leftOut).toContain(
      'THE RIVER',
    );
  });

  it('leaves out a banner above the title', () => {
    const { title, leftOut } = head('NEW – Check out our series on rivers →\n\nThe river');
    expect({ title, leftOut }).toEqual({
      title: 'The river',
      leftOut: ['NEW – Check out our series on rivers →'],
    });
  });

  it('keeps a sentence that introduces the text', () => {
    expect(head('The river\n\nA road, a market and a well are gone.').text[0]).toBe(
      'A road, a market and a well are gone.',
    );
  });
});

describe('pictures', () => {
  it.each([
    'The market at Ber before the rain. Photo: Jane Doe/UN',
    'The market at Ber before the rain. (AP)',
    'The market at Ber before the rain. (Jane Doe/Reuters)',
    'The market at Ber before the rain. JANE DOE/UN PHOTO',
    'The market at Ber before the rain. © UN Photo',
    'Le marché de Ber avant la pluie. Crédit photo : Jeanne Dupont',
    'Image credit: Jane Doe',
    'Figure 2: The market at Ber and the road to it',
  ])('have captions that are kept as such: %s', (caption) => {
    const { text, kinds } = sorted(around(caption));
    expect(text).toEqual([FIRST, caption, SECOND, THIRD]);
    expect(kinds).toEqual(['text', 'caption', 'text', 'text']);
  });

  it('have names for those who do not see them, which are left out above their captions', () => {
    const caption = 'Traders wait at the market of Ber for the boat. JANE DOE';
    const { text, leftOut } = sorted(`The river\n\nWaiting traders\n${caption}\n\n${FIRST}\n\n${SECOND}`);
    expect(leftOut).toEqual(['Waiting traders']);
    expect(text).toEqual([caption, FIRST, SECOND]);
  });

  it('have captions that count once, like paragraphs', () => {
    const caption = 'Traders wait at the market of Ber for the boat. (AP)';
    expect(sorted(`The river\n\n${caption}\n${caption}\n\n${FIRST}\n\n${SECOND}`).leftOut).toEqual([caption]);
    expect(sorted(around(FIRST)).leftOut).toEqual([FIRST]);
  });

  it('may leave a name behind at the end, which is kept as a caption and told to the curator', () => {
    const { kinds, text, notes } = sorted(endingWith('Captain Jane Doe'));
    expect(text.at(-1)).toBe('Captain Jane Doe');
    expect(kinds.at(-1)).toBe('caption');
    expect(notes).toEqual([expect.stringContaining('Captain Jane Doe')]);
  });
});

describe('notes on authors', () => {
  it.each([
    'Jane Doe is a lecturer in geography at the University of Nowhere.',
    'Dr. Jane Doe and John Roe are researchers at the Institute of Rivers.',
    'About the author: Jane Doe has walked along forty rivers.',
    'Jeanne Dupont est chercheuse à l’Université de Nulle Part.',
    'Juana Pérez es profesora de geografía en la Universidad de Ninguna Parte.',
  ])('are kept as such after the text: %s', (note) => {
    expect(sorted(endingWith(note)).kinds).toEqual(['text', 'text', 'author-note']);
    expect(sorted(endingWith('Related articles', 'A market without sellers', note)).kinds).toEqual([
      'text',
      'text',
      'author-note',
    ]);
  });

  it('are text in the middle of a text', () => {
    const { kinds } = sorted(around('Jane Doe is a lecturer in geography at the University of Nowhere.'));
    expect(kinds).toEqual(['text', 'text', 'text', 'text']);
  });

  const NOTE = 'Jane Doe is a lecturer in geography at the University of Nowhere.';
  const MORE =
    'Previously, she was at the Institute of Rivers, where she wrote three books on water and taught for eleven years in all.';

  it('may go on; after the page has gone on to other things only the first paragraph is kept', () => {
    expect(sorted(endingWith(NOTE, MORE)).kinds).toEqual(['text', 'text', 'author-note', 'author-note']);
    const { text, reasons } = sorted(endingWith('Related articles', 'A market without sellers', NOTE, MORE));
    expect(text).toEqual([FIRST, SECOND, NOTE]);
    expect(reasons.get(MORE)).toContain('goes on about the author');
  });
});

describe('boxes in and below a text', () => {
  it('end where the text goes on', () => {
    const { text, leftOut } = sorted(
      around('Related stories', 'The river that moved', 'A market without sellers'),
    );
    expect(leftOut).toEqual(['Related stories', 'The river that moved']);
    // the last line may be the heading of what follows
    expect(text).toEqual([FIRST, 'A market without sellers', SECOND, THIRD]);
  });

  it('end at a heading of the page', () => {
    const sketch = `# The river\n\n${FIRST}\n\n### Related stories\n- The river that moved\n- The well\n\n## The road\n\n${SECOND}`;
    expect(sorted(sketch).text).toEqual([FIRST, 'The road', SECOND]);
  });

  it('leave out what readers write below the text', () => {
    const comment =
      'I was there in the same week, and the elders did want to speak with us, but nobody had asked them about anything.';
    const { text, reasons } = sorted(
      endingWith('2 Comments', 'Bob Smith says:', comment, comment.replace('I', 'We'), 'Reply'),
    );
    expect(text).toEqual([FIRST, SECOND]);
    expect(reasons.get(comment)).toBe('stands among the comments');
  });

  it('leave out stray lines after the end, but not a list of references', () => {
    const { text, leftOut } = sorted(
      endingWith(
        'References',
        'Doe, J. (2020). The river. Nowhere Press',
        'Roe, J. (2021). The well',
        'Share this',
        'The Valley',
      ),
    );
    expect(leftOut).toEqual(['Share this', 'The Valley']);
    expect(text.slice(2)).toEqual([
      'References',
      'Doe, J. (2020). The river. Nowhere Press',
      'Roe, J. (2021). The well',
    ]);
  });

  it('keep short sentences and lists at the end of a text', () => {
    expect(sorted(endingWith('It ended as it had begun.', '- the road', '- the well')).leftOut).toEqual([]);
  });

  it('give the terms of use', () => {
    const line = 'This article is published under a Creative Commons licence.';
    expect(sorted(endingWith(line))).toMatchObject({ licence: line, leftOut: [line] });
  });
});

describe('shortcodes', () => {
  it('are taken out of a paragraph, whose own brackets stay', () => {
    const { text } = sorted(around('It was [the well] that [Congo] lacked. [footnote id="3"]'));
    expect(text[1]).toBe('It was [the well] that [Congo] lacked.');
  });

  it('tell what is a caption', () => {
    const { text, kinds } = sorted(around('[caption id="a1" align="left"]The market of Ber[/caption]'));
    expect([text[1], kinds[1]]).toEqual(['The market of Ber', 'caption']);
  });
});

describe('a PDF', () => {
  it('has running heads and page numbers, which are left out', () => {
    const sketch = `The river\n\n${FIRST}\n\nValley Papers\n\n12\n\n${SECOND}\n\nValley Papers\n\n13\n\n${THIRD}\n\nValley Papers`;
    expect(sorted(sketch, 'pdf').text).toEqual([FIRST, SECOND, THIRD]);
  });
});

describe('a page that is hard to tell', () => {
  it.each([
    ['verse without any sentence', 'It comes in the night\nand goes in the day\nand nobody knows'],
    ['a single short sentence', 'The market is closed today.'],
  ])('keeps %s', (_what, sketch) => {
    expect(sorted(`The river\n\n${sketch}`).text).toEqual(sketch.split('\n'));
  });

  it('may be nothing but furniture, and then has no text', () => {
    expect(sorted('Skip to content\nShare on Facebook\nLeave a reply').text).toEqual([]);
    expect(sorted('').text).toEqual([]);
  });

  it('takes paragraphs that carry a mark as they are', () => {
    const { text } = sorted(`[¶1] ${FIRST}\n\n[¶2] Leave a reply\n\n[¶3] Captain Jane Doe`);
    expect(text).toEqual([FIRST, 'Leave a reply', 'Captain Jane Doe']);
  });

  it.each(['"', '»', '. …', '[1]', '[a b=', '[embed]', '→ ', 'A. '])(
    'is sorted quickly where a line is 300,000 characters of %s',
    (sign) => {
      const line = `${sign.repeat(300_000 / sign.length)}a`;
      const start = performance.now();
      expect(sorted(`The river\n\n${FIRST}\n\n${line}\n\n${SECOND}`).text).toContain(SECOND);
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );

  it('is sorted in a time that grows with its length only', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Line ${i} of menu > and more`);
    const start = performance.now();
    sorted(lines.join('\n'));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
