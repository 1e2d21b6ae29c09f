import type { APIMessage } from 'discord-api-types/v10';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';

/** Takes a message and returns all the words it shows, a line for each part: content, embeds, components. */
export function textOf(
  message: Pick<APIMessage, 'content'> & { embeds?: unknown; components?: unknown },
): string {
  const parts = [
    message.content,
    ...objectsIn(message.embeds).flatMap(embedText),
    ...objectsIn(message.components).flatMap(componentText),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function embedText(embed: Json): string[] {
  return [
    asText(asObject(embed.author).name),
    asText(embed.title),
    asText(embed.description),
    ...objectsIn(embed.fields).flatMap((field) => [asText(field.name), asText(field.value)]),
    asText(asObject(embed.footer).text),
  ];
}

function componentText(component: Json): string[] {
  return [
    asText(component.content),
    asText(component.label),
    asText(component.placeholder),
    ...objectsIn(component.options).map((option) => asText(option.label)),
    ...objectsIn(component.components).flatMap(componentText),
    ...(isObject(component.accessory) ? componentText(component.accessory) : []),
  ];
}
