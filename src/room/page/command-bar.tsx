import { useState } from 'preact/hooks';
import type { Inputs, Upload } from '../wire.ts';
import { uploadOf } from './api.ts';
import { type Form, inputsOf, isInRange, type Values } from './command-forms.ts';
import { Icon } from './icons.tsx';
import { OptionField } from './option-field.tsx';
import { useRoom } from './room.ts';
import { words } from './words.ts';

/** A command that is being filled in: its required options, those added, and those that can be. */
export function CommandBar({ form, onDone }: { form: Form; onDone: () => void }) {
  const { state, actWaiting } = useRoom();
  const [values, setValues] = useState<Values>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [complaint, setComplaint] = useState('');
  // those that were added stand in the order in which they were; the last of them is filled in next
  const shown = [
    ...form.options.filter(({ required }) => required),
    ...added.flatMap((name) => form.options.filter((option) => option.name === name)),
  ];
  const further = form.options.filter((option) => !shown.includes(option));
  const { placeId } = state;

  // a command without options is sent with the next Enter
  const begin = (button: HTMLButtonElement | null): void => {
    if (form.options.length === 0 || shown.length === 0) button?.focus();
  };
  const send = async (): Promise<void> => {
    const lacking = shown.find(({ required, name }) => required && (values[name]?.text ?? '') === '');
    if (lacking !== undefined) return setComplaint(words('command.required', { name: lacking.label }));
    const off = shown.find((option) => !isInRange(option, values[option.name] ?? { text: '' }));
    if (off !== undefined) {
      const { label: name, least, most } = off;
      const isLimited = least !== undefined && most !== undefined;
      return setComplaint(
        isLimited
          ? words('command.range', { name, least: String(least), most: String(most) })
          : words('command.number', { name }),
      );
    }
    const inputs: Inputs = { ...inputsOf(form, values), ...(await filesIn(values)) };
    onDone();
    await actWaiting({ do: 'slash', placeId, ...form.send, inputs }, placeId, `/${form.label}`);
  };
  return (
    <form
      class="command-bar"
      aria-label={`/${form.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={({ key, defaultPrevented }) => {
        // its buttons too: a field has seen to it already
        if (key === 'Escape' && !defaultPrevented) onDone();
      }}
    >
      <div class="command-fields">
        <button type="submit" class="command-name" ref={begin} title={words('send')}>
          /{form.label}
        </button>
        {shown.map((option, at) => (
          <OptionField
            key={option.name}
            form={form}
            option={option}
            values={values}
            isNext={added.length === 0 ? at === 0 : at === shown.length - 1}
            onFill={(filled) => {
              setComplaint('');
              setValues({ ...values, [option.name]: filled });
            }}
            onSend={() => void send()}
            onLeave={onDone}
          />
        ))}
        {further.map((option) => (
          <button
            type="button"
            key={option.name}
            class="option-more"
            title={option.description}
            onClick={() => setAdded([...added, option.name])}
          >
            + {option.label}
          </button>
        ))}
      </div>
      <button type="button" class="plain" aria-label={words('command.give-up')} onClick={onDone}>
        <Icon name="close" />
      </button>
      <button type="submit" class="send" aria-label={words('send')}>
        <Icon name="send" />
      </button>
      <p class="complaint" role="alert">
        {complaint}
      </p>
    </form>
  );
}

async function filesIn(values: Values): Promise<Record<string, Upload>> {
  const files = Object.entries(values).filter(([, { value }]) => value instanceof File);
  const read = files.map(async ([name, { value }]) => [name, await uploadOf(value as File)] as const);
  return Object.fromEntries(await Promise.all(read));
}
