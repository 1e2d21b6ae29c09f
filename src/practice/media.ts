import type { APIAttachment } from 'discord-api-types/v10';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';

const SCHEME = 'attachment://';

/**
 * Takes checked components and the files of their message, and returns the components as Discord sends them
 * back: every component numbered, every `attachment://` address replaced by the one that serves the file.
 */
export function finishComponents(components: readonly Json[], files: readonly APIAttachment[]): Json[] {
  const taken = new Set(components.flatMap(numbersIn));
  let last = 0;
  const nextNumber = (): number => {
    do {
      last += 1;
    } while (taken.has(last));
    return last;
  };
  return components.map((component) => finishComponent(component, files, nextNumber));
}

function numbersIn(component: Json): number[] {
  const id = component.id;
  const children = objectsIn(component.components).flatMap(numbersIn);
  const accessory = isObject(component.accessory) ? numbersIn(component.accessory) : [];
  return [...(typeof id === 'number' && id > 0 ? [id] : []), ...children, ...accessory];
}

function finishComponent(component: Json, files: readonly APIAttachment[], nextNumber: () => number): Json {
  const given = component.id;
  const id = typeof given === 'number' && given > 0 ? given : nextNumber();
  const again = (child: Json): Json => finishComponent(child, files, nextNumber);
  return {
    ...component,
    id,
    ...(isObject(component.media) ? { media: resolveMedia(component.media, files) } : {}),
    ...(isObject(component.file) ? finishFile(component.file, files) : {}),
    ...(component.items === undefined
      ? {}
      : {
          items: objectsIn(component.items).map((item) => ({
            ...item,
            media: resolveMedia(asObject(item.media), files),
          })),
        }),
    ...(component.components === undefined ? {} : { components: objectsIn(component.components).map(again) }),
    ...(isObject(component.accessory) ? { accessory: again(component.accessory) } : {}),
  };
}

function finishFile(file: Json, files: readonly APIAttachment[]): Json {
  const found = fileFor(asText(file.url), files);
  return {
    file: resolveMedia(file, files),
    ...(found === undefined ? {} : { name: found.filename, size: found.size }),
  };
}

function resolveMedia(media: Json, files: readonly APIAttachment[]): Json {
  const url = asText(media.url);
  const found = fileFor(url, files);
  if (found === undefined) {
    return { ...media, proxy_url: media.proxy_url ?? url };
  }
  return {
    url: found.url,
    proxy_url: found.proxy_url,
    content_type: found.content_type,
    attachment_id: found.id,
    ...(found.width === undefined ? {} : { width: found.width, height: found.height }),
  };
}

function fileFor(url: string, files: readonly APIAttachment[]): APIAttachment | undefined {
  return url.startsWith(SCHEME)
    ? files.find((file) => file.filename === url.slice(SCHEME.length))
    : files.find((file) => file.url === url);
}

/** Takes checked embeds and the files of their message and returns them as Discord sends them back. */
export function finishEmbeds(embeds: readonly Json[], files: readonly APIAttachment[]): Json[] {
  return embeds.map((embed) => ({
    type: 'rich',
    ...embed,
    ...(isObject(embed.image) ? { image: embedMedia(embed.image, files) } : {}),
    ...(isObject(embed.thumbnail) ? { thumbnail: embedMedia(embed.thumbnail, files) } : {}),
  }));
}

function embedMedia(media: Json, files: readonly APIAttachment[]): Json {
  const found = fileFor(asText(media.url), files);
  if (found === undefined) {
    return media;
  }
  const size = found.width === undefined ? {} : { width: found.width, height: found.height };
  return { url: found.url, proxy_url: found.proxy_url, ...size };
}

/**
 * Takes a message's files and what shows them, and returns those that nothing shows: only these stand in the
 * `attachments` of a message (github.com/discord/discord-api-docs/issues/8277).
 */
export function unshownFiles(files: readonly APIAttachment[], shownBy: readonly Json[]): APIAttachment[] {
  const text = JSON.stringify(shownBy);
  return files.filter((file) => !text.includes(JSON.stringify(file.url)));
}
