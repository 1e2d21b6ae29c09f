import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import { LIMITS } from '../limits.ts';
import { cut, plain } from '../text.ts';
import type { Block } from './blocks.ts';

export type MenuChoice = Readonly<{
  label: string;
  value: string;
  description?: string;
  isChosen?: boolean;
}>;

/** A menu from which one thing is chosen, in a row of its own; none where there is nothing to choose. */
export function choiceMenu(
  id: string | undefined,
  { hint, choices }: Readonly<{ hint: string; choices: readonly MenuChoice[] }>,
): Block[] {
  if (id === undefined || choices.length === 0) return [];
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder: cut(plain(hint), LIMITS.hintOfMenu),
    options: optionsOf(choices),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

/** The choices as Discord wants them, as many as it takes. */
export function optionsOf(choices: readonly MenuChoice[]) {
  return choices.slice(0, LIMITS.optionsOfMenu).map(({ label, value, description, isChosen = false }) => ({
    label: cut(plain(label), LIMITS.choiceName),
    value,
    ...(description === undefined ? {} : { description: cut(plain(description), LIMITS.choiceName) }),
    default: isChosen,
  }));
}

const WITH_MESSAGES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** A menu from which text channels and threads are chosen, up to 25 or none, in a row of its own. */
export function channelMenu(
  id: string | undefined,
  { hint, chosen }: Readonly<{ hint: string; chosen: readonly string[] }>,
): Block[] {
  if (id === undefined) return [];
  const menu = {
    type: ComponentType.ChannelSelect as const,
    custom_id: id,
    placeholder: cut(plain(hint), LIMITS.hintOfMenu),
    channel_types: [...WITH_MESSAGES],
    min_values: 0,
    max_values: LIMITS.channelsOfMenu,
    default_values: chosen
      .slice(0, LIMITS.channelsOfMenu)
      .map((channel) => ({ id: channel, type: SelectMenuDefaultValueType.Channel as const })),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}
