import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { parsed } from './dialect.ts';
import { useHands, useRoom } from './room.ts';
import { Timestamp } from './timestamp.tsx';
import { words } from './words.ts';

/** A node of the parser's tree, with the fields of all types. */
type Node = Readonly<{
  type: string;
  content?: string | readonly Node[];
  target?: string;
  level?: number;
  lang?: string;
  id?: string;
  name?: string;
  fullName?: string;
  timestamp?: string;
  format?: string;
  start?: number | null;
  items?: readonly Readonly<{ content: readonly Node[] }>[];
}>;

/** Text with Discord's markdown. */
export function Markdown({ text, isBot }: { text: string; isBot: boolean }) {
  const tree = useMemo(() => parsed(text, isBot) as readonly Node[], [text, isBot]);
  return <div class="markdown">{shown(tree)}</div>;
}

function shown(nodes: readonly Node[]): ComponentChildren {
  return nodes.map((node, at) => {
    const before = nodes[at - 1];
    // a block ends its line by itself
    const isAfterBlock = before !== undefined && BLOCKS.has(before.type) && before.type !== 'codeBlock';
    return node.type === 'br' && isAfterBlock && before.type === 'blockQuote' ? null : (
      <Part key={at} node={node} />
    );
  });
}

const BLOCKS = new Set(['heading', 'subtext', 'blockQuote', 'list', 'codeBlock']);

function inside({ content }: Node): ComponentChildren {
  return typeof content === 'string' ? content : shown(content ?? []);
}

function Part({ node }: { node: Node }) {
  switch (node.type) {
    case 'br':
    case 'newline':
      return <br />;
    case 'strong':
      return <strong>{inside(node)}</strong>;
    case 'em':
      return <em>{inside(node)}</em>;
    case 'underline':
      return <u>{inside(node)}</u>;
    case 'strikethrough':
      return <s>{inside(node)}</s>;
    case 'inlineCode':
      return <code class="inline">{inside(node)}</code>;
    case 'codeBlock':
      return (
        <pre>
          <code>{inside(node)}</code>
        </pre>
      );
    case 'blockQuote':
      return <blockquote>{inside(node)}</blockquote>;
    case 'subtext':
      return <small class="subtext">{inside(node)}</small>;
    case 'heading':
      return <Heading level={node.level ?? 1}>{inside(node)}</Heading>;
    case 'list':
      return <List node={node} />;
    case 'spoiler':
      return <Spoiler>{inside(node)}</Spoiler>;
    case 'link':
    case 'url':
    case 'autolink':
      return <Link target={node.target ?? ''}>{inside(node)}</Link>;
    case 'timestamp':
      return <Timestamp seconds={Number(node.timestamp)} format={node.format ?? 'f'} />;
    case 'user':
    case 'channel':
    case 'role':
    case 'everyone':
    case 'here':
      return <Mention node={node} />;
    case 'slashCommand':
      return <CommandMention name={node.fullName ?? ''} />;
    case 'twemoji':
    case 'emoji':
      return <>{node.name}</>;
    default:
      return <>{inside(node)}</>;
  }
}

function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  // below the headings of the page itself
  if (level === 1) return <h3 class="heading-1">{children}</h3>;
  return level === 2 ? <h4 class="heading-2">{children}</h4> : <h5 class="heading-3">{children}</h5>;
}

function List({ node: { start, items = [] } }: { node: Node }) {
  const lines = items.map(({ content }, at) => <li key={at}>{shown(content)}</li>);
  return typeof start === 'number' ? <ol start={start}>{lines}</ol> : <ul>{lines}</ul>;
}

function Link({ target, children }: { target: string; children: ComponentChildren }) {
  // the parser lets any scheme through
  const isSafe = /^(?:https?|mailto):/i.test(target);
  if (!isSafe) return <>{children}</>;
  return (
    <a href={target} target="_blank" rel="noopener noreferrer" title={target}>
      {children}
    </a>
  );
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span class="spoiler open">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={words('spoiler.show')} onClick={() => setOpen(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function Mention({ node }: { node: Node }) {
  const { state, change } = useRoom();
  const { id = '', type } = node;
  if (type === 'channel') {
    const place = state.places.find((one) => one.id === id);
    return (
      <button type="button" class="mention" onClick={() => place && change({ placeId: id })}>
        #{place?.name ?? 'unknown'}
      </button>
    );
  }
  if (type === 'role') return <span class="mention">@{state.room?.roles[id] ?? 'role'}</span>;
  if (type !== 'user') return <span class="mention">@{type}</span>;
  const people = [...(state.room?.people ?? []), ...(state.room ? [state.room.bot] : [])];
  return <span class="mention">@{people.find((one) => one.id === id)?.name ?? 'unknown-user'}</span>;
}

function CommandMention({ name }: { name: string }) {
  const { change } = useHands();
  return (
    <button type="button" class="mention" onClick={() => change({ wantedCommand: name })}>
      /{name}
    </button>
  );
}
