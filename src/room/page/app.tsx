import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Told } from '../wire.ts';
import { type Api, apiFor } from './api.ts';
import { Composer } from './composer.tsx';
import { Feed } from './feed.tsx';
import { Icon } from './icons.tsx';
import { Inspector } from './inspector.tsx';
import { Lightbox } from './media.tsx';
import { MessageMenu } from './menu.tsx';
import { ModalDialog } from './modal.tsx';
import { type Hands, HandsProvider, StateProvider, useRoom } from './room.ts';
import { Sidebar } from './sidebar.tsx';
import { changed, heard, NOTHING, type State } from './state.ts';

let lastKey = 0;

/** The whole page, for the person whom its address names. */
export function App({ person }: { person: string }) {
  const [state, change] = useReducer(changed, NOTHING, withRemembered);
  const api = useMemo(() => apiFor(person), [person]);
  useEffect(() => {
    const events = new EventSource(api.eventsUrl);
    events.onmessage = ({ data }) => change((now) => heard(now, JSON.parse(data as string) as Told));
    // it connects again by itself, and is then told everything anew
    events.onerror = () => change({ isConnected: false, hasFailed: true });
    return () => events.close();
  }, [api]);
  useEffect(() => remember(state), [state.theme, state.isPanelOpen, state.placeId]);
  useEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);
  useEffect(() => {
    if (state.room !== null) document.title = `${state.room.me.name} · Practice room`;
  }, [state.room]);

  const hands = useMemo(() => handsOf(api, change), [api]);
  if (state.room === null) return state.hasFailed ? <Nobody name={person} /> : null;
  return (
    <HandsProvider value={hands}>
      <StateProvider value={state}>
        <div class={state.isPanelOpen ? 'room with-panel' : 'room'}>
          <Sidebar />
          <main>
            <Top />
            <Banner />
            <Feed />
            <Composer />
          </main>
          <Inspector />
          <MessageMenu />
          <ModalDialog />
          <Lightbox />
        </div>
      </StateProvider>
    </HandsProvider>
  );
}

function handsOf(api: Api, change: Hands['change']): Hands {
  const act: Hands['act'] = async (what) => {
    const came = await api.act(what);
    if (came.ok && came.modal !== undefined) change({ modal: came.modal });
    return came;
  };
  const complain: Hands['complain'] = (placeId, error) => {
    lastKey += 1;
    const failure = { key: lastKey, placeId, text: '', error };
    change(({ pending }) => ({ pending: [...pending, failure] }));
  };
  const actWaiting: Hands['actWaiting'] = async (what, placeId, text) => {
    lastKey += 1;
    const key = lastKey;
    change(({ pending }) => ({ pending: [...pending, { key, placeId, text, error: null }] }));
    const came = await act(what);
    change(({ pending }) => ({
      pending: came.ok
        ? pending.filter((one) => one.key !== key)
        : pending.map((one) => (one.key === key ? { ...one, error: came.error } : one)),
    }));
    return came;
  };
  return { change, api, act, actWaiting, complain };
}

/** There is nobody of the name in the address, or there is no room. */
function Nobody({ name }: { name: string }) {
  return (
    <p class="nobody" role="alert">
      {name === ''
        ? 'The practice room does not answer.'
        : `There is nobody called “${name}” in the practice room.`}{' '}
      <a href="/">Begin anew</a>
    </p>
  );
}

function Top() {
  const { state, change } = useRoom();
  const place = state.places.find(({ id }) => id === state.placeId);
  const isOpen = place?.kind === 'channel' || place?.kind === 'thread';
  return (
    <header class="top">
      <button
        type="button"
        class="plain only-narrow"
        aria-label="Channels and people"
        onClick={() => change({ isSidebarOpen: true })}
      >
        <Icon name="menu" />
      </button>
      <h2>
        <span class="sign" aria-hidden="true">
          {isOpen ? '#' : '@'}
        </span>
        {place?.name}
      </h2>
      <span class="topic">{place?.topic}</span>
      <button
        type="button"
        class="plain"
        aria-label={state.theme === 'dark' ? 'Light' : 'Dark'}
        title="Light or dark"
        onClick={() => change({ theme: state.theme === 'dark' ? 'light' : 'dark' })}
      >
        <Icon name={state.theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        class="plain code"
        aria-pressed={state.isPanelOpen}
        aria-label="Behind the scenes"
        title="Behind the scenes"
        onClick={() => change({ isPanelOpen: !state.isPanelOpen })}
      >
        <Icon name="code" />
      </button>
    </header>
  );
}

/** Says when the room or the bot is not there. */
function Banner() {
  const { state } = useRoom();
  if (state.room !== null && !state.isConnected) {
    return (
      <p class="banner" role="status">
        The practice room has stopped. Start it again with npm start.
      </p>
    );
  }
  const words = {
    online: '',
    starting: 'The bot is starting…',
    offline: 'The bot is not connected to Discord.',
    failed: `The bot could not be started: ${state.status.why}`,
  }[state.status.bot];
  return words === '' || state.room === null ? null : (
    <p class="banner" role="status">
      {words}
    </p>
  );
}

const KEPT = 'practice-room';

/** What this browser remembers from the last time. */
function withRemembered(nothing: State): State {
  const prefersLight = matchMedia('(prefers-color-scheme: light)').matches;
  const before = { ...nothing, theme: prefersLight ? ('light' as const) : ('dark' as const) };
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? localStorage.getItem(KEPT) ?? '{}');
    return { ...before, ...(kept as Partial<State>) };
  } catch {
    return before;
  }
}

function remember({ theme, isPanelOpen, placeId }: State): void {
  try {
    // the place is each window's own
    sessionStorage.setItem(KEPT, JSON.stringify({ theme, isPanelOpen, placeId }));
    localStorage.setItem(KEPT, JSON.stringify({ theme, isPanelOpen }));
  } catch {
    // a browser may forbid it
  }
}
