import { IntlMessageFormat } from 'intl-messageformat';

/** What a message takes: a text, a number, or one of the choices of a select. */
export type Argument = Readonly<{
  name: string;
  kind: 'text' | 'number' | 'select';
  choices: readonly string[];
}>;

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** The kinds of parts of a message, as the parser numbers them. */
const ARGUMENT = 1;
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;

/** The arguments of a message, each once, by name. */
export function argumentsOf(text: string): Argument[] {
  const found = new Map<string, Argument>();
  for (const argument of new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
    .getAst()
    .flatMap(argumentsIn))
    found.set(argument.name, argument);
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function argumentsIn(node: Node): Argument[] {
  const name = 'value' in node ? String(node.value) : '';
  const inner = 'options' in node ? Object.values(node.options).flatMap(({ value }) => value) : [];
  const further = inner.flatMap(argumentsIn);
  const type: number = node.type;
  if (type === ARGUMENT) return [{ name, kind: 'text', choices: [] }];
  if (type === NUMBER || type === PLURAL) return [{ name, kind: 'number', choices: [] }, ...further];
  if (type !== SELECT || !('options' in node)) return [];
  return [{ name, kind: 'select', choices: Object.keys(node.options).toSorted() }, ...further];
}
