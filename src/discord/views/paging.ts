import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import type { ButtonOptions } from './blocks.ts';

/** Where one is among pages; they count from 1. */
export type Page = Readonly<{ page: number; pages: number }>;

/**
 * Back and Next, each saying where it leads. At either end the button stays, so that the other one does not move
 * under the thumb. None where there is only one page.
 * @param command the command whose buttons they are.
 * @param idOf the custom id that leads to a page.
 */
export function pageButtons(
  { page, pages }: Page,
  command: string,
  idOf: (page: number) => string | undefined,
  { say }: Words,
): ButtonOptions[] {
  if (pages <= 1) return [];
  const back =
    page <= 1
      ? { label: say('button.back'), id: customId(command, 'end', 'back'), isDisabled: true }
      : { label: say('button.back-page', { page: page - 1, pages }), id: idOf(page - 1) };
  const next =
    page >= pages
      ? { label: say('button.next'), id: customId(command, 'end', 'next'), isDisabled: true }
      : { label: say('button.next-page', { page: page + 1, pages }), id: idOf(page + 1) };
  return [back, next];
}
