import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { QUIZ } from '../support/quiz-miniature.ts';
import { command, hasBrowser, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

/** Two of them have options to press: how many soldiers, and who sees a threat. */
const CHOICES = Object.fromEntries(
  Object.entries(QUIZ).map(([file, items]) => [
    file,
    items
      .split(/\n(?=- id: )/)
      .slice(0, 2)
      .join('\n'),
  ]),
);
const RIGHT = ['11,200', 'the Security Council'];

describe.skipIf(!hasBrowser)('in a browser, a quiz of two people in two windows', () => {
  const openWindow = useBrowser();

  const begun = async () => {
    const { url } = await openRoom({ knowledge: folderOf({ ...MINIATURE, ...CHOICES }) });
    const [ada, ben] = await Promise.all([openWindow(`${url}/?as=ada`), openWindow(`${url}/?as=ben`)]);
    await command(ada, 'quiz start');
    await ada.getByRole('button', { name: '+ mode' }).click();
    await ada.keyboard.type('group');
    await ada.keyboard.press('Tab');
    await ada.getByRole('button', { name: '+ questions' }).click();
    await ada.keyboard.type('2');
    await ada.keyboard.press('Enter');

    return { ada, ben };
  };

  it('is played to its end: answers in private, the reveal and the result for both', async () => {
    const { ada, ben } = await begun();
    await question(ben, 1).getByRole('button', { name: 'Join' }).click();
    await ben.getByText('You take part.').waitFor();
    await answer(ada, 1, true);
    expect(await ben.getByText('Your answer:').count()).toBe(0);
    await answer(ben, 1, false);
    // others could still join in the first one, so whoever began it closes it
    await question(ada, 1).getByRole('button', { name: 'Skip' }).click();
    for (const page of [ada, ben]) {
      await question(page, 1).getByText('Right answers: 1 of 2.').waitFor();
      // what each was told in private says now what came of it
      await page
        .getByText(page === ada ? /^Right\./ : /^Not right\./)
        .first()
        .waitFor();
    }
    await question(ada, 1).getByRole('button', { name: 'Next question' }).click();
    await Promise.all([answer(ada, 2, true), answer(ben, 2, true)]);
    await question(ben, 2).getByText('Right answers: 2 of 2.').waitFor();
    await question(ada, 2).getByRole('button', { name: 'To the result' }).click();
    for (const page of [ada, ben]) {
      const end = page.getByRole('article').filter({ hasText: 'The quiz is over' });
      await end.getByText('2 of 2 right').waitFor();
      expect(await end.textContent()).toMatch(/1\. @Ada · 2 of 2 right.*2\. @Ben · 1 of 2 right/s);
    }
    await ben.getByRole('button', { name: 'What I missed', exact: true }).click();
    await ben.getByText('Missed: 1 of 2.').waitFor();
    expect(await ada.getByText('Missed: 1 of 2.').count()).toBe(0);
  });

  it('goes on after the bot was restarted in the middle of it', async () => {
    const { ada, ben } = await begun();
    await question(ben, 1).getByRole('button', { name: 'Join' }).click();
    await ben.getByText('You take part.').waitFor();
    await answer(ada, 1, true);
    await ben.getByRole('button', { name: 'Behind the scenes' }).click();
    await ben.getByRole('button', { name: 'Restart the bot' }).click();
    await ben.locator('.requests').getByText('GET /gateway/bot').waitFor();
    await ben.locator('.light.online').waitFor();
    await answer(ben, 1, false);
    // others could still join in the first one, so whoever began it closes it
    await question(ada, 1).getByRole('button', { name: 'Skip' }).click();
    await question(ada, 1).getByText('Right answers: 1 of 2.').waitFor();
    await question(ada, 1).getByRole('button', { name: 'Next question' }).click();
    await Promise.all([answer(ada, 2, false), answer(ben, 2, true)]);
    await question(ben, 2).getByText('Right answers: 1 of 2.').waitFor();
  });
});

function question(page: Page, number: number): Locator {
  return page
    .getByRole('article')
    .filter({ hasText: `Question ${number} of 2` })
    .filter({ hasNotText: 'Only you' });
}

/** Presses the letter of the right option, or of a wrong one, and waits until that is noted. */
async function answer(page: Page, number: number, isRight: boolean): Promise<void> {
  const asked = question(page, number);
  await asked.getByRole('button', { name: 'A', exact: true }).waitFor();
  const options = [
    ...((await asked.textContent()) ?? '').matchAll(/([A-C])\. (11,200|the Security Council)?/g),
  ];
  const wanted = options.find(([, , text]) => RIGHT.includes(text ?? '') === isRight);
  const before = await page.getByText('Your answer:').count();
  await asked.getByRole('button', { name: wanted?.[1] ?? 'none', exact: true }).click();
  await page.getByText('Your answer:').nth(before).waitFor();
}
