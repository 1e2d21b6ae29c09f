import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, hasBrowser, say, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

describe.skipIf(!hasBrowser)('in a browser of the width of a phone', () => {
  const openWindow = useBrowser();

  it('an answer fits, and nothing is wider than the window', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url, PHONE);
    const answer = await ask(page, 'When did MINUSMA deploy to Mali?');
    await answer.getByRole('button', { name: 'Read on [1]' }).tap();
    await page.getByText('Only you can see this').waitFor();
    expect(await tooWide(page)).toEqual([]);
  });

  it('places and people are behind a button', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url, PHONE);
    const places = page.getByRole('navigation', { name: 'Channels' });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and people' }).tap();
    await places.getByRole('button', { name: 'seminar' }).tap();
    await page.getByRole('textbox', { name: 'Message #seminar' }).waitFor();
    expect(await places.isVisible()).toBe(false);
  });

  it('a long press opens the menu of a message', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url, PHONE);
    const said = await say(page, 'MINUSMA deployed to Mali in 2014.');
    const at = { pointerType: 'touch', clientX: 150, clientY: 300, bubbles: true };
    await said.dispatchEvent('pointerdown', at);
    // as a finger that rests does; one that scrolls moves further
    await said.dispatchEvent('pointermove', { ...at, clientX: 153 });
    await page.getByRole('menuitem', { name: 'Check against the documents' }).waitFor();
    await page.keyboard.press('Escape');
    await said.dispatchEvent('pointerdown', at);
    await said.dispatchEvent('pointermove', { ...at, clientY: 340 });
    await page.waitForTimeout(700);
    expect(await page.getByRole('menu').count()).toBe(0);
  });
});

/** The elements that reach beyond the window, by their class. */
function tooWide(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll((elements) =>
    elements
      .map(
        (element) => element as unknown as { className: string; getBoundingClientRect(): { right: number } },
      )
      .filter((element) => element.getBoundingClientRect().right > 375.5)
      .map(({ className }) => className),
  );
}
