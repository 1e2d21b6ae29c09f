import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** Debian's; `.ci/run` installs it. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test in. */
export const hasBrowser = existsSync(CHROMIUM);

/** No sandbox, since CI runs as root, and nothing of Chromium's own that looks for the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser for the tests of a file, and returns what opens a window in it, closed after the test. */
export function useBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(() => browser?.close());
  return async (url, options = {}) => {
    if (browser === undefined) throw new Error('the browser has not started');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (said) => {
      // Chromium writes down refusals too: 422 for an act, 404 for a person who is not there
      if (said.type() === 'error' && !/status of (?:404|422)/.test(said.text())) faults.push(said.text());
    });
    onTestFinished(async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`The page has faults:\n${faults.join('\n')}`);
    });
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    return page;
  };
}

/** Types a command into the page and chooses it. */
export async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(`/${name}`);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: `/${name}` }).waitFor();
}

/** Asks with `/ask` and returns the message that answers. */
export async function ask(page: Page, question: string) {
  await command(page, 'ask');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: 'Mali mission bot' }).last();
  await answer.getByRole('button', { name: 'Why this answer?' }).waitFor();
  return itself(page, answer);
}

/** The message that a locator finds now, whatever it would find later. */
async function itself(page: Page, found: Locator): Promise<Locator> {
  return page.locator(`[data-id="${await found.getAttribute('data-id')}"]`);
}

/** Says something, and returns the message. */
export async function say(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
  const said = page.getByRole('article').filter({ hasText: text }).last();
  await said.waitFor();
  return itself(page, said);
}
