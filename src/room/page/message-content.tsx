import type { Message } from '../wire.ts';
import { Components, Dots } from './components.tsx';
import { Embed } from './embed.tsx';
import { Markdown } from './markdown.tsx';
import { FileCard, Picture } from './media.tsx';
import { useHands, useRoom } from './room.ts';
import { type Component, FLAG } from './shown.ts';
import { words } from './words.ts';

/** All that a message holds. */
export function Content({ message }: { message: Message }) {
  const isBot = message.author.bot === true;
  if (((message.flags ?? 0) & FLAG.LOADING) !== 0) {
    return (
      <p class="thinking">
        <Dots /> {words('thinking', { name: message.author.username })}
      </p>
    );
  }
  return (
    <div class="content">
      {message.content !== '' && (
        <div class="text">
          <Markdown text={message.content} isBot={isBot} />
          {message.edited_timestamp && !isBot && <small class="edited"> {words('edited')}</small>}
        </div>
      )}
      {message.attachments.map(({ id, url, filename, size, content_type, width, height, description }) =>
        content_type?.startsWith('image/') ? (
          <Picture
            key={id}
            media={{ url, ...(width && height ? { width, height } : {}) }}
            description={description}
            kind="single"
          />
        ) : (
          <FileCard key={id} url={url} name={filename} size={size} />
        ),
      )}
      {message.embeds.map((embed, at) => (
        <Embed key={at} embed={embed} />
      ))}
      <Components
        message={message}
        components={(message.components ?? []) as unknown as readonly Component[]}
      />
      <Reactions message={message} />
      <ThreadLink message={message} />
    </div>
  );
}

function Reactions({ message }: { message: Message }) {
  const { act } = useHands();
  const { reactions = [] } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions">
      {reactions.map(({ emoji, count }) => (
        <button
          type="button"
          key={emoji.name}
          onClick={() => void act({ do: 'react', messageId: message.id, emoji: emoji.name ?? '' })}
        >
          {emoji.name} {count}
        </button>
      ))}
    </div>
  );
}

function ThreadLink({ message }: { message: Message }) {
  const { state, change } = useRoom();
  const thread = state.places.find(({ kind, id }) => kind === 'thread' && id === message.id);
  if (thread === undefined) return null;
  return (
    <button type="button" class="thread-link" onClick={() => change({ placeId: thread.id })}>
      <b>{thread.name}</b> <span>{words('thread.see')}</span>
    </button>
  );
}
