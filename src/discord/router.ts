import type { Interaction, Message } from 'discord.js';
import { complaintAbout } from '../answer/complaint.ts';
import type { Answer } from '../answer/types.ts';
import type { App, AppFor } from '../app.ts';
import { UserError } from '../errors.ts';
import { subjectOf } from '../knowledge/pack.ts';
import { languageOf } from '../language/lexicon.ts';
import { tokenise } from '../language/tokens.ts';
import { knowing, type Words } from '../locale/words.ts';
import { type Asker, answerFor } from './asking.ts';
import { type AnyCommand, type Command, isSlash } from './command.ts';
import { parseCustomId, staleButton } from './custom-id.ts';
import { type LanguageHints, wordsOf } from './language.ts';
import type { Pace } from './pace.ts';
import { mayKeepText } from './privacy.ts';
import { type Heard, heardIn } from './question.ts';
import { isQuiet } from './quiet-hours.ts';
import { answerFailedMessage, answerFailure, answerMessage, offer } from './reply.ts';
import { readIfPossible } from './stored.ts';
import { noteUncovered } from './uncovered.ts';
import { answerView } from './views/answer-view.ts';
import type { View } from './views/blocks.ts';
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
    const hints = await hintsFor(interaction.user.id, interaction.guildId, { ...app, log });
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

/** The languages that the person and the server have chosen; none where the store cannot tell. */
async function hintsFor(person: string, server: string | null, { store, log }: App): Promise<LanguageHints> {
  const [preferences, settings] = await Promise.all([
    readIfPossible(store.people.get(person), log),
    server === null ? undefined : readIfPossible(store.servers.get(server), log),
  ]);
  return { person: preferences?.language ?? null, server: settings?.language ?? null };
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

/** Answers a message that is meant for the bot, or that asks in an answer channel. Never rejects. */
export async function routeMessage(message: Message, app: App, pace: Pace): Promise<void> {
  const heard = heardIn(message, message.client.user.id);
  if (heard === undefined) return;
  const started = app.now();
  const log = app.log.child({ message: message.id });
  let words = speakingFor(app, wordsOf(message));
  try {
    if (!heard.isCalled && !(await isAnsweredUncalled(message, { ...app, log }))) return;
    const asked = languageOf(tokenise(heard.question));
    words = speakingFor(app, wordsOf(message, { asked }));
    const hints = await hintsFor(message.author.id, message.guildId, { ...app, log });
    words = speakingFor(app, wordsOf(message, { ...hints, asked }));
    const asker = await askerOf(message, heard, { ...app, log });
    const { view, answer } = sayingFor(asker, heard, { ...app, log, words, pace });
    if (view !== undefined) {
      await answerMessage(message, view);
      log.info({ ms: app.now() - started }, 'message answered');
    }
    if (answer !== undefined) await noteUncovered(asker, heard.question, answer, { ...app, log });
  } catch (error) {
    await answerFailedMessage(message, error, { words, log });
  }
}

/** Whether questions that are to nobody in particular are answered in this channel now. */
async function isAnsweredUncalled(
  { guildId, channelId }: Message,
  { store, log, now }: App,
): Promise<boolean> {
  if (guildId === null) return false;
  const settings = await readIfPossible(store.servers.get(guildId), log);
  if (settings === undefined) return false;
  return settings.answerChannels.includes(channelId) && !isQuiet(settings, now());
}

/** Who asks with a message. What was not said to the bot is not kept, whatever the server allows. */
async function askerOf(message: Message, { isCalled }: Heard, app: App): Promise<Asker> {
  const { id, channelId: place, author, guildId } = message;
  return {
    id,
    place,
    person: author.id,
    isPrivate: guildId === null,
    server: guildId,
    keepsText: isCalled && (await mayKeepText(message, app)),
  };
}

/** What the bot has to say, with the answer that it has found; it says nothing where nobody called it and it has no answer. */
function sayingFor(
  asker: Asker,
  { question, isCalled }: Heard,
  app: AppFor & Readonly<{ pace: Pace }>,
): Readonly<{ view?: View; answer?: Answer }> {
  const { pace, words } = app;
  const { id, place, person } = asker;
  if (isCalled && question === '') return { view: callView(words) };
  if (!isCalled && (complaintAbout(question) !== undefined || pace.isTooSoon(place, person, app.now())))
    return {};
  const answer = answerFor(asker, question, app);
  const isRefused = answer.status === 'off-topic' || answer.status === 'not-covered';
  if (!isCalled && isRefused) return { answer };
  if (!isCalled) pace.note(place, person, app.now());
  return { view: answerView({ answer, id }, words), answer };
}
