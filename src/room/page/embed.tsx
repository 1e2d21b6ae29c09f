import type { APIEmbed } from 'discord-api-types/v10';
import { Markdown } from './markdown.tsx';
import { Picture } from './media.tsx';

/** An embed of a message. */
export function Embed({ embed }: { embed: APIEmbed }) {
  const { title, url, description, color, fields = [], footer, author, image, thumbnail } = embed;
  const colour = color === undefined ? {} : { '--accent': `#${color.toString(16).padStart(6, '0')}` };
  return (
    <div class="embed" style={colour}>
      <div class="embed-words">
        {author && <div class="embed-author">{author.name}</div>}
        {title && (
          <div class="embed-title">
            <Markdown text={url === undefined ? title : `[${title}](${url})`} isBot />
          </div>
        )}
        {description && <Markdown text={description} isBot />}
        {fields.length > 0 && (
          <div class="embed-fields">
            {fields.map(({ name, value, inline }) => (
              <div key={name} class={inline === true ? 'embed-field inline' : 'embed-field'}>
                <div class="embed-field-name">{name}</div>
                <Markdown text={value} isBot />
              </div>
            ))}
          </div>
        )}
        {image && <Picture media={image as never} description="" kind="single" />}
        {footer && <div class="embed-footer">{footer.text}</div>}
      </div>
      {thumbnail && <Picture media={thumbnail as never} description="" kind="thumbnail" />}
    </div>
  );
}
