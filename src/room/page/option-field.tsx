import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Filled, type Form, inputsOf, OPTION, type OptionSpec, type Values } from './command-forms.ts';
import { useRoom } from './room.ts';
import { words } from './words.ts';

const TYPING_PAUSE_MS = 120;

type Suggestion = Readonly<{ label: string; value: string | number | boolean }>;

type Props = Readonly<{
  form: Form;
  option: OptionSpec;
  values: Values;
  /** Whether it has the focus as soon as it is there. */
  isNext: boolean;
  onFill: (filled: Filled) => void;
  onSend: () => void;
  onLeave: () => void;
}>;

/** The field of one option of a command, with what can be chosen for it. */
export function OptionField(props: Props) {
  const { option, values, isNext, onFill, onSend, onLeave } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const [at, setAt] = useState(0);
  const filled = values[option.name] ?? { text: '' };
  const suggestions = useSuggestions(props, filled, hasFocus);
  const isOpen = hasFocus && suggestions.length > 0 && filled.value === undefined;
  useLayoutEffect(() => {
    if (isNext) input.current?.focus();
  }, []);
  useEffect(() => setAt(0), [filled.text]);

  const choose = ({ label, value }: Suggestion): void => onFill({ text: label, value });
  const onKeyDown = (event: KeyboardEvent): void => {
    const suggestion = isOpen ? suggestions[at] : undefined;
    if (event.key === 'Escape' || (event.key === 'Backspace' && filled.text === '')) onLeave();
    else if (event.key === 'ArrowDown' && isOpen) setAt((at + 1) % suggestions.length);
    else if (event.key === 'ArrowUp' && isOpen) setAt((at + suggestions.length - 1) % suggestions.length);
    else if (event.key === 'Tab' && !event.shiftKey && suggestion !== undefined && filled.text !== '') {
      choose(suggestion);
    } else if (event.key === 'Enter') {
      // what was typed freely goes as it is, unless the option takes only what is offered
      const mustChoose = suggestion !== undefined && (!option.autocomplete || filled.text === '');
      if (suggestion !== undefined && (mustChoose || at > 0)) choose(suggestion);
      else onSend();
    } else return;
    event.preventDefault();
  };

  if (option.type === OPTION.FILE) {
    return (
      <span class="option-field">
        <label for={id}>{option.label}</label>
        <input
          id={id}
          type="file"
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0];
            if (file !== undefined) onFill({ text: file.name, value: file });
          }}
        />
      </span>
    );
  }
  return (
    <span class="option-field">
      <label for={id}>{option.label}</label>
      <input
        ref={input}
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        aria-required={option.required}
        title={option.description}
        size={Math.max(4, Math.min(filled.text.length + 1, 60))}
        value={filled.text}
        onInput={({ currentTarget }) => onFill({ text: currentTarget.value })}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onKeyDown={onKeyDown}
      />
      {hasFocus && (
        <div class="popup" id={`${id}-list`} role="listbox" aria-label={option.label}>
          <div class="popup-title">
            {option.label} <small>{option.description}</small>
          </div>
          {isOpen &&
            suggestions.map((suggestion, index) => (
              <div
                key={String(suggestion.value)}
                id={`${id}-${index}`}
                ref={(element) => {
                  if (index === at) element?.scrollIntoView({ block: 'nearest' });
                }}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                class={index === at ? 'option at' : 'option'}
                onPointerEnter={() => setAt(index)}
                // before the field loses the focus
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(suggestion);
                }}
              >
                {suggestion.label}
              </div>
            ))}
        </div>
      )}
    </span>
  );
}

/** What can be chosen: the bot's own suggestions, fixed choices, or people, channels and roles. */
function useSuggestions(
  { form, option, values }: Props,
  filled: Filled,
  isWanted: boolean,
): readonly Suggestion[] {
  const { state, act } = useRoom();
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const { placeId } = state;
  useEffect(() => {
    if (!option.autocomplete || !isWanted || filled.value !== undefined) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const inputs = { ...inputsOf(form, values), [option.name]: filled.text };
      const came = await act({ do: 'complete', placeId, focused: option.name, ...form.send, inputs });
      if (!isOver && came.ok) {
        setOffered((came.choices ?? []).map(({ name, value }) => ({ label: name, value })));
      }
    }, TYPING_PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [filled.text, filled.value, isWanted]);
  if (option.autocomplete) return offered;
  const all = fixed(option, state.room?.people ?? [], state.places, state.room?.roles ?? {});
  const typed = filled.text.toLowerCase();
  return all.filter(({ label }) => label.toLowerCase().includes(typed)).slice(0, 25);
}

type Named = Readonly<{ id: string; name: string }>;

function fixed(
  { type, choices }: OptionSpec,
  people: readonly Named[],
  places: readonly (Named & { readonly kind: string })[],
  roles: Readonly<Record<string, string>>,
): readonly Suggestion[] {
  const someone = people.map(({ id, name }) => ({ label: name, value: id }));
  const some = Object.entries(roles).map(([value, label]) => ({ label, value }));
  switch (type) {
    case OPTION.BOOLEAN:
      return [
        { label: words('true'), value: true },
        { label: words('false'), value: false },
      ];
    case OPTION.USER:
      return someone;
    case OPTION.ROLE:
      return some;
    case OPTION.MENTIONABLE:
      return [...someone, ...some];
    case OPTION.CHANNEL:
      return places
        .filter(({ kind }) => kind === 'channel')
        .map(({ id, name }) => ({ label: `#${name}`, value: id }));
    default:
      return choices;
  }
}
