import type { APIAttachment } from 'discord-api-types/v10';
import { checkMessageComponents } from './component-rules.ts';
import { checkEmbeds } from './embed-rules.ts';
import { createForm, type Form } from './form.ts';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';
import { checkAllowedMentions } from './mentions.ts';
import { MESSAGE_FLAG, type StoredMessage, type Upload } from './message-types.ts';
import { refusals } from './refusal.ts';

const MOST_FILES = 10;
const MOST_FILE_BYTES = 10 * 1024 * 1024;
const SETTABLE =
  MESSAGE_FLAG.SUPPRESS_EMBEDS |
  MESSAGE_FLAG.EPHEMERAL |
  MESSAGE_FLAG.SUPPRESS_NOTIFICATIONS |
  MESSAGE_FLAG.IS_COMPONENTS_V2;
const SETTABLE_ON_EDIT = MESSAGE_FLAG.SUPPRESS_EMBEDS | MESSAGE_FLAG.IS_COMPONENTS_V2;

/** A message as it is to be, checked; media still stands as it was sent. */
export type MessagePlan = {
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly flags: number;
  /** Attachments of the message before the edit that stay. */
  readonly kept: readonly APIAttachment[];
  readonly uploads: readonly PlannedUpload[];
};

type PlannedUpload = {
  readonly upload: Upload;
  readonly name: string;
  readonly description: string | undefined;
};

type MessageInput = {
  readonly body: Json;
  readonly uploads: readonly Upload[];
  /** The message to be edited, or null for a new one. */
  readonly before: StoredMessage | null;
};

/**
 * Takes the body and files of a request and returns the message that they ask for.
 * Throws what Discord would: 50035 for a bad form, 50006 for an empty message, 30015 and 40005 for files.
 */
export function planMessage({ body, uploads, before }: MessageInput): MessagePlan {
  checkFiles(uploads);
  const form = createForm();
  const planned = planUploads(form, body, uploads);
  const kept = keptAttachments(body, before);
  const plan: MessagePlan = {
    content: body.content === undefined ? (before?.message.content ?? '') : asText(body.content).trim(),
    embeds: objectsIn(body.embeds === undefined ? before?.message.embeds : body.embeds),
    components: objectsIn(body.components === undefined ? before?.message.components : body.components),
    flags: plannedFlags(body, before),
    kept,
    uploads: planned,
  };
  const fileNames = new Set([...kept.map((one) => one.filename), ...planned.map((one) => one.name)]);
  checkBody(form, body, plan, fileNames);
  if ((plan.flags & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0) {
    checkV2(form, body, plan);
  }
  form.finish();
  if (isEmpty(plan)) {
    throw refusals.emptyMessage();
  }
  return plan;
}

function checkFiles(uploads: readonly Upload[]): void {
  if (uploads.length > MOST_FILES) {
    throw refusals.tooManyFiles();
  }
  if (uploads.some((upload) => upload.data.length > MOST_FILE_BYTES)) {
    throw refusals.tooLarge();
  }
}

/** Flags given at creation stay; an edit may add V2 and toggle embeds, and can never take V2 away. */
function plannedFlags(body: Json, before: StoredMessage | null): number {
  const asked = typeof body.flags === 'number' ? body.flags : undefined;
  if (before === null) {
    return (asked ?? 0) & SETTABLE;
  }
  const old = before.message.flags ?? 0;
  const still = old & ~MESSAGE_FLAG.LOADING;
  if (asked === undefined) {
    return still;
  }
  return (still & ~MESSAGE_FLAG.SUPPRESS_EMBEDS) | (asked & SETTABLE_ON_EDIT);
}

/** An edit that names attachments drops the others; one that does not keeps them all. */
function keptAttachments(body: Json, before: StoredMessage | null): readonly APIAttachment[] {
  if (before === null) {
    return [];
  }
  if (!Array.isArray(body.attachments)) {
    return body.attachments === null ? [] : before.attachments;
  }
  const named = new Set(objectsIn(body.attachments).map((one) => String(one.id)));
  return before.attachments.filter((attachment) => named.has(attachment.id));
}

function planUploads(form: Form, body: Json, uploads: readonly Upload[]): PlannedUpload[] {
  const described = objectsIn(body.attachments);
  for (const [index, one] of described.entries()) {
    form.text(['attachments', index, 'description'], one.description, { max: 1024 });
  }
  return uploads.map((upload, index) => {
    const number = /^files\[(\d+)\]$/.exec(upload.field)?.[1] ?? String(index);
    const entry = asObject(described.find((one) => String(one.id) === number));
    const description = asText(entry.description) || undefined;
    return { upload, name: asText(entry.filename) || upload.name, description };
  });
}

function checkBody(form: Form, body: Json, plan: MessagePlan, fileNames: ReadonlySet<string>): void {
  form.text(['content'], body.content, { max: 2000 });
  if (typeof body.nonce === 'string') {
    form.text(['nonce'], body.nonce, { max: 25 });
  }
  if (body.embeds !== undefined) {
    checkEmbeds(form, body.embeds, fileNames);
  }
  checkAllowedMentions(form, body.allowed_mentions);
  if (body.components !== undefined) {
    const v2 = (plan.flags & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;
    checkMessageComponents(form, body.components, { v2, fileNames });
  }
  if (isObject(body.poll)) {
    form.refuse(['poll'], 'PRACTICE_NOT_COVERED', 'The stand-in for Discord does not know polls');
  }
}

function checkV2(form: Form, body: Json, plan: MessagePlan): void {
  for (const field of ['content', 'embeds', 'stickers', 'sticker_ids', 'poll'] as const) {
    const after = field === 'content' || field === 'embeds' ? plan[field] : body[field];
    if (after !== undefined && after !== null && (after as { length?: number }).length !== 0) {
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      form.refuse([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
    }
  }
  const shown = new Set(mediaUrls(plan.components));
  for (const [index, { name }] of plan.uploads.entries()) {
    if (!shown.has(`attachment://${name}`)) {
      const message = `The attachment "${name}" is not referenced by any component`;
      form.refuse(['attachments', index], 'MESSAGE_ATTACHMENT_NOT_REFERENCED', message);
    }
  }
}

/** Takes components and returns every media address in them. */
function mediaUrls(components: readonly Json[]): string[] {
  return components.flatMap((component) => [
    asText(asObject(component.media).url),
    asText(asObject(component.file).url),
    ...mediaUrls(objectsIn(component.items)),
    ...mediaUrls(objectsIn(component.components)),
    ...(isObject(component.accessory) ? mediaUrls([component.accessory]) : []),
  ]);
}

function isEmpty(plan: MessagePlan): boolean {
  return (
    plan.content === '' &&
    plan.embeds.length === 0 &&
    plan.components.length === 0 &&
    plan.kept.length === 0 &&
    plan.uploads.length === 0
  );
}
