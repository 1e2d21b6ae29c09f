import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, Came } from '../wire.ts';
import type { Api } from './api.ts';
import type { Change, State } from './state.ts';

/** What can be done from everywhere on the page. It stays the same as long as the page is there. */
export type Hands = Readonly<{
  change: (change: Change) => void;
  api: Api;
  /** Does something; a form that opens is shown. */
  act: (act: Act) => Promise<Came>;
  /** Does something that the person waits for in the feed: what it is stands there until it has come to something. */
  actWaiting: (act: Act, placeId: string, text: string) => Promise<Came>;
  /** Says in the feed that something came to nothing. */
  complain: (placeId: string, error: string) => void;
}>;

const StateContext = createContext<State | null>(null);
const HandsContext = createContext<Hands | null>(null);
export const StateProvider = StateContext.Provider;
export const HandsProvider = HandsContext.Provider;

/** What can be done. What uses only this is not drawn anew when something changes. */
export function useHands(): Hands {
  return within(useContext(HandsContext));
}

/** What is shown now, and what can be done. */
export function useRoom(): Hands & { readonly state: State } {
  return { state: within(useContext(StateContext)), ...useHands() };
}

function within<T>(found: T | null): T {
  if (found === null) throw new Error('This part of the page stands outside the room');
  return found;
}
