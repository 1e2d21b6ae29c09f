import {
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { LIMITS } from './limits.ts';
import { cutMarkdown } from './text.ts';
import type { Block, View } from './views/blocks.ts';

/** The body of a message made of components. */
export type ViewMessage = Readonly<{
  flags: MessageFlags.IsComponentsV2;
  components: readonly [APIContainerComponent];
}>;

/** Less text than this is not worth a block of its own. */
const SHORTEST_CUT = 20;

/**
 * Makes a message of a view that Discord accepts whatever is in the view: what
 * comes last is cut or left out first, and a custom id stands only once.
 */
export function messageOf({ accent, blocks }: View): ViewMessage {
  const components = withinCount(withinText(onceEach(blocks)));
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
  };
}

function withinText(blocks: readonly Block[]): Block[] {
  let left: number = LIMITS.textOfMessage;
  const fitted = (display: APITextDisplayComponent): APITextDisplayComponent[] => {
    if (display.content === '' || (display.content.length > left && left < SHORTEST_CUT)) return [];
    const content = cutMarkdown(display.content, left);
    left -= content.length;
    return [{ ...display, content }];
  };
  return blocks.flatMap((block): Block[] => {
    if (block.type === ComponentType.TextDisplay) return fitted(block);
    if (block.type !== ComponentType.Section) return [block];
    const components = block.components.flatMap(fitted);
    return components.length > 0 ? [{ ...block, components }] : [];
  });
}

function withinCount(blocks: readonly Block[]): Block[] {
  let left: number = LIMITS.componentsOfMessage - 1;
  return blocks.filter((block) => {
    left -= sizeOf(block);
    return left >= 0;
  });
}

function sizeOf(block: Block): number {
  if (block.type === ComponentType.ActionRow) return 1 + block.components.length;
  return block.type === ComponentType.Section ? 2 + block.components.length : 1;
}

function onceEach(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  const isFirst = (component: object): boolean => {
    const id = 'custom_id' in component ? String(component.custom_id) : undefined;
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return true;
    }
    return false;
  };
  return blocks.flatMap((block): Block[] => {
    if (block.type === ComponentType.Section && !isFirst(block.accessory)) return [...block.components];
    if (block.type !== ComponentType.ActionRow) return [block];
    const components = block.components.filter(isFirst);
    return components.length > 0 ? [{ ...block, components }] : [];
  });
}
