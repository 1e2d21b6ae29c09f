import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, command, hasBrowser, say, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

describe.skipIf(!hasBrowser)('in a browser one', () => {
  const openWindow = useBrowser();

  it('asks, and reads the passage that the answer rests on', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const answer = await ask(page, 'When did MINUSMA deploy to Mali?');
    expect(await answer.textContent()).toContain('MINUSMA deployed to Mali in 2013.');
    expect(await answer.textContent()).toContain('Ada used /ask');
    await answer.getByRole('button', { name: 'Read on [1]' }).click();
    const passage = page.getByRole('article').filter({ hasText: 'Only you can see this' });
    await passage.getByRole('heading', { name: 'Paragraph 4' }).waitFor();
    expect(await passage.locator('strong').first().textContent()).toContain('2013');
    await passage.getByRole('button', { name: 'Dismiss message' }).click();
    await passage.waitFor({ state: 'detached' });
  });

  it('is offered the commands with their options, and the bot’s own suggestions while typing', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await page.getByRole('textbox', { name: 'Message' }).fill('/who');
    const offered = page.getByRole('listbox', { name: 'Commands' });
    expect(await offered.getByRole('option').first().textContent()).toMatch(/^\/who\s*name/);
    await page.keyboard.press('Tab');
    const field = page.getByRole('combobox', { name: 'name' });
    await field.pressSequentially('sanago');
    const suggestions = page.getByRole('listbox', { name: 'name' }).getByRole('option');
    await suggestions.filter({ hasText: 'Amadou Sanogo' }).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toContain('Sanogo');
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('Captain who').first().waitFor();
  });

  it('is told which numbers an option takes, with what was filled in left as it is', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await command(page, 'quiz start');
    await page.getByRole('button', { name: '+ seconds' }).click();
    const seconds = page.getByRole('combobox', { name: 'seconds' });
    for (const wrong of ['1000', '5.5', 'ten']) {
      await seconds.fill(wrong);
      await page.keyboard.press('Enter');
      await page.getByText('“seconds” takes a number from 5 to 300').waitFor();
      expect(await seconds.inputValue()).toBe(wrong);
    }
    await page.getByRole('button', { name: '+ topic' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });

  it('sees commands in the language of the person’s Discord', async () => {
    const { url } = await openRoom();
    const page = await openWindow(`${url}/?as=chloe`);
    await command(page, 'demander');
    await page.keyboard.type('Qui a renversé le président ?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Utile', exact: true }).waitFor();
    // and the room itself speaks it too
    await page.getByRole('article').filter({ hasText: 'Chloé a utilisé' }).waitFor();
    await page.getByRole('button', { name: 'En coulisses' }).click();
    await page.getByRole('button', { name: 'Redémarrer le bot' }).waitFor();
  });

  it('pages through the timeline with its picture', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await command(page, 'timeline');
    await page.keyboard.press('Enter');
    const first = page.getByRole('article', { name: 'Mali mission bot' }).first();
    await first.getByRole('button', { name: 'Next' }).click();
    // the list is everybody's, so what one reads on in it is for oneself
    const own = page.getByRole('article').filter({ hasText: 'Only you can see this' });
    await own.getByText('page 2 of').waitFor();
    const second = await turnedUntilPictured(own, ['Next', 3], ['Back', 2]);
    const third = await turnedUntilPictured(own, ['Back', 2], ['Next', 3]);
    expect(second.src).not.toBe(third.src);
    for (const picture of [second, third]) {
      expect(picture.alt.length).toBeGreaterThan(40);
      expect(picture.width).toBeGreaterThan(300);
    }
    await own.getByRole('button', { name: /^Picture/ }).click();
    await page.getByRole('dialog', { name: 'Picture' }).getByRole('img').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Picture' }).waitFor({ state: 'detached' });
  });

  it('sees what others say, and not what is for them alone', async () => {
    const { url } = await openRoom();
    const [ada, ben] = await Promise.all([openWindow(url), openWindow(`${url}/?as=ben`)]);
    const answer = await ask(ada, 'When did MINUSMA deploy to Mali?');
    await ben.getByRole('article').filter({ hasText: 'Ada used /ask' }).waitFor();
    await answer.getByRole('button', { name: 'Read on [1]' }).click();
    await ada.getByText('Only you can see this').waitFor();
    // what is said after it arrives after it
    await say(ada, 'Have you seen this?');
    await ben.getByText('Have you seen this?').waitFor();
    expect(await ben.getByRole('article').count()).toBe(2);
    expect(await ben.getByText('Only you can see this').count()).toBe(0);
    await ben.reload();
    await ben.getByText('Have you seen this?').waitFor();
    expect(await ben.getByRole('article').count()).toBe(2);
  });

  it('mentions the bot, replies to it, and writes to it directly', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.pressSequentially('@Mali');
    await page.keyboard.press('Enter');
    await box.pressSequentially('when did MINUSMA deploy to Mali?');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article', { name: 'Mali mission bot' });
    await answer.getByText('MINUSMA deployed to Mali in 2013.').waitFor();
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply' }).click();
    await box.fill('Who is Amadou Sanogo?');
    await page.keyboard.press('Enter');
    await answer.nth(1).getByText('Sanogo').first().waitFor();
    await page.getByRole('button', { name: 'Mali mission bot' }).first().click();
    await page.getByRole('textbox', { name: 'Message @Mali mission bot' }).fill('When was the coup?');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Mali mission bot' }).getByText('[1]').first().waitFor();
  });

  it('uses commands where the bot is not, as those can who have installed it for themselves', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await page.getByRole('button', { name: 'Ben', exact: true }).click();
    const answer = await ask(page, 'When did MINUSMA deploy to Mali?');
    expect(await answer.textContent()).toContain('MINUSMA deployed to Mali in 2013.');
    // a direct message with one person is no business of others
    const noor = await openWindow(`${url}/?as=noor`);
    expect(await noor.getByRole('navigation', { name: 'Channels' }).getByRole('button').count()).toBe(4);
  });

  it('is told where there is nobody of that name', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    await page.goto(`${url}/?as=nobody`);
    await page.getByRole('alert').getByText('There is nobody called “nobody”').waitFor();
    await page.getByRole('link', { name: 'Begin anew' }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });
});

type Turn = readonly [button: 'Next' | 'Back', page: number];

/** Turns to a page. Where the bot was too busy to draw it in time, its text stands alone: then back and there again. */
async function turnedUntilPictured(message: Locator, there: Turn, back: Turn) {
  const turn = async ([button, number]: Turn): Promise<void> => {
    await message.getByRole('button', { name: button }).click();
    await message.getByText(`page ${number} of`).waitFor();
  };
  const picture = message.getByRole('img');
  await turn(there);
  for (let left = 5; left > 0 && (await picture.count()) === 0; left -= 1) {
    await turn(back);
    await turn(there);
  }
  await picture.waitFor();
  return picture.evaluate(async (element) => {
    const image = element as unknown as {
      src: string;
      alt: string;
      naturalWidth: number;
      decode(): Promise<void>;
    };
    await image.decode();
    return { src: image.src, alt: image.alt, width: image.naturalWidth };
  });
}
