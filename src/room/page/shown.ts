/** The parts of Discord's messages as the page reads them: one shape with all fields that any component has. */
export type Media = Readonly<{ url: string; width?: number; height?: number; content_type?: string }>;
export type Emoji = Readonly<{ name?: string | null }>;

export type SelectOption = Readonly<{
  label: string;
  value: string;
  description?: string;
  emoji?: Emoji;
  default?: boolean;
}>;

export type Component = Readonly<{
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  description?: string | null;
  style?: number;
  url?: string;
  emoji?: Emoji;
  disabled?: boolean;
  content?: string;
  components?: readonly Component[];
  component?: Component;
  accessory?: Component;
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  spacing?: number;
  media?: Media;
  items?: readonly Readonly<{ media: Media; description?: string | null; spoiler?: boolean }>[];
  file?: Media;
  name?: string;
  size?: number;
  placeholder?: string;
  options?: readonly SelectOption[];
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  default?: boolean;
  default_values?: readonly Readonly<{ id: string }>[];
  channel_types?: readonly number[];
}>;

/** Component types. https://discord.com/developers/docs/components/reference */
export const COMPONENT = {
  ROW: 1,
  BUTTON: 2,
  TEXT_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT: 10,
  THUMBNAIL: 11,
  GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
  FILE_UPLOAD: 19,
  RADIO_GROUP: 21,
  CHECKBOX_GROUP: 22,
  CHECKBOX: 23,
} as const;

export const FLAG = { EPHEMERAL: 1 << 6, LOADING: 1 << 7 } as const;

/** When something was made, from its id. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}

/** A size of a file as people read it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(2)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
