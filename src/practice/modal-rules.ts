import { checkTextDisplay } from './component-rules.ts';
import {
  COMPONENT,
  checkCounts,
  checkCustomId,
  checkOptions,
  checkSelect,
  nothingUsed,
  SELECT_TYPES,
  type Used,
} from './control-rules.ts';
import type { Form, Path } from './form.ts';
import { asObject, type Json } from './json.ts';

const IN_LABEL: readonly unknown[] = [
  ...SELECT_TYPES,
  COMPONENT.TEXT_INPUT,
  COMPONENT.FILE_UPLOAD,
  COMPONENT.RADIO_GROUP,
  COMPONENT.CHECKBOX_GROUP,
  COMPONENT.CHECKBOX,
];

/** Records what Discord refuses in a modal; `path` is where the modal stands in the request. */
export function checkModal(form: Form, path: Path, modal: Json): void {
  const used = nothingUsed();
  form.text([...path, 'title'], modal.title, { min: 1, max: 45, required: true });
  form.text([...path, 'custom_id'], modal.custom_id, { min: 1, max: 100, required: true });
  const rule = { min: 1, max: 5, required: true };
  const components = form.list([...path, 'components'], modal.components, rule);
  for (const [index, component] of components.entries()) {
    checkTop(form, [...path, 'components', index], asObject(component), used);
  }
}

function checkTop(form: Form, path: Path, component: Json, used: Used): void {
  switch (component.type) {
    case COMPONENT.TEXT:
      checkTextDisplay(form, path, component, used);
      break;
    case COMPONENT.LABEL:
      checkLabel(form, path, component, used);
      break;
    case COMPONENT.ROW: {
      const inputs = form.list([...path, 'components'], component.components, {
        min: 1,
        max: 1,
        required: true,
      });
      const input = asObject(inputs[0]);
      form.text([...path, 'components', 0, 'label'], input.label, { min: 1, max: 45, required: true });
      checkChild(form, [...path, 'components', 0], input, [COMPONENT.TEXT_INPUT], used);
      break;
    }
    default:
      form.refuse(
        [...path, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (1, 10, 18).',
      );
  }
}

function checkLabel(form: Form, path: Path, label: Json, used: Used): void {
  form.text([...path, 'label'], label.label, { min: 1, max: 45, required: true });
  form.text([...path, 'description'], label.description, { max: 100 });
  const child = asObject(label.component);
  if (child.type === COMPONENT.TEXT_INPUT && child.label !== undefined) {
    const message = 'A text input inside a label cannot have a label of its own';
    form.refuse([...path, 'component', 'label'], 'TEXT_INPUT_LABEL_IN_LABEL', message);
  }
  checkChild(form, [...path, 'component'], child, IN_LABEL, used);
}

function checkChild(form: Form, path: Path, child: Json, allowed: readonly unknown[], used: Used): void {
  if (!allowed.includes(child.type)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.refuse([...path, 'type'], 'UNION_TYPE_CHOICES', message);
    return;
  }
  if (child.disabled === true) {
    form.refuse(
      [...path, 'disabled'],
      'MODAL_COMPONENT_DISABLED',
      'Components in a modal cannot be disabled',
    );
  }
  if (child.min_values === 0 && child.required !== false) {
    const message = 'min_values can only be 0 when required is false';
    form.refuse([...path, 'min_values'], 'MODAL_COMPONENT_REQUIRED_MIN_VALUES', message);
  }
  checkInput(form, path, child, used);
}

function checkInput(form: Form, path: Path, child: Json, used: Used): void {
  switch (child.type) {
    case COMPONENT.TEXT_INPUT:
      checkTextInput(form, path, child, used);
      break;
    case COMPONENT.RADIO_GROUP:
      checkGroup(form, path, child, { used, fewest: 2 });
      return;
    case COMPONENT.CHECKBOX_GROUP: {
      const count = checkGroup(form, path, child, { used, fewest: 1 });
      checkCounts(form, path, child, { min: 0, max: 10, choosable: count });
      return;
    }
    case COMPONENT.CHECKBOX:
      checkCustomId(form, path, child, used);
      if (child.required === true) {
        form.refuse([...path, 'required'], 'CHECKBOX_REQUIRED', 'A checkbox cannot be required');
      }
      return;
    case COMPONENT.FILE_UPLOAD:
      checkCustomId(form, path, child, used);
      form.list([...path, 'file_types'], child.file_types, { max: 10 });
      checkCounts(form, path, child, { min: 0, max: 10, choosable: 10 });
      return;
    default:
      checkSelect(form, path, child, used);
      break;
  }
}

function checkTextInput(form: Form, path: Path, input: Json, used: Used): void {
  checkCustomId(form, path, input, used);
  form.integer([...path, 'style'], input.style, { min: 1, max: 2, required: true });
  const min = form.integer([...path, 'min_length'], input.min_length, { min: 0, max: 4000 });
  const max = form.integer([...path, 'max_length'], input.max_length, { min: 1, max: 4000 });
  if (min !== undefined && max !== undefined && min > max) {
    form.refuse([...path, 'min_length'], 'TEXT_INPUT_LENGTHS', 'min_length is greater than max_length');
  }
  form.text([...path, 'value'], input.value, { max: max ?? 4000 });
  form.text([...path, 'placeholder'], input.placeholder, { max: 100 });
}

function checkGroup(
  form: Form,
  path: Path,
  group: Json,
  { used, fewest }: { readonly used: Used; readonly fewest: number },
): number {
  checkCustomId(form, path, group, used);
  const rule = { min: fewest, max: 10, required: true };
  const options = form.list([...path, 'options'], group.options, rule);
  checkOptions(form, [...path, 'options'], options, false);
  return options.length;
}
