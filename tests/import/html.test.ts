import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/import/html.ts';
import { outline, read, refusal } from './reading.ts';

const LONG = 'The patrol left the camp before the sun was up, and it came back long after dark.';
const html = (body: string, head = '') =>
  read(readHtml(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, 'a.html'));
const blocks = (body: string) => outline(html(body).blocks);
const reasons = (body: string) => html(body).leftOut.map(({ text, why }) => `${text}: ${why}`);

describe('the text of a web page', () => {
  it('is told apart by its elements', () => {
    expect(
      blocks(
        `<h1>Title</h1><p>One <em>plain</em>\n paragraph &amp; caf&eacute;&nbsp;&#8212; &lt;b&gt;.</p><h2>Part</h2><ul><li>first<li><p>second</p><p>still</p></ul>
        <blockquote><p>said so</p></blockquote><figure><img src=a.png alt="x"><figcaption>A camp</figcaption></figure><dl><dt>term<dd>meaning</dl><pre>let x\n  = 1</pre><div>bare <span>text</span><p>in a box</p>after</div>`,
      ),
    ).toEqual([
      'heading1: Title',
      'paragraph: One plain paragraph & café — <b>.',
      'heading2: Part',
      'item: first',
      'item: second',
      'item: still',
      'quote: said so',
      'caption: A camp',
      'item: term',
      'item: meaning',
      'code: let x = 1',
      'paragraph: bare text',
      'paragraph: in a box',
      'paragraph: after',
    ]);
  });

  it('is separated by two line breaks, and joined over one', () => {
    expect(blocks('One<br>still one<br/><br>\nTwo<br>\n<br>Three')).toEqual([
      'paragraph: One still one',
      'paragraph: Two',
      'paragraph: Three',
    ]);
  });

  it('is read row by row in a table, and like other text in a table for layout', () => {
    const data = '<table><caption>Troops</caption><tr><th>Year<th>Number<tr><td>2013<td>12,600</table>';
    expect(blocks(data)).toEqual(['caption: Troops', 'table: Year | Number', 'table: 2013 | 12,600']);
    const layout = `<table><tr><td>${`<p>${LONG.repeat(3)}</p>`.repeat(2)}</td><td>short</td></tr></table>`;
    expect(blocks(layout)).toEqual([
      `paragraph: ${LONG.repeat(3)}`,
      `paragraph: ${LONG.repeat(3)}`,
      'paragraph: short',
    ]);
  });

  it('knows the lines of the file', () => {
    const { blocks: found } = read(
      readHtml('<p>One</p>\n<div>\n\n  Two\n</div>\n<table><tr><td>a<td>b</table>', 'a.html'),
    );
    expect(found.map((block) => block.line)).toEqual([1, 4, 6]);
  });

  it('is that of the article, if the page has one with most of its text', () => {
    const body = `<div>Weather today: sunny</div><main><div>Trending now</div><article><header><h1>Title</h1></header><p>${LONG}</p><p>${LONG}</p></article></main><p>Our office</p>`;
    const page = html(body);
    expect(outline(page.blocks)).toEqual(['heading1: Title', `paragraph: ${LONG}`, `paragraph: ${LONG}`]);
    expect(page.leftOut.map(({ text, why }) => [text, why])).toEqual(
      ['Weather today: sunny', 'Trending now', 'Our office'].map((text) => [
        text,
        'stands outside the article',
      ]),
    );
  });

  it('has the summary that stands with the title around the article', () => {
    const body = `<main><h1>Title</h1><p>What the article says.</p><article><p>${LONG}</p><p>${LONG}</p></article></main>`;
    expect(blocks(body)).toEqual([
      'heading1: Title',
      'paragraph: What the article says.',
      `paragraph: ${LONG}`,
      `paragraph: ${LONG}`,
    ]);
  });

  it('tells the numbers of notes from those of the text, and links side by side from one word', () => {
    expect(
      blocks('<p>It began in 2013<sup><a href="#n1">1</a></sup>; see table <a href="#t12">12</a>.</p>'),
    ).toEqual(['paragraph: It began in 2013[1]; see table 12.']);
    expect(blocks('<p><a href="/d">Jane Doe</a><a href="/r">John Roe</a></p>')).toEqual([
      'paragraph: Jane Doe John Roe',
    ]);
  });

  it('is marked where it is nothing but a link', () => {
    const { blocks: found } = html(
      '<a href="/x"><h3>Another article</h3></a><p>Text.</p><p>See <a href="/x">this</a>.</p>',
    );
    expect(found.map(({ isLink }) => isLink)).toEqual([true, undefined, undefined]);
  });

  it('is that of the whole page, if no article has most of it', () => {
    const cards = `<article><h2>One</h2>teaser</article><article><h2>Two</h2>teaser</article>`;
    expect(blocks(`<p>${LONG}</p>${cards}<p>${LONG}</p>`)).toHaveLength(6);
  });

  it('is read from broken and half-written pages', () => {
    expect(blocks('<p>one<p>two <b>bold <i>both</b> rest</i><div>three</p>&bogus; &amp')).toEqual([
      'paragraph: one',
      'paragraph: two bold both rest',
      'paragraph: three',
      'paragraph: &bogus; &',
    ]);
    expect(outline(read(readHtml('just <b>words', 'a.html')).blocks)).toEqual(['paragraph: just words']);
  });
});

describe('what is left out of a web page', () => {
  it.each([
    ['<nav>Home</nav>', 'is navigation'],
    ['<aside>Aside</aside>', 'stands beside the text'],
    ['<footer>Foot</footer>', 'is a footer'],
    ['<header>Logo</header>', "is the page's header"],
    ['<form>Your name</form>', 'is a form'],
    ['<button>Click</button>', 'is a button'],
    ['<p hidden>Secret</p>', 'is hidden'],
    ['<span aria-hidden="true">×</span>', 'is hidden'],
    ['<div style="color:red; DISPLAY : none">Secret</div>', 'is hidden'],
    ['<div role="navigation">Home</div>', 'is navigation'],
    ['<div class="post-comments">Nice!</div>', 'has comments'],
    ['<section id="comments"><h1>Comments</h1></section>', undefined],
    ['<div class="shareButtons">Tweet</div>', 'is for sharing'],
    ['<ul class="jp-relatedposts">Other</ul>', 'points to other texts'],
    ['<div class="newsletter_box">Sign up</div>', 'is for subscribing'],
    ['<div id="cookie-notice">We use</div>', 'is about cookies'],
    ['<div class="breadcrumb">Home › Mali</div>', 'is navigation'],
    ['<div class="pagination">1 2 3</div>', 'is navigation'],
    ['<div class="ad">Buy</div>', 'is advertising'],
    ['<div class="promo-block">Buy</div>', 'is advertising'],
    ['<div class="widget_search">Search</div>', 'stands beside the text'],
    // names that only contain such words
    ['<div class="commentary">Text</div>', undefined],
    ['<div class="adventure header-image">Text</div>', undefined],
    ['<div class="has-sidebar no-comments">Text</div>', undefined],
    ['<h2 id="related-work">Related work</h2>', undefined],
  ])('%s: %s', (part, why) => {
    const { leftOut, blocks: found } = html(`<p>${LONG}</p>${part}<p>${LONG}</p>`);
    expect(leftOut[0]?.why).toBe(why);
    expect(found).toHaveLength(why === undefined ? 3 : 2);
  });

  it('never is most of the text, whatever its class', () => {
    const text = `<p>${LONG}</p>`.repeat(5);
    expect(blocks(`<form class="menu">${text}</form><p>end</p>`)).toHaveLength(6);
    expect(blocks(`<div class="sidebar-layout"><h1>T</h1>${text}</div>`)).toHaveLength(6);
  });

  it('are comments, though they be longer than the text', () => {
    expect(blocks(`<p>${LONG}</p><div class="comments">${`<p>${LONG}</p>`.repeat(9)}</div>`)).toHaveLength(1);
  });

  it('are scripts and their like, counted', () => {
    const body = `<script>document.write("<p>evil</p>")</script><script>x</script><style>p{}</style><noscript>Turn on</noscript><iframe src="https://x.org">in frame</iframe><svg><text>drawn</text></svg><template><p>later</p></template><p onclick="alert(1)">${LONG}</p><!-- a comment -->`;
    expect(blocks(body)).toEqual([`paragraph: ${LONG}`]);
    expect(reasons(body)).toEqual([
      '<script> × 2: is not text',
      '<style>: is not text',
      '<noscript>: is not text',
      '<iframe>: is not text',
      '<svg>: is not text',
      '<template>: is not text',
    ]);
  });

  it.each([
    ['boxes', '<div>'.repeat(100_000), /nested too deeply/],
    ['unknown elements', '<x-y>'.repeat(100_000), /nested too deeply/],
    ['quotes in lists', '<ul><li><blockquote>'.repeat(50_000), /nested too deeply/],
    ['tags', '<p>x</p>'.repeat(200_000), /more than 300000 tags/],
  ])('refuses too many %s quickly', (_, text, message) => {
    const start = performance.now();
    expect(refusal(readHtml(text, 'a.html'))).toMatch(message);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads pages that are nested as deeply as sloppy ones are', () => {
    expect(blocks(`${'<div><b><font>'.repeat(100)}deep${'</div>'.repeat(100)}`)).toEqual(['paragraph: deep']);
  });
});
