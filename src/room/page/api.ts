import type { Act, Came, Offered, Sent, Upload } from '../wire.ts';
import { words } from './words.ts';

/** Asks the room for things on behalf of one person. */
export type Api = Readonly<{
  /** Does something; what it came to is a value, also where the room cannot be reached. */
  act: (act: Act) => Promise<Came>;
  offered: (placeId: string) => Promise<Offered>;
  sent: (messageId: string) => Promise<readonly Sent[]>;
  /** The address at which the person is told of every change. */
  eventsUrl: string;
}>;

/** Takes the name or id of a person and returns their way to the room. */
export function apiFor(person: string): Api {
  const as = `as=${encodeURIComponent(person)}`;
  const read = async (path: string): Promise<unknown> => (await fetch(`${path}&${as}`)).json();
  return {
    act: async (act) => {
      try {
        const response = await fetch(`/act?${as}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(act),
        });
        const came = (await response.json()) as Came;
        return came.ok || came.kind === undefined ? came : { ...came, error: words(`error.${came.kind}`) };
      } catch {
        return { ok: false, error: words('error.unreachable') };
      }
    },
    offered: async (placeId) => (await read(`/commands?place=${placeId}`)) as Offered,
    sent: async (messageId) => (await read(`/sent?message=${messageId}`)) as readonly Sent[],
    eventsUrl: `/events?${as}`,
  };
}

/** Reads a file of the person's, to be sent along. */
export async function uploadOf(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return { name: file.name, contentType: file.type, base64: btoa(binary) };
}
