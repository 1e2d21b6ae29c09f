import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarStyleRule } from 'js-yaml';

const LINE_WIDTH = 120;

/** @returns a record as YAML, written as the files of the knowledge are. */
export function knowledgeYaml(record: object): string {
  return dump(record, {
    lineWidth: LINE_WIDTH,
    quoteStyle: 'double',
    noRefs: true,
    scalarStyleRules: [keyOfNumber, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
  });
}

/** In YAML 1.1 "n" could mean "no"; as a key no reader takes it for that. */
const keyOfNumber: ScalarStyleRule = (layout) => {
  if (layout.isKey && layout.node.value === 'n') layout.allowedStylesMask |= 1 << SCALAR_STYLE.PLAIN;
};
