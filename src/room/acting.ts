import type { Actor, Outcome, Practice } from '../practice/start.ts';
import type { FaultSwitches } from './faults.ts';
import type { Runner } from './runner.ts';
import type { Act, Came, CommandForm, Input, Modal, Upload } from './wire.ts';

export type Stage = Readonly<{
  discord: Practice;
  faults: FaultSwitches;
  runner: Runner;
  /** Modals that are open in a window, by the interaction that opened them. */
  modals: Map<string, Modal>;
  /** Tells every window which faults are on and how the bot is. */
  tellStatus: () => void;
}>;

/** Does what a person did in a window, and returns what came of it; what Discord would not let them do is an error. */
export async function perform(stage: Stage, personId: string, act: Act): Promise<Came> {
  try {
    return await done(stage, stage.discord.as(personId), act);
  } catch (error) {
    return failure(error, act);
  }
}

async function done(stage: Stage, actor: Actor, act: Act): Promise<Came> {
  switch (act.do) {
    case 'say':
      actor.say(act.placeId, act.content, {
        ...(act.replyTo === undefined ? {} : { replyTo: act.replyTo, pingReply: act.ping }),
        files: act.files.map(fileOf),
      });
      return { ok: true };
    case 'slash':
      return cameOf(stage, await actor.slash(act.placeId, act.name, optionsOf(act), formOf(act)));
    case 'complete': {
      const typed = optionsOf(act);
      const choices = await actor.autocomplete(act.placeId, act.name, typed, act.focused, formOf(act));
      return { ok: true, choices };
    }
    case 'menu':
      return cameOf(stage, await actor.messageMenu(act.placeId, act.name, act.messageId));
    case 'press':
      return cameOf(stage, await actor.press(act.messageId, act.customId));
    case 'select':
      return cameOf(stage, await actor.select(act.messageId, act.customId, act.values));
    case 'submit': {
      const modal = stage.modals.get(act.modalId);
      if (modal === undefined) return { ok: false, error: 'This form is no longer open' };
      const outcome = await actor.submit(modal, mapped(act.inputs));
      stage.modals.delete(act.modalId);
      return cameOf(stage, outcome);
    }
    case 'react':
      actor.react(act.messageId, act.emoji);
      return { ok: true };
    case 'remove':
      actor.remove(act.messageId);
      return { ok: true };
    case 'fault':
      stage.faults.set(act.fault, act.on);
      stage.tellStatus();
      return { ok: true };
    case 'restart':
      await stage.runner.restart();
      return { ok: true };
  }
}

function cameOf({ modals }: Stage, { response }: Outcome): Came {
  if (response.kind !== 'modal') return { ok: true };
  modals.set(response.modal.interactionId, response.modal);
  return { ok: true, modal: response.modal };
}

function formOf({ group, subcommand }: CommandForm) {
  return { ...(group === undefined ? {} : { group }), ...(subcommand === undefined ? {} : { subcommand }) };
}

function fileOf({ name, contentType, base64 }: Upload) {
  return { name, contentType, data: Buffer.from(base64, 'base64') };
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'base64' in value;
}

type Filled = string | number | boolean | ReturnType<typeof fileOf>;

function optionsOf({ inputs }: CommandForm): Record<string, Filled> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]): [string, Filled] => {
      if (isUpload(value)) return [name, fileOf(value)];
      if (typeof value === 'object') throw new Error(`The option "${name}" takes one value`);
      return [name, value];
    }),
  );
}

function mapped(inputs: Readonly<Record<string, Input>>) {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, filled(name, value)]));
}

function filled(name: string, value: Input) {
  if (typeof value === 'number') throw new Error(`The field "${name}" takes no number`);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isUpload(value)) return fileOf(value);
  const files = value.filter(isUpload);
  return files.length > 0 ? files.map(fileOf) : value.filter((one): one is string => typeof one === 'string');
}

/** Where no answer came, Discord shows a sentence of its own; the stand-in's words tell the rest, for tests. */
function failure(error: unknown, act: Act): Came {
  const words = error instanceof Error ? error.message : String(error);
  if (!words.startsWith('The application did not respond')) return { ok: false, error: words };
  const isCommand = act.do === 'slash' || act.do === 'menu';
  return { ok: false, error: words, kind: isCommand ? 'no-response' : 'failed' };
}
