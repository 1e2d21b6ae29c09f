import type { InteractionResponse } from './interaction-types.ts';
import type { MessageView } from './message-types.ts';
import type { RequestEntry } from './request-log.ts';

/** Everything that can change, told in order to whoever listens: the gateway, the waiting actors, a web page. */
export type PracticeEvent =
  | {
      readonly kind: 'guild-added' | 'guild-removed' | 'bot-permissions-changed';
      readonly guildId: string;
    }
  | {
      readonly kind: 'channel-added' | 'channel-updated' | 'channel-removed';
      readonly guildId: string | null;
      readonly channelId: string;
    }
  | { readonly kind: 'role-added'; readonly guildId: string; readonly roleId: string }
  | { readonly kind: 'user-added'; readonly userId: string }
  | { readonly kind: 'member-joined'; readonly guildId: string; readonly userId: string }
  | {
      readonly kind: 'message-created' | 'message-updated';
      readonly channelId: string;
      readonly message: MessageView;
    }
  | {
      readonly kind: 'message-deleted';
      readonly guildId: string | null;
      readonly channelId: string;
      readonly messageId: string;
      readonly ephemeral: boolean;
    }
  | {
      readonly kind: 'reaction-added' | 'reaction-removed';
      readonly guildId: string | null;
      readonly channelId: string;
      readonly messageId: string;
      readonly userId: string;
      readonly emoji: { readonly id: string | null; readonly name: string };
    }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  | {
      readonly kind: 'interaction-sent';
      readonly interactionId: string;
      readonly guildId: string | null;
      readonly payload: unknown;
    }
  | {
      readonly kind: 'interaction-answered';
      readonly interactionId: string;
      readonly response: InteractionResponse;
    }
  | { readonly kind: 'commands-changed'; readonly guildId: string | null }
  | {
      readonly kind: 'gateway';
      readonly state: 'connected' | 'identified' | 'resumed' | 'closed';
      readonly sessionId: string | null;
    }
  | { readonly kind: 'request'; readonly request: RequestEntry };

export type Listener = (event: PracticeEvent) => void;

export type Bus = {
  emit(event: PracticeEvent): void;
  /** Adds a listener and returns the function that removes it. */
  on(listener: Listener): () => void;
};

/** Returns a bus that tells its listeners of each event at once, in the order in which they came. */
export function createBus(): Bus {
  const listeners = new Set<Listener>();
  return {
    emit: (event) => {
      for (const listener of [...listeners]) {
        listener(event);
      }
    },
    on: (listener) => {
      // A wrapper of its own, so that the same function can listen twice and leave once.
      const entry: Listener = (event) => listener(event);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}
