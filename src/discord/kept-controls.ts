import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { AppFor } from '../app.ts';
import { STYLES, type Style } from '../citation/styles.ts';
import { type Press, staleButton } from './custom-id.ts';
import { citedKept, type KeptAt, keptPage, noteFormFor, removeKept, sharedKept, writeNote } from './kept.ts';
import { pageNumber } from './pages.ts';
import { openForm, show, turn } from './reply.ts';

const FIRST_STYLE: Style = 'apa';

/** The actions of buttons that belong to the list of kept paragraphs. */
export const KEPT_ACTIONS: readonly string[] = ['kept', 'remove', 'note', 'cite-kept'];

/** `/source kept`: shown to the person alone, unless they wish otherwise this time; notes are nobody else's business. */
export async function runKept(interaction: ChatInputCommandInteraction, app: AppFor): Promise<void> {
  const isPrivate = interaction.options.getBoolean('private') ?? true;
  const person = interaction.user.id;
  const isOwn = isPrivate || interaction.context === InteractionContextType.BotDM;
  await show(interaction, await (isOwn ? keptPage(person, 1, app) : sharedKept(person, app)), { isPrivate });
}

/** A button of the list, pressed by whomever: it does something to what that person keeps, and to nothing else. */
export async function pressKept(interaction: ButtonInteraction, press: Press, app: AppFor): Promise<void> {
  const person = interaction.user.id;
  switch (press.action) {
    case 'kept':
      return turn(interaction, await keptPage(person, pageIn(press.args[0]), app));
    case 'remove':
      return turn(interaction, await removeKept(person, keptAt(press), app));
    case 'note':
      return openForm(interaction, await noteFormFor(person, keptAt(press), app));
    case 'cite-kept':
      return show(interaction, await citedKept(person, FIRST_STYLE, app), { isPrivate: true });
    default:
      throw staleButton();
  }
}

/** The same references in the style that was chosen in their menu. */
export async function chooseKeptStyle(interaction: AnySelectMenuInteraction, app: AppFor): Promise<void> {
  const style = STYLES.find((one) => one === interaction.values[0]);
  if (style === undefined) throw staleButton();
  await turn(interaction, await citedKept(interaction.user.id, style, app));
}

/** The form with a note, filled in. */
export async function submitNote(
  interaction: ModalSubmitInteraction,
  press: Press,
  app: AppFor,
): Promise<void> {
  if (press.action !== 'note' || !interaction.isFromMessage()) throw staleButton();
  const written = interaction.fields.getTextInputValue('note');
  await turn(interaction, await writeNote(interaction.user.id, keptAt(press), written, app));
}

function keptAt({ args: [mark, page] }: Press): KeptAt {
  return { mark, page: pageIn(page) };
}

function pageIn(text: string | undefined): number {
  const page = pageNumber(text);
  if (page === undefined) throw staleButton();
  return page;
}
