import { parentPort } from 'node:worker_threads';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import type { Task } from './read-apart.ts';
import type { ImportFault, ReadDocument } from './types.ts';

/** Unpacked, a page's text or a font is a few megabytes at most. */
const LARGEST_BUFFER = 64 * 1024 * 1024;

/**
 * A few kilobytes of a PDF can unpack to gigabytes, outside the heap that the thread is limited to.
 * PDF.js unpacks into typed arrays that it doubles as needed; here none may grow further. Without
 * DecompressionStream, it unpacks everything in this way.
 * @returns whether one was to grow further since.
 */
function limitBuffers(): () => boolean {
  let isReached = false;
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, args, newTarget) {
      if (typeof args[0] === 'number' && args[0] > LARGEST_BUFFER) {
        isReached = true;
        throw new Error('too much data');
      }
      return Reflect.construct(target, args, newTarget);
    },
  });
  return () => isReached;
}

async function readLimited({ bytes, file }: Extract<Task, { format: 'pdf' }>) {
  const isReached = limitBuffers();
  const read = await readPdf(bytes, file);
  // PDF.js passes over what it cannot unpack
  return isReached()
    ? { file, message: 'unpacks to more data than a real PDF: print it to a new one' }
    : read;
}

async function read(task: Task): Promise<ReadDocument | ImportFault> {
  if (task.format === 'pdf') return await readLimited(task);
  return task.format === 'html' ? readHtml(task.text, task.file) : readMarkdown(task.text, task.file);
}

parentPort?.once('message', async (task: Task) => parentPort?.postMessage(await read(task)));
parentPort?.postMessage('ready');
