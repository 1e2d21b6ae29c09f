import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { LIMITS } from '../limits.ts';
import { cut, plain } from '../text.ts';

/** What a message shows, from top to bottom; `fit.ts` makes a message of it. */
export type View = Readonly<{ accent: number; blocks: readonly Block[]; files?: readonly ViewFile[] }>;

/** A file that comes with a message; `description` is the text for who cannot see it. */
export type ViewFile = Readonly<{ name: string; bytes: Buffer; description?: string }>;

export type Block = APIComponentInContainer;

/** Colours only repeat what the words say. */
export const ACCENTS = { answer: 0x2e6f9e, several: 0xb7791f, refusal: 0x6b7280, plain: 0x4b5563 } as const;

export type ButtonOptions = Readonly<{
  label: string;
  /** Undefined where no valid id could be made; the button is then left out. */
  id: string | undefined;
  isMain?: boolean;
  /** For what cannot be undone. */
  isDanger?: boolean;
  isDisabled?: boolean;
}>;

/** A piece of markdown. Empty lines at its ends are dropped. */
export function text(...lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.filter((line) => line !== '').join('\n') };
}

/** A line of small markdown; nothing for no text, so that `text` drops it. */
export function small(line: string): string {
  return line === '' ? '' : `-# ${line}`;
}

/** A thin line. */
export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

/** A picture that stands among the message's files, with the text for who cannot see it. */
export function picture({ name, description = '' }: ViewFile): APIMediaGalleryComponent {
  const media = { url: `attachment://${name}` };
  return {
    type: ComponentType.MediaGallery,
    items: [{ media, description: cut(plain(description), LIMITS.mediaDescription) }],
  };
}

/** A file that stands among the message's files, to be opened or saved. */
export function attached({ name }: ViewFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Buttons side by side, in as many rows as they need; none where there are no buttons. */
export function rows(buttons: readonly ButtonOptions[]): Block[] {
  const made = buttons.flatMap(button);
  const chunks = Array.from({ length: Math.ceil(made.length / LIMITS.buttonsOfRow) }, (_, i) =>
    made.slice(i * LIMITS.buttonsOfRow, (i + 1) * LIMITS.buttonsOfRow),
  );
  return chunks.map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** Text with a button beside it; the text alone where the button has no id. */
export function section(
  content: string,
  options: ButtonOptions,
): APISectionComponent | APITextDisplayComponent {
  const [accessory] = button(options);
  if (!accessory) return text(content);
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

function button({
  label,
  id,
  isMain,
  isDanger,
  isDisabled,
}: ButtonOptions): APIButtonComponentWithCustomId[] {
  if (id === undefined) return [];
  return [
    {
      type: ComponentType.Button,
      style: isDanger ? ButtonStyle.Danger : isMain ? ButtonStyle.Primary : ButtonStyle.Secondary,
      label: cut(plain(label), LIMITS.buttonLabel),
      custom_id: id,
      ...(isDisabled ? { disabled: true } : {}),
    },
  ];
}
