import { refusals } from './refusal.ts';

export type Path = readonly (string | number)[];
type LengthRule = { readonly min?: number; readonly max: number; readonly required?: boolean };
type RangeRule = { readonly min: number; readonly max: number; readonly required?: boolean };

/**
 * The faults found in a request body, gathered so that all of them are told at once, as Discord does.
 * The checkers return the value where it is usable. Text is measured in UTF-16 units: where Discord counts
 * characters instead, this is the stricter of the two.
 */
export type Form = {
  refuse(path: Path, code: string, message: string): void;
  text(path: Path, value: unknown, rule: LengthRule): string | undefined;
  integer(path: Path, value: unknown, rule: RangeRule): number | undefined;
  list(path: Path, value: unknown, rule: LengthRule): readonly unknown[];
  oneOf<T>(path: Path, value: unknown, choices: readonly T[]): T | undefined;
  /** Throws the refusal 50035 if any fault was found. */
  finish(): void;
};

type Fault = { readonly path: Path; readonly code: string; readonly message: string };

/** Returns an empty form; its `finish` throws a `Refusal` where faults were recorded. */
export function createForm(): Form {
  const faults: Fault[] = [];
  const refuse = (path: Path, code: string, message: string): void => {
    faults.push({ path, code, message });
  };
  return {
    refuse,
    text: (path, value, rule) => checkText(refuse, path, value, rule),
    integer: (path, value, rule) => checkInteger(refuse, path, value, rule),
    list: (path, value, rule) => checkList(refuse, path, value, rule),
    oneOf: (path, value, choices) => {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) {
        refuse(path, 'BASE_TYPE_CHOICES', `Value must be one of (${choices.join(', ')}).`);
      }
      return found;
    },
    finish: () => {
      if (faults.length > 0) {
        throw refusals.invalidForm(nest(faults));
      }
    },
  };
}

type Refuse = Form['refuse'];

function missing(refuse: Refuse, path: Path, required: boolean | undefined): undefined {
  if (required) {
    refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return undefined;
}

function checkText(refuse: Refuse, path: Path, value: unknown, rule: LengthRule): string | undefined {
  if (value === undefined || value === null) {
    return missing(refuse, path, rule.required);
  }
  if (typeof value !== 'string') {
    refuse(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
    return undefined;
  }
  const min = rule.min ?? 0;
  if (value.length === 0 && rule.required) {
    return missing(refuse, path, true);
  }
  checkLength(refuse, path, value.length, min, rule.max);
  return value;
}

function checkLength(refuse: Refuse, path: Path, length: number, min: number, max: number): void {
  if (length >= min && length <= max) {
    return;
  }
  if (min > 0) {
    refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  } else {
    refuse(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

function checkInteger(refuse: Refuse, path: Path, value: unknown, rule: RangeRule): number | undefined {
  if (value === undefined || value === null) {
    return missing(refuse, path, rule.required);
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    refuse(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return undefined;
  }
  if (value < rule.min) {
    refuse(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${rule.min}.`);
  }
  if (value > rule.max) {
    refuse(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${rule.max}.`);
  }
  return value;
}

function checkList(refuse: Refuse, path: Path, value: unknown, rule: LengthRule): readonly unknown[] {
  if (value === undefined || value === null) {
    missing(refuse, path, rule.required);
    return [];
  }
  if (!Array.isArray(value)) {
    refuse(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  checkLength(refuse, path, value.length, rule.min ?? 0, rule.max);
  return value;
}

type Nested = { [key: string]: Nested | { code: string; message: string }[] };

function nest(faults: readonly Fault[]): Nested {
  const root: Nested = {};
  for (const fault of faults) {
    let place = root;
    for (const step of fault.path) {
      const inner = (place[step] ?? {}) as Nested;
      place[step] = inner;
      place = inner;
    }
    const told = (place._errors ?? []) as { code: string; message: string }[];
    place._errors = [...told, { code: fault.code, message: fault.message }];
  }
  return root;
}
