import type { Message } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { useRoom } from './room.ts';
import type { Component } from './shown.ts';
import { words } from './words.ts';

/** The type of a message that answers a slash command. */
const USED_COMMAND = 20;

/** What a message answers: a message of somebody, or the command that they used. */
export function Above({ message }: { message: Message }) {
  const { state, change } = useRoom();
  const user = message.interaction_metadata?.user.username;
  const name = message.interaction?.name;
  if (message.type === USED_COMMAND && user !== undefined) {
    return (
      <div class="above">
        <Avatar name={user} size={16} /> <b>{user}</b> {words('above.used')}{' '}
        <button type="button" class="used" onClick={() => change({ wantedCommand: name ?? '' })}>
          /{name}
        </button>
      </div>
    );
  }
  const repliedId = message.message_reference?.message_id;
  if (repliedId === undefined) return null;
  const replied = state.messages.get(repliedId) ?? message.referenced_message;
  if (replied === null || replied === undefined) return <div class="above">{words('above.deleted')}</div>;
  return (
    <div class="above">
      <Avatar name={replied.author.username} isBot={replied.author.bot === true} size={16} />{' '}
      <b>{replied.author.username}</b>{' '}
      <button type="button" class="excerpt" onClick={() => goTo(repliedId)}>
        {excerptOf(replied)}
      </button>
    </div>
  );
}

function goTo(messageId: string): void {
  const found = document.querySelector<HTMLElement>(`.message[data-id="${messageId}"]`);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}

/** The first words of a message, without marks. */
export function excerptOf(message: Pick<Message, 'content' | 'components'>): string {
  const text = message.content || firstText((message.components ?? []) as unknown as readonly Component[]);
  return (
    text
      .replaceAll(/<@!?\d+>\s*/g, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[*_`~#>|]|^-# /gm, '')
      .trim()
      .slice(0, 120) || words('above.attachment')
  );
}

function firstText(components: readonly Component[]): string {
  for (const component of components) {
    const text = component.content ?? firstText(component.components ?? []);
    if (text !== '') return text;
  }
  return '';
}
