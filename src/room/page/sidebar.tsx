import type { Place } from '../wire.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { useRoom } from './room.ts';
import { words } from './words.ts';

/** The server's channels, the conversations, and who one is. */
export function Sidebar() {
  const { state, change } = useRoom();
  const { room, places, isSidebarOpen } = state;
  const channels = places.filter(({ kind }) => kind === 'channel');
  const close = (): void => change({ isSidebarOpen: false });
  return (
    <>
      <Rail />
      {isSidebarOpen && <div class="curtain" role="presentation" onPointerDown={close} />}
      <nav class={isSidebarOpen ? 'sidebar open' : 'sidebar'} aria-label={words('places')}>
        <h1>{room?.server.name}</h1>
        <div class="places">
          <h2>{words('places.text')}</h2>
          {channels.map((channel) => (
            <div key={channel.id}>
              <PlaceButton place={channel} />
              {places
                .filter(
                  ({ kind, parentId, archived }) => kind === 'thread' && parentId === channel.id && !archived,
                )
                .map((thread) => (
                  <PlaceButton key={thread.id} place={thread} />
                ))}
            </div>
          ))}
          <h2>{words('places.direct')}</h2>
          {places
            .filter(({ kind }) => kind === 'dm' || kind === 'group')
            .map((place) => (
              <PlaceButton key={place.id} place={place} />
            ))}
        </div>
        <People />
      </nav>
    </>
  );
}

/** The servers, and before them the conversations: here there is one of each. */
function Rail() {
  const { state, change } = useRoom();
  const { room, places, placeId } = state;
  const here = places.find(({ id }) => id === placeId);
  const dm = places.find(({ kind }) => kind === 'dm');
  const [channel] = places;
  const isPrivate = here?.kind === 'dm' || here?.kind === 'group';
  return (
    <nav class="rail" aria-label={words('servers')}>
      <button
        type="button"
        class="server home"
        title={words('places.direct')}
        aria-label={words('places.direct')}
        aria-current={isPrivate ? 'true' : undefined}
        onClick={() => dm && change({ placeId: dm.id })}
      >
        <Icon name="chat" size={26} />
      </button>
      <span class="rail-line" />
      <button
        type="button"
        class="server"
        title={room?.server.name}
        aria-label={room?.server.name ?? ''}
        aria-current={isPrivate ? undefined : 'true'}
        onClick={() => isPrivate && channel && change({ placeId: channel.id })}
      >
        {(room?.server.name ?? '').split(' ').map((word) => word[0]?.toUpperCase())}
      </button>
    </nav>
  );
}

function PlaceButton({ place }: { place: Place }) {
  const { state, change } = useRoom();
  const { id, kind, name } = place;
  const isUnread = state.unread.has(id) && state.placeId !== id;
  const open = (): void =>
    change(({ unread }) => ({
      placeId: id,
      isSidebarOpen: false,
      replyTo: null,
      unread: new Set([...unread].filter((one) => one !== id)),
    }));
  return (
    <button
      type="button"
      class={`place ${kind} ${isUnread ? 'unread' : ''}`}
      aria-current={state.placeId === id ? 'page' : undefined}
      aria-label={isUnread ? words('places.unread', { name }) : name}
      onClick={open}
    >
      {kind === 'thread' && <Icon name="thread" size={16} />}
      {kind === 'channel' && (
        <span class="sign" aria-hidden="true">
          #
        </span>
      )}
      {(kind === 'dm' || kind === 'group') && <Avatar name={name} isBot={kind === 'dm'} size={24} />}
      <span>{name}</span>
    </button>
  );
}

/** Who one is; a press makes one somebody else, the arrow opens a second window as them. */
function People() {
  const { state } = useRoom();
  const { room } = state;
  return (
    <div class="people">
      <h2>{words('people.you')}</h2>
      {room?.people.map(({ id, name, about }) => {
        const isMe = id === room.me.id;
        return (
          <div class={isMe ? 'person me' : 'person'} key={id}>
            <a
              href={addressFor(name)}
              aria-current={isMe ? 'true' : undefined}
              title={words('people.become', { name })}
            >
              <Avatar name={name} size={32} />
              <span>
                <b>{name}</b>
                <small>{words(`person.${about}`)}</small>
              </span>
            </a>
            {!isMe && (
              <a
                class="second"
                href={addressFor(name)}
                target="_blank"
                rel="noopener"
                title={words('people.window', { name })}
              >
                <Icon name="windows" size={16} />
                <span class="only-read">{words('people.window', { name })}</span>
              </a>
            )}
          </div>
        );
      })}
    </div>
  );
}

function addressFor(name: string): string {
  return `/?as=${encodeURIComponent(name.toLowerCase())}${location.hash}`;
}
