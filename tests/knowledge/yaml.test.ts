import { describe, expect, it } from 'vitest';
import { isFault, readYaml, type YamlFile } from '../../src/knowledge/yaml.ts';

function read(text: string): YamlFile {
  const result = readYaml(text, 'file.yaml');
  if (isFault(result)) throw new Error(result.message);
  return result;
}

function faultOf(text: string) {
  const result = readYaml(text, 'file.yaml');
  if (!isFault(result)) throw new Error('accepted');
  return result;
}

const TEXT = `# a comment
- id: first
  cites:
    - {source: a, paragraphs: [1, 2]}
    - source: b
      paragraphs:
        - 3
        - 4
- id: second

  statement: >-
    folded
    over lines
  "quoted key": 'x'
  asks: [one,
    two]
  by:
- last
`;

describe('a YAML file', () => {
  it('is read as plain data', () => {
    expect(read(TEXT).value).toEqual([
      {
        id: 'first',
        cites: [
          { source: 'a', paragraphs: [1, 2] },
          { source: 'b', paragraphs: [3, 4] },
        ],
      },
      { id: 'second', statement: 'folded over lines', 'quoted key': 'x', asks: ['one', 'two'], by: null },
      'last',
    ]);
  });

  it('keeps dates as they are written', () => {
    expect(read('a: 2013-04-25\nb: 2013-04').value).toEqual({ a: '2013-04-25', b: '2013-04' });
  });

  it('does not read "yes" and "no" as true and false', () => {
    expect(read('[yes, no, on]').value).toEqual(['yes', 'no', 'on']);
  });

  it('may be written with the line ends of Windows and a byte order mark', () => {
    const file = read('\uFEFFa: 1\r\nb:\r\n  - 2\r\n');
    expect(file.value).toEqual({ a: 1, b: [2] });
    expect(file.lineOf(['b'])).toBe(2);
  });
});

describe('the line of a value', () => {
  it.each([
    [[], 2],
    [[0], 2],
    [[0, 'id'], 2],
    [[0, 'cites'], 3],
    [[0, 'cites', 0], 4],
    [[0, 'cites', 0, 'paragraphs', 1], 4],
    [[0, 'cites', 1], 5],
    [[0, 'cites', 1, 'paragraphs'], 6],
    [[0, 'cites', 1, 'paragraphs', 0], 7],
    [[0, 'cites', 1, 'paragraphs', 1], 8],
    [[1], 9],
    [[1, 'statement'], 11],
    [[1, 'quoted key'], 14],
    [[1, 'asks'], 15],
    [[1, 'asks', 1], 16],
    [[1, 'by'], 17],
    [[2], 18],
  ])('at %j is %i', (path, line) => {
    expect(read(TEXT).lineOf(path)).toBe(line);
  });

  it.each([
    [[1, 'missing'], 9],
    [[1, 'asks', 7], 15],
    [[0, 'cites', 1, 'missing', 3], 5],
    [[9], 2],
    [['id'], 2],
  ])('that is missing at %j is that of its nearest parent: %i', (path, line) => {
    expect(read(TEXT).lineOf(path)).toBe(line);
  });
});

describe('a text that is refused', () => {
  it.each([
    ['a quotation mark that is not closed', 'a: 1\nb: "x\n', 3],
    ['a bracket that is not closed', 'a: 1\nb: [x\n', 3],
    ['a mapping inside a plain value', 'a: 1\nb: c: d\n', 2],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a key that stands twice further in', '- a: 1\n  b: 2\n- a: 1\n  c: 1\n  c: 2\n', 5],
    ['a list beside a mapping', 'a: 1\n- b\n', 2],
    ['a tag that would make an object', 'a: 1\nb: !!js/function x\n', 2],
    ['a list as a key', '? [b]\n: c\n', 1],
  ])('for %s names its line', (_what, text, line) => {
    expect(faultOf(text)).toEqual({
      file: 'file.yaml',
      line,
      message: expect.stringContaining('not valid YAML'),
    });
  });

  it.each(['', '# only a comment\n', 'a: 1\n---\nb: 2\n'])(
    'is one that is not exactly one document: %j',
    (text) => {
      expect(faultOf(text)).toMatchObject({
        line: 1,
        message: expect.stringContaining('exactly one YAML document'),
      });
    },
  );

  it('holds an alias, however harmless', () => {
    expect(faultOf('a: &x [1]\nb: *x\n')).toMatchObject({
      line: 2,
      message: expect.stringContaining('alias'),
    });
  });

  it('would grow without bounds, and is refused at once', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 30; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const started = performance.now();
    expect(faultOf(bomb.join('\n')).message).toContain('alias');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each([
    ['brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['dashes', `${'- '.repeat(10_000)}x`],
    ['braces', `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('is nested too deep with %s', (_what, text) => {
    expect(faultOf(text)).toMatchObject({ line: 1, message: expect.stringContaining('nesting') });
  });

  it('cannot reach the prototype of objects', () => {
    const { value } = read('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
