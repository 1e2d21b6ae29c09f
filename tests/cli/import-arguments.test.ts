import { describe, expect, it } from 'vitest';
import { readOrder } from '../../src/cli/import-arguments.ts';

describe('the arguments of npm run import', () => {
  it('are files and a folder, knowledge where none is named', () => {
    expect(readOrder(['a.txt', 'b.pdf'])).toEqual({
      files: ['a.txt', 'b.pdf'],
      folder: 'knowledge',
      given: {},
      force: false,
      dryRun: false,
      originals: false,
      help: false,
    });
    const flags = ['--to', 'pack', '--force', '--dry-run', '--originals', '--id', 'doe-2020'];
    expect(readOrder(['a.txt', ...flags])).toMatchObject({
      folder: 'pack',
      force: true,
      dryRun: true,
      originals: true,
      given: { id: 'doe-2020' },
    });
  });

  it('say what is known of the document', () => {
    const names = ['--author', 'Jane Doe', '--author', 'John Roe', '--title', 'The river'];
    const rest = ['--published', '8 mars 2023', '--kind', 'essay', '--licence', 'free', '--language', 'fr'];
    expect(readOrder(['a.txt', ...names, ...rest])).toMatchObject({
      given: {
        authors: ['Jane Doe', 'John Roe'],
        title: 'The river',
        published: '2023-03-08',
        kind: 'essay',
        licence: 'free',
        language: 'fr',
      },
    });
  });

  it('may say for several files what all can have in common', () => {
    const common = ['--publisher', 'Press', '--kind', 'essay', '--language', 'fr', '--licence', 'free'];
    expect(readOrder(['a.txt', 'b.txt', ...common])).toHaveProperty('files', ['a.txt', 'b.txt']);
  });

  it.each([
    [[], 'at least one file'],
    [['a.txt', '--loud'], '--loud'],
    [['a.txt', '--title'], '--title'],
    [['a.txt', 'b.txt', '--id', 'x'], '--id belongs to one document'],
    [['a.txt', 'b.txt', '--title', 'x'], '--title belongs to one document'],
    [['a.txt', 'b.txt', '--author', 'x'], '--author belongs to one document'],
    [['a.txt', 'b.txt', '--published', '2013'], '--published belongs to one document'],
    [['a.txt', '--id', '../x'], 'cannot be used'],
    [['a.txt', '--id', 'C:\\x'], 'cannot be used'],
    [['a.txt', '--id', 'a\0b'], 'cannot be used'],
    [['a.txt', '--published', 'spring'], '--published'],
    [['a.txt', '--published', '2023-02-31'], '--published'],
    [['a.txt', '--published', '01/02/2023'], '--published'],
    [['a.txt', '--url', 'nowhere'], '--url'],
    [['a.txt', '--title', ''], '--title'],
    [['a.txt', '--author', ''], '--author'],
    [['a.txt', '--kind', 'x'.repeat(81)], '--kind'],
    [['a.txt', '--originals', '--title', 'x'], '--title says nothing'],
  ])('are refused with the reason: %j', (args, complaint) => {
    expect(readOrder(args)).toContain(complaint);
  });
});
