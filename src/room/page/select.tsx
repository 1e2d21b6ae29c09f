import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useRoom } from './room.ts';
import { COMPONENT, type Component, type SelectOption } from './shown.ts';
import { words } from './words.ts';

type Props = Readonly<{
  component: Component;
  label: string;
  chosen: readonly string[];
  isBusy?: boolean;
  /** Called with the values once they are chosen: at once where one can be, else when the list closes. */
  onChoose: (values: readonly string[]) => void;
}>;

/** A select of Discord's, of whatever kind: a button that opens a list. */
export function Select({ component, label, chosen, isBusy = false, onChoose }: Props) {
  const options = useOptions(component);
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  useEffect(() => setPicked(chosen), [chosen.join('\n')]);

  const close = (isDone: boolean): void => {
    setOpen(false);
    if (!isDone || picked.length < least || picked.join('\n') === chosen.join('\n')) setPicked(chosen);
    else onChoose(picked);
  };
  const pick = (value: string): void => {
    if (most > 1) {
      const without = picked.filter((one) => one !== value);
      if (without.length < picked.length) setPicked(without);
      else if (picked.length < most) setPicked([...picked, value]);
      return;
    }
    setOpen(false);
    setPicked([value]);
    onChoose([value]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) {
      if (event.key === 'ArrowDown') setOpen(true);
      else return;
    } else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape') {
      event.stopPropagation();
      close(false);
    } else if (event.key === 'Enter' || event.key === ' ') pick(options[at]?.value ?? '');
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) close(true);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  });

  const names = options.filter(({ value }) => picked.includes(value)).map((option) => option.label);
  return (
    <div class="select" ref={box}>
      <button
        type="button"
        class="select-button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        aria-label={label}
        disabled={component.disabled === true || isBusy}
        onClick={() => (isOpen ? close(true) : setOpen(true))}
        onKeyDown={onKeyDown}
      >
        <span class={names.length === 0 ? 'placeholder' : ''}>
          {names.length === 0 ? (component.placeholder ?? words('select.empty')) : names.join(', ')}
        </span>
        <span class="chevron" aria-hidden="true" />
      </button>
      {isOpen && (
        <div
          class="select-list"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          aria-multiselectable={most > 1}
        >
          {options.map((option, index) => (
            <div
              key={option.value}
              id={`${id}-${index}`}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              role="option"
              tabIndex={-1}
              aria-selected={picked.includes(option.value)}
              class={index === at ? 'option at' : 'option'}
              onPointerEnter={() => setAt(index)}
              onClick={() => pick(option.value)}
              onKeyDown={onKeyDown}
            >
              <span class="option-words">
                <span>
                  {option.emoji?.name} {option.label}
                </span>
                {option.description && <small>{option.description}</small>}
              </span>
              {most > 1 && <span class="tick" aria-hidden="true" />}
            </div>
          ))}
          {most > 1 && (
            <button type="button" class="button primary select-done" onClick={() => close(true)}>
              {words('select.done')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Discord's numbers for what can be chosen in a select of channels; threads are of two kinds, here alike. */
const CHANNEL_KINDS: Readonly<Record<string, readonly number[]>> = { channel: [0], thread: [11, 12] };

/** What a select offers: its own options, or the people, roles or channels of the room. */
function useOptions({ type, options, channel_types: kinds }: Component): readonly SelectOption[] {
  const { state } = useRoom();
  const { room, places } = state;
  const people = (room?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const roles = Object.entries(room?.roles ?? {}).map(([value, label]) => ({ value, label: `@${label}` }));
  switch (type) {
    case COMPONENT.TEXT_SELECT:
      return options ?? [];
    case COMPONENT.USER_SELECT:
      return people;
    case COMPONENT.ROLE_SELECT:
      return roles;
    case COMPONENT.MENTIONABLE_SELECT:
      return [...people, ...roles];
    default:
      return places
        .filter(({ kind, archived }) => {
          const numbers = archived ? [] : (CHANNEL_KINDS[kind] ?? []);
          return kinds === undefined || kinds.length === 0
            ? numbers.length > 0
            : numbers.some((number) => kinds.includes(number));
        })
        .map(({ id, name, kind }) => ({ value: id, label: kind === 'thread' ? name : `# ${name}` }));
  }
}
