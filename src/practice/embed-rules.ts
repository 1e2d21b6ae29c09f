import type { Form, Path } from './form.ts';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';

const MOST_TEXT = 6000;

/** Records what Discord refuses in the embeds of a message, each and all together. */
export function checkEmbeds(form: Form, embeds: unknown, fileNames: ReadonlySet<string>): void {
  const list = form.list(['embeds'], embeds, { max: 10 });
  for (const [index, embed] of list.entries()) {
    checkEmbed(form, ['embeds', index], asObject(embed), fileNames);
  }
  const total = objectsIn(list).reduce((sum, embed) => sum + textLength(embed), 0);
  if (total > MOST_TEXT) {
    const message = `Embed size exceeds maximum size of ${MOST_TEXT}`;
    form.refuse(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message);
  }
}

function checkEmbed(form: Form, path: Path, embed: Json, fileNames: ReadonlySet<string>): void {
  form.text([...path, 'title'], embed.title, { max: 256 });
  form.text([...path, 'description'], embed.description, { max: 4096 });
  form.text([...path, 'footer', 'text'], asObject(embed.footer).text, {
    max: 2048,
    required: isObject(embed.footer),
  });
  form.text([...path, 'author', 'name'], asObject(embed.author).name, {
    max: 256,
    required: isObject(embed.author),
  });
  form.integer([...path, 'color'], embed.color, { min: 0, max: 0xffffff });
  for (const [index, field] of form.list([...path, 'fields'], embed.fields, { max: 25 }).entries()) {
    const place = [...path, 'fields', index];
    form.text([...place, 'name'], asObject(field).name, { max: 256, required: true });
    form.text([...place, 'value'], asObject(field).value, { max: 1024, required: true });
  }
  checkUrl(form, [...path, 'url'], embed.url, null);
  for (const part of ['image', 'thumbnail'] as const) {
    checkUrl(form, [...path, part, 'url'], asObject(embed[part]).url, fileNames);
  }
  if (textLength(embed) === 0 && !isObject(embed.image) && !isObject(embed.thumbnail)) {
    form.refuse([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
}

function checkUrl(form: Form, path: Path, value: unknown, fileNames: ReadonlySet<string> | null): void {
  const url = form.text(path, value, { max: 2048 });
  if (url === undefined || /^https?:\/\/\S+$/.test(url)) {
    return;
  }
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (fileNames === null || name === undefined) {
    form.refuse(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  } else if (!fileNames.has(name)) {
    form.refuse(path, 'EMBED_ATTACHMENT_NOT_FOUND', `The referenced attachment in "${url}" was not found`);
  }
}

function textLength(embed: Json): number {
  const fields = objectsIn(embed.fields);
  const texts = [
    embed.title,
    embed.description,
    asObject(embed.footer).text,
    asObject(embed.author).name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce<number>((sum, text) => sum + asText(text).length, 0);
}
