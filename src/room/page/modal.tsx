import { useState } from 'preact/hooks';
import type { Input, Inputs, Modal } from '../wire.ts';
import { uploadOf } from './api.ts';
import { Dots } from './components.tsx';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';
import { ModalField } from './modal-field.tsx';
import { useRoom } from './room.ts';
import { COMPONENT, type Component } from './shown.ts';
import { words } from './words.ts';

export type FieldValue = string | boolean | readonly string[] | readonly File[];

/** The form that a bot has opened, if one is open. */
export function ModalDialog() {
  const { state } = useRoom();
  return state.modal === null ? null : <Open key={state.modal.interactionId} modal={state.modal} />;
}

function Open({ modal }: { modal: Modal }) {
  const { state, change, act } = useRoom();
  const components = modal.components as unknown as readonly Component[];
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>(() => valuesAtFirst(components));
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const close = (): void => change({ modal: null });
  const submit = async (): Promise<void> => {
    setBusy(true);
    const came = await act({ do: 'submit', modalId: modal.interactionId, inputs: await inputsFrom(values) });
    setBusy(false);
    if (!came.ok) setError(came.error);
    // a form may open the next one
    else if (came.modal === undefined) close();
  };
  return (
    <dialog
      class="modal"
      aria-labelledby="modal-title"
      ref={(dialog) => {
        if (dialog !== null && !dialog.open) dialog.showModal();
      }}
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
      >
        <header>
          <h2 id="modal-title">{modal.title}</h2>
          <button type="button" class="plain" aria-label={words('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <p class="modal-note">{words('modal.note', { name: state.room?.bot.name ?? '' })}</p>
        <div class="modal-fields">
          {components.map((component, at) => {
            if (component.type === COMPONENT.TEXT)
              return <Markdown key={at} text={component.content ?? ''} isBot />;
            const { field, label, description } = fieldIn(component);
            const name = field?.custom_id ?? '';
            if (field === undefined) return null;
            return (
              <ModalField
                key={name}
                field={field}
                label={label}
                description={description}
                value={values[name]}
                onChange={(value) => setValues({ ...values, [name]: value })}
              />
            );
          })}
        </div>
        <p class="complaint" role="alert">
          {error}
        </p>
        <footer>
          <button type="button" class="button secondary" onClick={close}>
            {words('modal.cancel')}
          </button>
          <button type="submit" class="button primary" aria-busy={isBusy}>
            {isBusy ? <Dots /> : words('modal.submit')}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

/** The field of a label, or of a row as older bots send it. */
function fieldIn(component: Component) {
  const field = component.component ?? component.components?.[0];
  const label = component.type === COMPONENT.LABEL ? component.label : field?.label;
  return { field, label: label ?? '', description: component.description ?? '' };
}

/** What is filled in already when the form opens. */
function valuesAtFirst(components: readonly Component[]): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const component of components) {
    const { field } = fieldIn(component);
    if (field?.custom_id === undefined) continue;
    const marked = (field.options ?? [])
      .filter((option) => option.default === true)
      .map(({ value }) => value);
    const ids = (field.default_values ?? []).map(({ id }) => id);
    if (field.type === COMPONENT.TEXT_INPUT) values[field.custom_id] = field.value ?? '';
    else if (field.type === COMPONENT.CHECKBOX) values[field.custom_id] = field.default === true;
    else if (field.type === COMPONENT.RADIO_GROUP) values[field.custom_id] = marked[0] ?? '';
    else values[field.custom_id] = [...marked, ...ids];
  }
  return values;
}

async function inputsFrom(values: Readonly<Record<string, FieldValue>>): Promise<Inputs> {
  const inputs: Record<string, Input> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'object') inputs[name] = value;
    else if (value.some((one) => one instanceof File)) {
      inputs[name] = await Promise.all((value as readonly File[]).map(uploadOf));
    } else inputs[name] = value as readonly string[];
  }
  return inputs;
}
