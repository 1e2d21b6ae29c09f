import type { Interaction, Message } from 'discord.js';
import type { App, AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import { subjectOf } from '../knowledge/pack.ts';
import { languageOf } from '../language/lexicon.ts';
import { tokenise } from '../language/tokens.ts';
import { knowing, type Words } from '../locale/words.ts';
import { answerFor } from './asking.ts';
import { type AnyCommand, type Command, isSlash } from './command.ts';
import { parseCustomId, staleButton } from './custom-id.ts';
import { type LanguageHints, wordsOf } from './language.ts';
import { questionIn } from './question.ts';
import { answerFailedMessage, answerFailure, answerMessage, offer } from './reply.ts';
import { answerView } from './views/answer-view.ts';
import { callView } from './views/help-view.ts';

/** Discord takes no answer after 3 seconds; an interaction older than this is not begun. */
const STALE_MS = 2500;

/** Leads an interaction to its command. Never rejects. */
export async function routeInteraction(
  interaction: Interaction,
  commands: readonly AnyCommand[],
  app: App,
): Promise<void> {
  const started = app.now();
  const log = app.log.child({ interaction: interaction.id, ...nameOf(interaction) });
  const age = started - interaction.createdTimestamp;
  if (age > STALE_MS) {
    log.warn({ age }, 'too late to answer; if this happens often, check the clock of this machine');
    return;
  }
  let words = speakingFor(app, wordsOf(interaction));
  try {
    const hints = await hintsFor(interaction.user.id, interaction.guildId, app);
    words = speakingFor(app, wordsOf(interaction, hints));
    await dispatch(interaction, commands, { ...app, log, words });
    log.info({ ms: app.now() - started }, 'interaction done');
  } catch (error) {
    await answerFailure(interaction, error, { words, log });
  }
}

/** Words that know what the documents are about. */
function speakingFor({ engine }: App, words: Words): Words {
  return knowing(words, subjectOf(engine.knowledge, words.language));
}

function nameOf(interaction: Interaction): Record<string, string> {
  if ('commandName' in interaction) return { command: interaction.commandName };
  return 'customId' in interaction ? { press: interaction.customId } : {};
}

/** The languages that the person and the server have chosen. */
async function hintsFor(person: string, server: string | null, { store }: App): Promise<LanguageHints> {
  const [preferences, settings] = await Promise.all([
    store.people.get(person),
    server === null ? undefined : store.servers.get(server),
  ]);
  return { person: preferences.language, server: settings?.language ?? null };
}

async function dispatch(
  interaction: Interaction,
  commands: readonly AnyCommand[],
  app: AppFor,
): Promise<void> {
  const named = (name: string): Command | undefined =>
    commands.filter(isSlash).find(({ data }) => data.name === name);
  if (interaction.isChatInputCommand()) {
    const command = named(interaction.commandName);
    if (!command) throw new UserError('error.unknown-command');
    return command.run(interaction, app);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    if (!command || isSlash(command)) throw new UserError('error.unknown-command');
    return command.runOn(interaction, app);
  }
  if (interaction.isAutocomplete()) {
    const complete = named(interaction.commandName)?.complete;
    return complete ? complete(interaction, app) : offer(interaction, []);
  }
  if (!('customId' in interaction)) throw staleButton();
  const press = parseCustomId(interaction.customId);
  const command = press && named(press.command);
  if (press && interaction.isButton() && command?.press) return command.press(interaction, press, app);
  if (press && interaction.isAnySelectMenu() && command?.choose)
    return command.choose(interaction, press, app);
  if (press && interaction.isModalSubmit() && command?.submit) return command.submit(interaction, press, app);
  throw staleButton();
}

/** Answers a message that is meant for the bot. Never rejects. */
export async function routeMessage(message: Message, app: App): Promise<void> {
  const question = questionIn(message, message.client.user.id);
  if (question === undefined) return;
  const started = app.now();
  const log = app.log.child({ message: message.id });
  const asked = languageOf(tokenise(question));
  let words = speakingFor(app, wordsOf(message, { asked }));
  try {
    const hints = await hintsFor(message.author.id, message.guildId, app);
    words = speakingFor(app, wordsOf(message, { ...hints, asked }));
    const speaker = {
      place: message.channelId,
      person: message.author.id,
      isPrivate: message.guildId === null,
    };
    const view =
      question === ''
        ? callView(words)
        : answerView({ answer: answerFor(speaker, question, { ...app, log }) }, words);
    await answerMessage(message, view);
    log.info({ ms: app.now() - started }, 'message answered');
  } catch (error) {
    await answerFailedMessage(message, error, { words, log });
  }
}
