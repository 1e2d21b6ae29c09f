import { useId } from 'preact/hooks';
import type { FieldValue } from './modal.tsx';
import { Select } from './select.tsx';
import { COMPONENT, type Component } from './shown.ts';
import { words } from './words.ts';

const PARAGRAPH = 2;

type Props = Readonly<{
  field: Component;
  label: string;
  description: string;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
}>;

/** A field of a form, with its label and its description. */
export function ModalField(props: Props) {
  const { field, label, description } = props;
  const id = useId();
  const isRequired = field.required !== false && field.type !== COMPONENT.CHECKBOX;
  const hasOwnLabel = field.type === COMPONENT.TEXT_INPUT || field.type === COMPONENT.FILE_UPLOAD;
  const name = (
    <>
      {label}
      {isRequired && (
        <span class="star" title={words('modal.required')}>
          {' '}
          *
        </span>
      )}
    </>
  );
  const note = description !== '' && <small class="description">{description}</small>;
  if (hasOwnLabel) {
    return (
      <div class="modal-field">
        <label for={id}>{name}</label>
        {note}
        <Control {...props} id={id} />
      </div>
    );
  }
  return (
    <fieldset class="modal-field">
      <legend>{name}</legend>
      {note}
      <Control {...props} id={id} />
    </fieldset>
  );
}

function Control({ field, label, value, onChange, id }: Props & { readonly id: string }) {
  const isRequired = field.required !== false;
  switch (field.type) {
    case COMPONENT.TEXT_INPUT: {
      const common = {
        id,
        value: typeof value === 'string' ? value : '',
        placeholder: field.placeholder,
        minLength: field.min_length,
        maxLength: field.max_length ?? 4000,
        required: isRequired,
        onInput: (event: Event) => onChange((event.target as HTMLInputElement | HTMLTextAreaElement).value),
      };
      return field.style === PARAGRAPH ? (
        <textarea rows={4} {...common} />
      ) : (
        <input type="text" {...common} />
      );
    }
    case COMPONENT.CHECKBOX:
      return (
        <label class="choice">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          {label}
        </label>
      );
    case COMPONENT.RADIO_GROUP:
    case COMPONENT.CHECKBOX_GROUP:
      return <Choices field={field} value={value} onChange={onChange} name={id} />;
    case COMPONENT.FILE_UPLOAD:
      return (
        <input
          id={id}
          type="file"
          multiple={(field.max_values ?? 1) > 1}
          required={isRequired}
          onChange={({ currentTarget }) => onChange([...(currentTarget.files ?? [])])}
        />
      );
    default:
      return (
        <Select
          component={field}
          label={label}
          chosen={Array.isArray(value) ? (value as readonly string[]) : []}
          onChoose={onChange}
        />
      );
  }
}

type ChoicesProps = Pick<Props, 'field' | 'value' | 'onChange'> & { readonly name: string };

function Choices({ field, value, onChange, name }: ChoicesProps) {
  const isRadio = field.type === COMPONENT.RADIO_GROUP;
  const chosen =
    typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <div class="choices">
      {(field.options ?? []).map((option) => (
        <label class="choice" key={option.value}>
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={name}
            required={isRadio && field.required !== false}
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget }) => {
              if (isRadio) onChange(option.value);
              else if (currentTarget.checked) onChange([...chosen, option.value]);
              else onChange(chosen.filter((one) => one !== option.value));
            }}
          />
          <span>
            {option.label}
            {option.description && <small>{option.description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
