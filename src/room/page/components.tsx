import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Message } from '../wire.ts';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';
import { FileCard, Picture } from './media.tsx';
import { useHands } from './room.ts';
import { Select } from './select.tsx';
import { COMPONENT, type Component } from './shown.ts';
import { words } from './words.ts';

type Props = Readonly<{ message: Message; component: Component }>;

/** The components of a message, in order. */
export function Components({ message, components }: { message: Message; components: readonly Component[] }) {
  return (
    <>
      {components.map((component, at) => (
        <Part key={component.id ?? at} message={message} component={component} />
      ))}
    </>
  );
}

function Part({ message, component }: Props) {
  switch (component.type) {
    case COMPONENT.ROW:
      return (
        <div class="row">
          <Components message={message} components={component.components ?? []} />
        </div>
      );
    case COMPONENT.BUTTON:
      return <Button message={message} component={component} />;
    case COMPONENT.SECTION:
      return (
        <div class="section">
          <div class="section-text">
            <Components message={message} components={component.components ?? []} />
          </div>
          {component.accessory && <Part message={message} component={component.accessory} />}
        </div>
      );
    case COMPONENT.TEXT:
      return <Markdown text={component.content ?? ''} isBot />;
    case COMPONENT.THUMBNAIL:
      return (
        <Hidden isSpoiler={component.spoiler === true}>
          <Picture media={component.media} description={component.description} kind="thumbnail" />
        </Hidden>
      );
    case COMPONENT.GALLERY:
      return <Gallery component={component} />;
    case COMPONENT.FILE:
      return (
        <Hidden isSpoiler={component.spoiler === true}>
          <FileCard
            url={component.file?.url ?? ''}
            name={component.name ?? 'file'}
            size={component.size ?? 0}
          />
        </Hidden>
      );
    case COMPONENT.SEPARATOR: {
      const space = component.spacing === 2 ? 'large' : 'small';
      return component.divider === false ? <div class={`gap ${space}`} /> : <hr class={space} />;
    }
    case COMPONENT.CONTAINER:
      return <Container message={message} component={component} />;
    default:
      return <MessageSelect message={message} component={component} />;
  }
}

function Container({ message, component }: Props) {
  const colour = component.accent_color;
  const hasColour = typeof colour === 'number';
  return (
    <Hidden isSpoiler={component.spoiler === true}>
      <div
        class={hasColour ? 'container coloured' : 'container'}
        style={hasColour ? { '--accent': `#${colour.toString(16).padStart(6, '0')}` } : {}}
      >
        <Components message={message} components={component.components ?? []} />
      </div>
    </Hidden>
  );
}

function Gallery({ component: { items = [] } }: { component: Component }) {
  return (
    <div class={`gallery of-${Math.min(items.length, 4)}`}>
      {items.map(({ media, description, spoiler }) => (
        <Hidden key={media.url} isSpoiler={spoiler === true}>
          <Picture media={media} description={description} kind={items.length === 1 ? 'single' : 'tile'} />
        </Hidden>
      ))}
    </div>
  );
}

/** Covers what is a spoiler until it is pressed. */
function Hidden({ isSpoiler, children }: { isSpoiler: boolean; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(!isSpoiler);
  if (isOpen) return <>{children}</>;
  return (
    <div class="covered">
      <div class="covered-content" aria-hidden="true" inert>
        {children}
      </div>
      <button type="button" class="uncover" onClick={() => setOpen(true)}>
        {words('spoiler')}
      </button>
    </div>
  );
}

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

function Button({ message, component }: Props) {
  const { act, complain } = useHands();
  const [isBusy, setBusy] = useState(false);
  const { label = '', emoji, url, custom_id: customId = '', disabled = false } = component;
  const style = BUTTON_STYLES[component.style ?? 2] ?? 'secondary';
  const face = (
    <>
      {emoji?.name && <span class="emoji">{emoji.name}</span>}
      {label}
    </>
  );
  if (url !== undefined) {
    return (
      <a class="button link" href={url} target="_blank" rel="noopener noreferrer">
        {face}
        <Icon name="outward" size={14} />
      </a>
    );
  }
  const press = async (): Promise<void> => {
    setBusy(true);
    const came = await act({ do: 'press', messageId: message.id, customId });
    setBusy(false);
    if (!came.ok) complain(message.channel_id, came.error);
  };
  return (
    <button
      type="button"
      class={`button ${style} ${isBusy ? 'busy' : ''}`}
      disabled={disabled}
      aria-busy={isBusy}
      aria-label={label || (emoji?.name ?? words('button'))}
      onClick={() => !isBusy && void press()}
    >
      <span class="button-face">{face}</span>
      {isBusy && <Dots />}
    </button>
  );
}

function MessageSelect({ message, component }: Props) {
  const { act, complain } = useHands();
  const [isBusy, setBusy] = useState(false);
  const { custom_id: customId = '', placeholder, options = [], default_values: defaults = [] } = component;
  const chosen = [
    ...options.filter((option) => option.default === true).map(({ value }) => value),
    ...defaults.map(({ id }) => id),
  ];
  const choose = async (values: readonly string[]): Promise<void> => {
    setBusy(true);
    const came = await act({ do: 'select', messageId: message.id, customId, values });
    setBusy(false);
    if (!came.ok) complain(message.channel_id, came.error);
  };
  return (
    <Select
      component={component}
      label={placeholder ?? words('select.empty')}
      chosen={chosen}
      isBusy={isBusy}
      onChoose={(values) => void choose(values)}
    />
  );
}

/** Three dots that say that something is being done. */
export function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
