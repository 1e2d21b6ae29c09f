import cliProgress from 'cli-progress';
import { glimpse } from '../import/characters.ts';
import { isImportFault } from '../import/fault.ts';
import { importFile } from '../import/import-file.ts';
import { importOriginals, matchOriginals } from '../import/originals.ts';
import type { ImportFault } from '../import/types.ts';
import { writeSource } from '../import/write-source.ts';
import { formatFault } from '../knowledge/fault.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/load.ts';
import { type ImportOrder, readOrder } from './import-arguments.ts';
import { importReport, originalsReport } from './import-report.ts';

const HELP = `Makes sources of the knowledge of documents: text, Markdown, HTML or PDF.

usage: npm run import -- FILE… [--to DIR] [--force] [--dry-run] [what is known of it]
       npm run import -- --originals FILE… [--to DIR] [--id ID] [--force] [--dry-run]

  --to DIR            the knowledge folder (default: knowledge); each document becomes
                      DIR/sources/ID.yaml
  --force             replace a source that has the same id, or originals that are there
  --dry-run           show what would be written, and write nothing
  --originals         the files are the originals of sources that the folder has: put each original
                      paragraph beside our own wording of it
  --help              this text

What is known of the document wins over its front matter, which wins over what the page says:

  --id ID             such as leimbach-2013 (default: the first author's last name and the year,
                      else the title)
  --title TITLE       --author AUTHOR (may be given several times)
  --publisher NAME    --published DATE (2013, 2013-04, 2013-04-25, or in words)
  --kind KIND         such as "opinion"          --language TAG, such as fr
  --licence TEXT      --url ADDRESS

Taken are .txt, .md, .html and .pdf files of up to 20 MB, in UTF-8, UTF-16 or Windows-1252.
Page furniture (menus, related articles, comment forms, repetitions) is left out, and listed.

exit: 0 all files imported, 1 some could not be, 2 wrong usage`;

// a reader that has seen enough, such as head, closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const order = readOrder(process.argv.slice(2));
if (typeof order === 'string') usage(order);
if (order.help) {
  console.log(HELP);
} else {
  const reports = await withProgress(
    order.files,
    order.originals ? originalsImporter(order) : sourceImporter(order),
  );
  show(reports, order);
}

function usage(complaint: string): never {
  console.error(`${complaint}\n\n${HELP}`);
  process.exit(2);
}

/** A report on the file, or why it was not imported. */
type Importer = (file: string) => Promise<string | ImportFault>;

function sourceImporter({ folder, given, force, dryRun }: ImportOrder): Importer {
  // ids that files of this call have, which a dry run writes nowhere and --force would replace
  const taken = new Map<string, string>();
  return async (file) => {
    const imported = await importFile(file, given);
    if (isImportFault(imported)) return imported;
    const { source } = imported;
    const other = taken.get(source.id);
    if (other !== undefined)
      return { file, message: `gets the id ${source.id}, which ${other} has: import it alone, with --id` };
    const result = writeSource({ source, folder, force, dryRun, file });
    if (isImportFault(result)) return result;
    taken.set(source.id, file);
    return importReport(imported, file, dryRun ? `${result.written} (not written)` : result.written);
  };
}

function originalsImporter({ folder, given, force, dryRun }: ImportOrder): Importer {
  const knowledge = knowledgeOrExit(folder);
  return async (file) => {
    const imported = await importFile(file, {});
    if (isImportFault(imported)) return imported;
    const paragraphs = imported.source.sections.flatMap(({ passages }) => passages.map(({ text }) => text));
    const request = { file, paragraphs, knowledge, folder, force, id: given.id };
    const match = dryRun ? matchOriginals(request) : importOriginals(request);
    return 'message' in match ? match : originalsReport(match, file);
  };
}

function knowledgeOrExit(folder: string): Knowledge {
  const { knowledge, faults } = loadKnowledge(folder);
  if (faults.length === 0) return knowledge;
  for (const fault of faults) console.error(formatFault(fault));
  console.error(`The knowledge in ${folder} cannot be used: ${faults.length} faults.`);
  process.exit(1);
}

type Outcome = Readonly<{ file: string; report: string | ImportFault }>;

/** Imports one file after another; shows a bar on a terminal, and a line per file elsewhere. */
async function withProgress(files: readonly string[], importer: Importer): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar(
        { format: '{bar} {value}/{total} {file}', clearOnComplete: true, stream: process.stderr },
        cliProgress.Presets.shades_grey,
      )
    : undefined;
  bar?.start(files.length, 0, { file: '' });
  for (const file of files) {
    bar?.update({ file: glimpse(file, 60) });
    const report = await importer(file);
    outcomes.push({ file, report });
    bar?.increment();
    if (bar === undefined)
      console.error(`${glimpse(file)}: ${typeof report === 'string' ? 'read' : 'not imported'}`);
  }
  bar?.stop();
  return outcomes;
}

function show(outcomes: readonly Outcome[], { folder, dryRun, originals }: ImportOrder): void {
  for (const { report } of outcomes) if (typeof report === 'string') console.log(`${report}\n`);
  const faults = outcomes.flatMap(({ report }) => (typeof report === 'string' ? [] : [report]));
  for (const { file, message } of faults) console.error(`${glimpse(file)}: ${glimpse(message, 600)}`);
  const done = outcomes.length - faults.length;
  console.log(
    `${done} of ${outcomes.length} ${outcomes.length === 1 ? 'file' : 'files'} imported${dryRun ? ' on trial: nothing was written' : ''}`,
  );
  if (done > 0 && !dryRun) console.log(nextSteps(folder, originals));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function nextSteps(folder: string, originals: boolean): string {
  const isDefault = folder === 'knowledge';
  const quoted = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
  const check = `npm run knowledge${isDefault ? '' : ` -- --knowledge ${quoted}`}`;
  const ask = `${isDefault ? '' : `KNOWLEDGE_DIR=${quoted} `}npm run ask -- "…"`;
  const look = originals
    ? ''
    : `  look over the file, above all what was left out and the data of the document\n`;
  return `next:\n${look}  ${check}\n  ${ask}`;
}
