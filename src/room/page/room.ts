import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, Came } from '../wire.ts';
import type { Api } from './api.ts';
import type { Change, State } from './state.ts';

/** What every part of the page can use. */
export type Room = Readonly<{
  state: State;
  change: (change: Change) => void;
  api: Api;
  /** Does something; a form that opens is shown. */
  act: (act: Act) => Promise<Came>;
  /** Does something that the person waits for in the feed: what it is stands there until it has come to something. */
  actWaiting: (act: Act, placeId: string, text: string) => Promise<Came>;
  /** Says in the feed that something came to nothing. */
  complain: (placeId: string, error: string) => void;
}>;

const RoomContext = createContext<Room | null>(null);
export const RoomProvider = RoomContext.Provider;

/** The room, in any component below the provider. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('This part of the page stands outside the room');
  return room;
}
