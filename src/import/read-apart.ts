import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportFault, ReadDocument } from './types.ts';

/** What is read in a thread of its own. */
export type Task = Readonly<{ file: string }> &
  (Readonly<{ format: 'markdown' | 'html'; text: string }> | Readonly<{ format: 'pdf'; bytes: Uint8Array }>);

/** The largest pages and PDFs that are taken need half of it (measured). */
const HEAP_MEGABYTES = 1024;

/**
 * Reads a file in a thread of its own. The parsers of Markdown, HTML and PDF can be kept busy for
 * hours, or made to use any amount of memory, by a file made for it; a thread can be ended.
 * @param signal ends the reading.
 */
export async function readApart(task: Task, signal: AbortSignal): Promise<ReadDocument | ImportFault> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    // the flags of the caller's process (a test runner's, say) are not for this thread
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    // a thread that is ended while it loads its modules can go on forever (Node 24), so it says when it has them
    await once(worker, 'message');
    signal.throwIfAborted();
    const answer = once(worker, 'message', { signal });
    worker.postMessage(task);
    const [read] = await answer;
    return read;
  } catch (error) {
    return {
      file: task.file,
      message: signal.aborted
        ? 'takes too long to read (it may be broken): split it, or save it in another form'
        : reasonOf(error),
    };
  } finally {
    await worker.terminate();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'needs too much memory to read: split it';
  if (error instanceof RangeError) return 'is nested too deeply to be read';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
