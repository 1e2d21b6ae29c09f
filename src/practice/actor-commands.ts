import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { memberPermissions } from './access.ts';
import { COMMAND_TYPE } from './command-rules.ts';
import { commandsIn } from './commands.ts';
import { INTERACTION_TYPE } from './interaction-types.ts';
import { contextOf, type Installed, sendInteraction } from './interactions.ts';
import { asList, type Json } from './json.ts';
import type { MessageView } from './message-types.ts';
import { type FormOf, type OptionInputs, resolveOptions } from './option-values.ts';
import { type Outcome, outcomeOf, type Room } from './outcome.ts';
import { grants, PERMISSION } from './permissions.ts';
import { createResolver } from './references.ts';
import { type Channel, guildOf, type World } from './world.ts';

/** Where and as whom a command is used. */
export type CommandUse = {
  readonly userId: string;
  readonly channel: Channel;
  readonly name: string;
  readonly installed: Installed | undefined;
};

type Found = { readonly command: APIApplicationCommand; readonly installed: Installed };

/** Uses a slash command; rejects where Discord's client would not offer or send it, or no answer comes. */
export async function useSlash(
  room: Room,
  use: CommandUse,
  inputs: OptionInputs,
  form: FormOf,
): Promise<Outcome> {
  const { world } = room;
  const { command, installed } = findCommand(world, use, COMMAND_TYPE.SLASH);
  const resolver = createResolver(world, use.channel, use.userId);
  const { options } = resolveOptions(command, inputs, { ...form, resolver });
  const interaction = sendInteraction(world, {
    type: INTERACTION_TYPE.COMMAND,
    userId: use.userId,
    channel: use.channel,
    installed,
    data: { ...commandData(command), options, ...resolver.result() },
    sent: `/${describeUse(use.name, form)} ${JSON.stringify(inputs)}`,
    commandType: COMMAND_TYPE.SLASH,
  });
  return outcomeOf(room, interaction);
}

/** Types into an option with autocomplete and returns what is suggested; rejects as `useSlash` does. */
export async function typeOption(
  room: Room,
  use: CommandUse,
  inputs: OptionInputs,
  form: FormOf & { readonly focused: string },
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const { world } = room;
  const { command, installed } = findCommand(world, use, COMMAND_TYPE.SLASH);
  const resolver = createResolver(world, use.channel, use.userId);
  const { options, focused } = resolveOptions(command, inputs, { ...form, resolver });
  const interaction = sendInteraction(world, {
    type: INTERACTION_TYPE.AUTOCOMPLETE,
    userId: use.userId,
    channel: use.channel,
    installed,
    data: { ...commandData(command), options, ...resolver.result() },
    sent: `typing in /${describeUse(use.name, form)} ${JSON.stringify(inputs)}`,
    optionType: Number(focused?.type),
  });
  const { response } = await outcomeOf(room, interaction);
  return response.kind === 'autocomplete' ? response.choices : [];
}

/** Uses a command of the menu of a message or a user; rejects as `useSlash` does. */
export async function useMenu(
  room: Room,
  use: CommandUse,
  target: { readonly message: MessageView } | { readonly userId: string },
): Promise<Outcome> {
  const { world } = room;
  const onMessage = 'message' in target;
  const { command, installed } = findCommand(
    world,
    use,
    onMessage ? COMMAND_TYPE.MESSAGE : COMMAND_TYPE.USER,
  );
  const resolver = createResolver(world, use.channel, use.userId);
  const targetId = onMessage ? target.message.id : target.userId;
  if (onMessage) {
    // The target of a message menu can be read whatever the intents are.
    resolver.message(targetId, world.messages.get(targetId)?.message);
  } else {
    resolver.user(targetId);
  }
  const interaction = sendInteraction(world, {
    type: INTERACTION_TYPE.COMMAND,
    userId: use.userId,
    channel: use.channel,
    installed,
    data: { ...commandData(command), target_id: targetId, ...resolver.result() },
    sent: `menu command "${use.name}" on ${targetId}`,
    commandType: command.type,
  });
  return outcomeOf(room, interaction);
}

function commandData(command: APIApplicationCommand): Json {
  const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
  return { id: command.id, name: command.name, type: command.type, ...guild };
}

function describeUse(name: string, { group, subcommand }: FormOf): string {
  return [name, group, subcommand].filter((part) => part !== undefined).join(' ');
}

/** Returns the commands of a type that a user would be offered in a channel, guild commands first. */
export function offeredCommands(world: World, use: Omit<CommandUse, 'name'>, type: number): Found[] {
  const installed = use.installed ?? defaultInstall(world, use.channel);
  const { guildId } = use.channel;
  if (guildId !== null && installed !== 'user' && !guildOf(world, guildId).hasBot) {
    throw new Error('The bot is not in this server; use the command as installed by the user');
  }
  const own = guildId === null || installed === 'user' ? [] : commandsIn(world, guildId);
  const found = [
    ...own.map((command) => ({ command, installed: 'guild' as const })),
    ...commandsIn(world, null).flatMap((command) => {
      const effective = effectiveInstall(command, installed);
      return effective === null || !fitsContext(command, use.channel)
        ? []
        : [{ command, installed: effective }];
    }),
  ];
  return found.filter(({ command }) => command.type === type && mayUse(world, use, command));
}

function findCommand(world: World, use: CommandUse, type: number): Found {
  const offered = offeredCommands(world, use, type);
  const found = offered.find(({ command }) => command.name === use.name);
  if (found === undefined) {
    const names = offered.map(({ command }) => command.name).join(', ') || 'none';
    throw new Error(`No command "${use.name}" is offered here; there is ${names}`);
  }
  return found;
}

function defaultInstall(world: World, channel: Channel): Installed {
  if (channel.guildId === null) {
    return channel.type === 1 ? 'guild' : 'user';
  }
  return guildOf(world, channel.guildId).hasBot ? 'guild' : 'user';
}

/** A command counts as installed only by those for whom it was declared. */
function effectiveInstall(command: APIApplicationCommand, installed: Installed): Installed | null {
  const types: readonly number[] = command.integration_types ?? [0];
  const byGuild = installed !== 'user' && types.includes(0);
  const byUser = installed !== 'guild' && types.includes(1);
  if (byGuild && byUser) {
    return 'both';
  }
  return byGuild ? 'guild' : byUser ? 'user' : null;
}

function fitsContext(command: APIApplicationCommand, channel: Channel): boolean {
  const contexts: readonly unknown[] = asList(command.contexts);
  const context = contextOf(channel);
  return contexts.length === 0
    ? context === 0 || command.dm_permission !== false
    : contexts.includes(context);
}

function mayUse(world: World, use: Omit<CommandUse, 'name'>, command: APIApplicationCommand): boolean {
  if (use.channel.guildId === null) {
    return true;
  }
  const has = memberPermissions(guildOf(world, use.channel.guildId), use.userId);
  if (!grants(has, 'USE_APPLICATION_COMMANDS')) {
    return false;
  }
  const needed = command.default_member_permissions ?? null;
  const isAdmin = (has & PERMISSION.ADMINISTRATOR) !== 0n;
  return needed === null || isAdmin || (BigInt(needed) !== 0n && (has & BigInt(needed)) === BigInt(needed));
}
