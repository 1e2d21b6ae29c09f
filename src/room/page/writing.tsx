import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { uploadOf } from './api.ts';
import { type Form, matching } from './command-forms.ts';
import { Icon } from './icons.tsx';
import { useRoom } from './room.ts';
import { words } from './words.ts';

const MOST_SHOWN = 40;

/** Where a text is written, or the name of a command. */
export function Writing({ forms, onCommand }: { forms: readonly Form[]; onCommand: (form: Form) => void }) {
  const { state, change, act, complain } = useRoom();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [at, setAt] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const place = state.places.find(({ id }) => id === state.placeId);
  const isCommand = /^\/[^\n]*$/.test(text);
  const found = useMemo(
    () => (isCommand ? matching(forms, text.slice(1)).slice(0, MOST_SHOWN) : []),
    [forms, text, isCommand],
  );
  const person = isCommand ? undefined : mentionBeingTyped(text);
  const everybody = [...(state.room ? [state.room.bot] : []), ...(state.room?.people ?? [])];
  const people =
    person === undefined
      ? []
      : everybody.filter(({ name }) => name.toLowerCase().startsWith(person.toLowerCase()));
  const count = isCommand ? found.length : people.length;
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    if (state.replyTo !== null) area.current?.focus();
  }, [state.replyTo]);
  useEffect(() => {
    // on a phone the keyboard would cover half of what was opened
    if (matchMedia('(pointer: fine)').matches) area.current?.focus();
    return focusOnTyping(area);
  }, [state.placeId]);
  useEffect(() => {
    const box = area.current;
    if (box === null) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  }, [text]);

  const choose = (index: number): void => {
    const form = found[index];
    const chosen = people[index];
    if (form !== undefined) {
      setText('');
      onCommand(form);
    } else if (chosen !== undefined) {
      setText(`${text.slice(0, text.length - (person ?? '').length)}${chosen.name} `);
      area.current?.focus();
    }
  };
  const send = async (): Promise<void> => {
    if (text.trim() === '' && files.length === 0) return;
    const { placeId, replyTo, repliesPing: ping } = state;
    const content = withMentions(text, everybody);
    setText('');
    setFiles([]);
    change({ replyTo: null });
    const uploads = await Promise.all(files.map(uploadOf));
    const came = await act({
      do: 'say',
      placeId,
      content,
      replyTo: replyTo ?? undefined,
      ping,
      files: uploads,
    });
    if (came.ok) return;
    complain(placeId, came.error);
    // what was refused can be mended, unless something else is being written already
    setText((now) => (now === '' ? text : now));
    setFiles((now) => (now.length === 0 ? files : now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const exact = isCommand && event.key === ' ' ? found.findIndex(({ label }) => `/${label}` === text) : -1;
    const isOnly = exact !== -1 && !found.some(({ label }) => `/${label}`.startsWith(`${text} `));
    if (event.isComposing) return;
    if (count > 0 && event.key === 'ArrowDown') setAt((at + 1) % count);
    else if (count > 0 && event.key === 'ArrowUp') setAt((at + count - 1) % count);
    else if (count > 0 && (event.key === 'Enter' || event.key === 'Tab')) choose(at);
    else if (isOnly) choose(exact);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else if (event.key === 'Escape') {
      if (isCommand) setText('');
      change({ replyTo: null });
    } else return;
    event.preventDefault();
  };
  const label = place === undefined ? words('write') : words('write.to', { place: nameInWords(place) });
  return (
    <>
      {count > 0 && (
        <div
          class="popup"
          id="suggestions"
          role="listbox"
          aria-label={words(isCommand ? 'write.commands' : 'write.people')}
        >
          {(isCommand ? found : people).map((one, index) => (
            <div
              key={'path' in one ? one.path : one.id}
              id={`suggestion-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              class={index === at ? 'option at' : 'option'}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              onPointerMove={() => setAt(index)}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(index);
              }}
            >
              {'path' in one ? (
                <span class="option-words">
                  <span>
                    <b>/{one.label}</b>{' '}
                    {one.options.map((option) => (
                      <span key={option.name} class={option.required ? 'spec required' : 'spec'}>
                        {option.label}
                      </span>
                    ))}
                  </span>
                  <small>{one.description}</small>
                </span>
              ) : (
                <span>@{one.name}</span>
              )}
            </div>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <div class="files">
          {files.map((file) => (
            <button
              type="button"
              key={file.name}
              title={words('write.not-file')}
              onClick={() => setFiles(files.filter((one) => one !== file))}
            >
              {file.name} <Icon name="close" size={14} />
            </button>
          ))}
        </div>
      )}
      <div class="writing">
        <label class="attach" title={words('write.file')}>
          <span aria-hidden="true">+</span>
          <input
            type="file"
            multiple
            aria-label={words('write.file')}
            onChange={({ currentTarget }) => setFiles([...files, ...(currentTarget.files ?? [])])}
          />
        </label>
        <textarea
          ref={area}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-controls="suggestions"
          aria-activedescendant={count > 0 ? `suggestion-${at}` : undefined}
          aria-autocomplete="list"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="send" aria-label={words('send')} onClick={() => void send()}>
          <Icon name="send" />
        </button>
      </div>
    </>
  );
}

/** What is typed where nothing takes it goes into the text, as in Discord. Returns what ends that. */
function focusOnTyping(area: RefObject<HTMLTextAreaElement | null>): () => void {
  const listen = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void => {
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const isFree = target instanceof HTMLElement && target.matches('body, .message');
    if (isText && isFree) area.current?.focus();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** A place as it is spoken of. */
export function nameInWords({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return kind === 'channel' ? `#${name}` : kind === 'thread' ? `“${name}”` : `@${name}`;
}

/** The beginning of a name after an @ at the end of the text. */
function mentionBeingTyped(text: string): string | undefined {
  return /(?:^|\s)@([\p{L} ]{0,20})$/u.exec(text)?.[1];
}

/** Names after an @ are sent as Discord sends them. */
function withMentions(text: string, people: readonly Readonly<{ id: string; name: string }>[]): string {
  return [...people]
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((sofar, { id, name }) => sofar.replaceAll(`@${name}`, `<@${id}>`), text);
}
