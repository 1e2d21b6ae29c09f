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
import { speak, topicOf, words } from './words.ts';

let lastKey = 0;

/** The whole page, for the person whom its address names. */
export function App({ person }: { person: string }) {
  const [state, change] = useReducer(changed, NOTHING, withRemembered);
  const api = useMemo(() => apiFor(person), [person]);
  useEffect(() => {
    const events = new EventSource(api.eventsUrl);
    events.onmessage = ({ data }) => {
      const told = JSON.parse(data as string) as Told;
      if (told.type === 'snapshot') speak(told.snapshot.me.locale);
      change((now) => heard(now, told));
    };
    // it connects again by itself, and is then told everything anew
    events.onerror = () => change({ isConnected: false, hasFailed: true });
    return () => events.close();
  }, [api]);
  useEffect(() => remember(state), [state.theme, state.isPanelOpen, state.placeId]);
  useEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);
  useEffect(() => {
    if (state.room !== null) document.title = words('room.title', { name: state.room.me.name });
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
      {name === '' ? words('room.no-answer') : words('room.nobody', { name })}{' '}
      <a href="/">{words('room.begin-anew')}</a>
    </p>
  );
}

function Top() {
  const { state, change } = useRoom();
  const place = state.places.find(({ id }) => id === state.placeId);
  const theme = words(state.theme === 'dark' ? 'top.light' : 'top.dark');
  const isOpen = place?.kind === 'channel' || place?.kind === 'thread';
  return (
    <header class="top">
      <button
        type="button"
        class="plain only-narrow"
        aria-label={words('top.places')}
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
      <span class="topic">{place === undefined ? '' : topicOf(place)}</span>
      <button
        type="button"
        class="plain"
        aria-label={theme}
        title={theme}
        onClick={() => change({ theme: state.theme === 'dark' ? 'light' : 'dark' })}
      >
        <Icon name={state.theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        class="plain code"
        aria-pressed={state.isPanelOpen}
        aria-label={words('panel.title')}
        title={words('panel.title')}
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
        {words('room.stopped')}
      </p>
    );
  }
  const said = {
    online: '',
    starting: words('bot.starting'),
    offline: words('bot.offline'),
    failed: words('bot.failed', { why: state.status.why }),
  }[state.status.bot];
  return said === '' || state.room === null ? null : (
    <p class="banner" role="status">
      {said}
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
