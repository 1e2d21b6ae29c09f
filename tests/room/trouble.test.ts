import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, command, hasBrowser, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

describe.skipIf(!hasBrowser)('in a browser, behind the scenes:', () => {
  const openWindow = useBrowser();

  const withPanel = async (): Promise<Page> => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await page.getByRole('button', { name: 'Behind the scenes' }).click();
    return page;
  };

  it('what the bot sent for a message stands there as JSON, with how long it took and without tokens', async () => {
    const page = await withPanel();
    await ask(page, 'When did MINUSMA deploy to Mali?');
    const panel = page.getByRole('complementary', { name: 'Behind the scenes' });
    const sent = panel.locator('.sent');
    await sent.locator('pre').waitFor();
    const json = JSON.parse((await sent.locator('pre').textContent()) ?? '');
    expect(json).toMatchObject({ type: 4, data: { components: [{ type: 17 }] } });
    expect(await sent.textContent()).toMatch(/POST \/interactions\/\d+\/…\/callback → 20\d/);
    expect(await sent.textContent()).toMatch(/\d ms after the person’s act/);
    expect(await panel.locator('.requests').textContent()).toMatch(/^POST \/interactions.*20\d/);
  });

  it('a server error is what Discord shows when no answer comes, and the next one is answered', async () => {
    const page = await withPanel();
    const fault = page.getByRole('switch', { name: 'Server error' });
    await fault.click();
    await command(page, 'help');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'The application did not respond' }).waitFor();
    await fault.click();
    await command(page, 'help');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Mali mission bot' }).waitFor();
  });

  it('a slow network and a rate limit delay the answer, and say so', async () => {
    const page = await withPanel();
    await page.getByRole('switch', { name: 'Slow network' }).click();
    let before = performance.now();
    await command(page, 'help');
    await page.keyboard.press('Enter');
    await page.getByText('Sending command…').waitFor();
    await page.getByRole('article', { name: 'Mali mission bot' }).waitFor();
    expect(performance.now() - before).toBeGreaterThan(1500);
    await page.getByRole('switch', { name: 'Slow network' }).click();
    await page.getByRole('switch', { name: 'Rate limit' }).click();
    before = performance.now();
    await command(page, 'help');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Mali mission bot' }).nth(1).waitFor();
    expect(performance.now() - before).toBeGreaterThan(1000);
    await page.locator('.requests .refused').filter({ hasText: '429' }).first().waitFor();
  });

  it('a dropped gateway is seen, and the bot comes back by itself', async () => {
    const page = await withPanel();
    const fault = page.getByRole('switch', { name: 'Dropped gateway' });
    await fault.click();
    await page.getByText('The bot is not connected to Discord.').waitFor();
    await fault.click();
    await page.getByText('The bot is not connected to Discord.').waitFor({ state: 'detached' });
    await ask(page, 'When did MINUSMA deploy to Mali?');
  });

  it('the bot is restarted, and the buttons under older answers go on working', async () => {
    const page = await withPanel();
    const answer = await ask(page, 'When did MINUSMA deploy to Mali?');
    await answer.getByRole('button', { name: 'Helpful' }).click();
    await page.getByRole('article').filter({ hasText: 'Only you can see this' }).waitFor();
    await page.getByRole('button', { name: 'Restart the bot' }).click();
    await page.locator('.requests').getByText('GET /gateway/bot').waitFor();
    await page.locator('.light.online').waitFor();
    await answer.getByRole('button', { name: 'Read on [1]' }).click();
    await page.getByRole('heading', { name: 'Paragraph 4' }).waitFor();
  });
});
