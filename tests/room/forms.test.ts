import { describe, expect, it } from 'vitest';
import { ask, hasBrowser, say, useBrowser } from './browser.ts';
import { openRoom } from './room.ts';

describe.skipIf(!hasBrowser)('in a browser, forms and menus:', () => {
  const openWindow = useBrowser();

  it('a form is filled in and sent, and given up with Escape', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const answer = await ask(page, 'When did MINUSMA deploy to Mali?');
    const form = page.getByRole('dialog', { name: 'What is not right?' });
    await answer.getByRole('button', { name: 'Not right' }).click();
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await answer.getByRole('button', { name: 'Not right' }).click();
    await form.getByRole('button', { name: 'Submit' }).click();
    // a choice is required, and Discord's own words say so
    await form.getByRole('alert').getByText('takes 1 to 1 values').waitFor();
    await form.getByRole('combobox', { name: 'What is wrong' }).click();
    await form.getByRole('option', { name: 'It does not answer the question' }).click();
    await form.getByRole('textbox', { name: 'Anything to add?' }).fill('It is about another year.');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('article').getByText('Thank you: noted as not right.').waitFor();
  });

  it('a teacher sees what was not right, in her own window', async () => {
    const { url } = await openRoom();
    const [ada, noor] = await Promise.all([openWindow(url), openWindow(`${url}/?as=noor`)]);
    const answer = await ask(ada, 'When did MINUSMA deploy to Mali?');
    await answer.getByRole('button', { name: 'Not right' }).click();
    await ada.getByRole('combobox', { name: 'What is wrong' }).press('ArrowDown');
    await ada.keyboard.press('Enter');
    await ada.getByRole('button', { name: 'Submit' }).click();
    await ada.getByRole('dialog').waitFor({ state: 'detached' });
    const box = noor.getByRole('textbox', { name: 'Message' });
    await box.fill('/gaps');
    await noor.getByRole('option', { name: '/gaps' }).waitFor();
    await noor.keyboard.press('Enter');
    await noor.getByRole('form', { name: '/gaps' }).waitFor();
    await noor.keyboard.press('Enter');
    await noor.getByRole('article').getByText('MINUSMA').first().waitFor();
    // a student is not offered it
    await ada.getByRole('textbox', { name: 'Message' }).fill('/gaps');
    await ada.waitForTimeout(200);
    expect(await ada.getByRole('option').count()).toBe(0);
  });

  it('the menu of a message opens by right click, by keyboard and by the button', async () => {
    const { url } = await openRoom();
    const page = await openWindow(url);
    const said = await say(page, 'MINUSMA deployed to Mali in 2014.');
    const menu = page.getByRole('menu', { name: 'Message menu' });
    await said.click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Check against the documents' }).click();
    const checked = page.getByRole('article').filter({ hasText: 'Only you can see this' });
    await checked.getByText('Contradicted by the documents').waitFor();
    await said.focus();
    await page.keyboard.press('ContextMenu');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await said.hover();
    await said.getByRole('button', { name: 'More' }).click();
    await menu.getByRole('menuitem', { name: 'Find in the documents' }).waitFor();
    await menu.getByRole('menuitem', { name: 'Reply' }).press('ArrowUp');
    expect(
      await menu.getByRole('menuitem', { name: 'Delete message' }).evaluate((item) => item.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await said.waitFor({ state: 'detached' });
  });
});
