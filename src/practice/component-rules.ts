import {
  COMPONENT,
  checkButton,
  checkSelect,
  nothingUsed,
  SELECT_TYPES,
  type Used,
} from './control-rules.ts';
import type { Form, Path } from './form.ts';
import { asObject, asText, isObject, type Json, objectsIn } from './json.ts';

const MOST_NESTED = 40;
const MOST_TEXT = 4000;
const MOST_ROWS = 5;

const IN_CONTAINER: readonly number[] = [
  COMPONENT.ROW,
  COMPONENT.SECTION,
  COMPONENT.TEXT,
  COMPONENT.GALLERY,
  COMPONENT.FILE,
  COMPONENT.SEPARATOR,
];
const AT_TOP_OF_V2: readonly number[] = [...IN_CONTAINER, COMPONENT.CONTAINER];

type Check = {
  readonly form: Form;
  readonly used: Used;
  /** Names of the files that `attachment://` may point to. */
  readonly fileNames: ReadonlySet<string>;
};

/** Records what Discord refuses in the components of a message, legacy or V2. */
export function checkMessageComponents(
  form: Form,
  components: unknown,
  options: { readonly v2: boolean; readonly fileNames: ReadonlySet<string> },
): void {
  const check: Check = { form, used: nothingUsed(), fileNames: options.fileNames };
  const path = ['components'];
  const rule = { max: options.v2 ? MOST_NESTED : MOST_ROWS };
  const allowed = options.v2 ? AT_TOP_OF_V2 : [COMPONENT.ROW];
  for (const [index, component] of form.list(path, components, rule).entries()) {
    checkOne(check, [...path, index], component, allowed);
  }
  if (check.used.count > MOST_NESTED && options.v2) {
    const message = `The total number of components exceeds the maximum of ${MOST_NESTED}`;
    form.refuse(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (check.used.textLength > MOST_TEXT) {
    const message = `The total text of the components exceeds the maximum of ${MOST_TEXT}`;
    form.refuse(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function checkOne(check: Check, path: Path, component: unknown, allowed: readonly number[]): void {
  const { form, used } = check;
  const given = asObject(component);
  used.count += 1;
  checkNumber(check, path, given);
  if (!allowed.includes(given.type as number)) {
    form.refuse(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    );
    return;
  }
  switch (given.type) {
    case COMPONENT.ROW:
      checkRow(check, path, given);
      break;
    case COMPONENT.BUTTON:
      checkButton(form, path, given, used);
      break;
    case COMPONENT.SECTION:
      checkSection(check, path, given);
      break;
    case COMPONENT.TEXT:
      checkTextDisplay(form, path, given, used);
      break;
    case COMPONENT.THUMBNAIL:
      form.text([...path, 'description'], given.description, { max: 1024 });
      checkMedia(check, [...path, 'media'], given.media, false);
      break;
    case COMPONENT.GALLERY:
      checkGallery(check, path, given);
      break;
    case COMPONENT.FILE:
      checkMedia(check, [...path, 'file'], given.file, true);
      break;
    case COMPONENT.SEPARATOR:
      form.integer([...path, 'spacing'], given.spacing, { min: 1, max: 2 });
      return;
    case COMPONENT.CONTAINER:
      checkContainer(check, path, given);
      break;
    default:
      checkSelect(form, path, given, used);
      break;
  }
}

/** Numeric ids are optional; where given they must be unique in the message. */
function checkNumber({ form, used }: Check, path: Path, component: Json): void {
  const id = form.integer([...path, 'id'], component.id, { min: 0, max: 2 ** 31 - 1 });
  if (id === undefined || id === 0) {
    return;
  }
  if (used.ids.has(id)) {
    form.refuse([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  }
  used.ids.add(id);
}

function checkRow(check: Check, path: Path, row: Json): void {
  const { form } = check;
  const place = [...path, 'components'];
  const children = form.list(place, row.components, { min: 1, max: 5, required: true });
  const selects = objectsIn(children).filter((child) => SELECT_TYPES.includes(child.type));
  if (selects.length > 0 && children.length > 1) {
    const message = 'The specified component exceeds the maximum width';
    form.refuse(place, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
  for (const [index, child] of children.entries()) {
    checkOne(check, [...place, index], child, [COMPONENT.BUTTON, ...(SELECT_TYPES as readonly number[])]);
  }
}

function checkSection(check: Check, path: Path, section: Json): void {
  const place = [...path, 'components'];
  const texts = check.form.list(place, section.components, { min: 1, max: 3, required: true });
  for (const [index, text] of texts.entries()) {
    checkOne(check, [...place, index], text, [COMPONENT.TEXT]);
  }
  if (!isObject(section.accessory)) {
    check.form.refuse([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  const allowed = [COMPONENT.BUTTON, COMPONENT.THUMBNAIL];
  checkOne(check, [...path, 'accessory'], section.accessory, allowed);
}

/** Records what Discord refuses in a text display, and adds its length to the total. */
export function checkTextDisplay(form: Form, path: Path, text: Json, used: Used): void {
  form.text([...path, 'content'], text.content, { min: 1, max: MOST_TEXT, required: true });
  used.textLength += asText(text.content).length;
}

function checkGallery(check: Check, path: Path, gallery: Json): void {
  const items = check.form.list([...path, 'items'], gallery.items, { min: 1, max: 10, required: true });
  for (const [index, item] of items.entries()) {
    const place = [...path, 'items', index];
    check.form.text([...place, 'description'], asObject(item).description, { max: 1024 });
    checkMedia(check, [...place, 'media'], asObject(item).media, false);
  }
}

function checkMedia({ form, fileNames }: Check, path: Path, media: unknown, onlyUploads: boolean): void {
  const place = [...path, 'url'];
  const url = form.text(place, asObject(media).url, { min: 1, max: 2048, required: true });
  if (url === undefined) {
    return;
  }
  const uploaded = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (uploaded !== undefined && !fileNames.has(uploaded)) {
    const message = `The referenced attachment in "${url}" was not found`;
    form.refuse(place, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
  }
  if (uploaded === undefined && (onlyUploads || !/^https?:\/\/\S+$/.test(url))) {
    const schemes = onlyUploads ? "'attachment'" : "'http', 'https', 'attachment'";
    form.refuse(place, 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of (${schemes}).`);
  }
}

function checkContainer(check: Check, path: Path, container: Json): void {
  const { form } = check;
  form.integer([...path, 'accent_color'], container.accent_color, { min: 0, max: 0xffffff });
  const rule = { min: 1, max: MOST_NESTED, required: true };
  const children = form.list([...path, 'components'], container.components, rule);
  for (const [index, child] of children.entries()) {
    checkOne(check, [...path, 'components', index], child, IN_CONTAINER);
  }
}
