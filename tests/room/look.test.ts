import { describe, expect, it } from 'vitest';
import { command, hasBrowser, say, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

const MARKED = [
  '# Large',
  '-# small *print*',
  '> quoted',
  '-# below the quote',
  '- one',
  '- two',
  '  1. nested',
  '## Below the list',
  '**bold** __under__ ~~gone~~ `code` ||hidden|| <https://example.org/>',
  'and <b>no tags</b> [no link](https://example.org/)',
].join('\n');

describe.skipIf(!hasBrowser)('in a browser, the look:', () => {
  const openWindow = useBrowser();

  it('text is marked up as Discord does it', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill(MARKED);
    await page.keyboard.press('Enter');
    const text = page.getByRole('article').locator('.markdown');
    await text.waitFor();
    const html = await text.evaluate((element) => (element as unknown as { innerHTML: string }).innerHTML);
    expect(html).toContain('<h3 class="heading-1">Large</h3>');
    expect(html).toContain('<small class="subtext">small <em>print</em></small>');
    expect(html).toMatch(/<blockquote>quoted(<br>)?<\/blockquote>/);
    expect(html).toContain('<ul><li>one</li><li>two<ol start="1"><li>nested</li></ol></li></ul>');
    expect(html).toContain('<strong>bold</strong> <u>under</u> <s>gone</s> <code class="inline">code</code>');
    expect(html).toContain('<a href="https://example.org/" target="_blank" rel="noopener noreferrer"');
    expect(html).toContain('&lt;b&gt;no tags&lt;/b&gt;');
    expect(html).toContain('</blockquote><small class="subtext">below the quote</small>');
    expect(html).toContain('</ul><h4 class="heading-2">Below the list</h4>');
    // only bots may name their links
    expect(html).toContain('[no link](');
    await text.getByRole('button', { name: 'Spoiler, show it' }).click();
    await text.getByText('hidden').waitFor();
  });

  it('what a list or a time only seems to be is left as text', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await page
      .getByRole('textbox', { name: 'Message' })
      .fill('**1. (tied)** Ada, until <t:99999999999999:R>, <t:99999999999999:F>');
    await page.keyboard.press('Enter');
    const text = page.getByRole('article').locator('.markdown');
    expect(await text.innerHTML()).toMatch(/^<strong>1\. \(tied\)<\/strong> Ada/);
    expect(await text.locator('.timestamp').allTextContents()).toEqual(Array(2).fill('Invalid Date'));
    // nobody's page breaks at it
    await openWindow(`${url}/?as=ben`);
  });

  it('what is refused can be mended and sent again', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('x'.repeat(2001));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('2000').waitFor();
    expect(await box.inputValue()).toHaveLength(2001);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    expect(await box.inputValue()).toBe('');
  });

  it('names of files and text are never run', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    const script = '<script>alert(1)</script>';
    await page.getByLabel('Send a file').setInputFiles([
      { name: '<img src=x onerror=alert(2)>.html', mimeType: 'text/html', buffer: Buffer.from(script) },
      {
        name: 'x.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
      },
    ]);
    const said = await say(
      page,
      '<img src=x onerror=alert(3)> <javascript:alert(4)> [x](javascript:alert(5))',
    );
    await said.getByRole('link', { name: /onerror/ }).waitFor();
    const files = await page.evaluate(
      `Promise.all([...document.querySelectorAll('article .file a, article .picture img')].map(async (one) => {
        const { headers } = await fetch(one.href ?? one.src);
        return headers.get('content-disposition') + ' ' + headers.get('x-content-type-options');
      }))`,
    );
    expect(files).toEqual(Array(2).fill('attachment nosniff'));
    expect(
      await said
        .locator('a')
        .evaluateAll(
          (links) => links.filter((link) => /^javascript:/.test(link.getAttribute('href') ?? '')).length,
        ),
    ).toBe(0);
    expect(asked).toEqual([]);
  });

  it('a relative time goes on counting', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const seconds = Math.round(Date.now() / 1000) + 30;
    await page.getByRole('textbox', { name: 'Message' }).fill(`It ends <t:${seconds}:R>`);
    await page.keyboard.press('Enter');
    const time = page.getByRole('article').locator('time.timestamp');
    const first = await time.textContent();
    expect(first).toMatch(/^in \d+ seconds$/);
    await expect.poll(() => time.textContent(), { timeout: 5000 }).not.toBe(first);
  });

  it('is dark or light, as the computer is, and as one likes', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url, { colorScheme: 'dark' });
    const ground = () =>
      page.locator('body').evaluate((body) => {
        const { backgroundColor } = (
          globalThis as never as { getComputedStyle(of: unknown): { backgroundColor: string } }
        ).getComputedStyle(body);
        return backgroundColor;
      });
    expect(await ground()).toBe('rgb(49, 51, 56)');
    await page.getByRole('button', { name: 'Light', exact: true }).click();
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.reload();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });

  it('is told to those who do not see it, and can be used without a mouse', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const log = page.getByRole('log', { name: 'Messages' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    await say(page, 'Hello');
    await command(page, 'help');
    await page.keyboard.press('Enter');
    const help = log.getByRole('article', { name: 'Mali mission bot' });
    await help.focus();
    await page.keyboard.press('ArrowUp');
    expect(await log.getByRole('article', { name: 'Ada' }).evaluate((one) => one.matches(':focus'))).toBe(
      true,
    );
    // and what is typed there goes into the text
    await page.keyboard.type('hi');
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('hi');
    const nameless = await page.locator('button, a, input, textarea').evaluateAll((controls) =>
      controls
        .map(
          (control) =>
            control as unknown as {
              ariaLabel: string | null;
              textContent: string;
              labels?: { length: number };
              outerHTML: string;
            },
        )
        .filter(
          ({ ariaLabel, textContent, labels }) => !ariaLabel && textContent.trim() === '' && !labels?.length,
        )
        .map(({ outerHTML }) => outerHTML),
    );
    expect(nameless).toEqual([]);
  });
});
