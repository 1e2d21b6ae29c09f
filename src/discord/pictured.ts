import type { AppFor } from '../app.ts';
import { alternativeText } from '../pictures/alternative-text.ts';
import type { Sheet } from '../pictures/drawing.ts';
import type { ViewFile } from './views/blocks.ts';
import { alternativeWords } from './views/picture-words.ts';

/** A picture for a message; or why there is none: it could not be drawn, or not in time. */
export type Pictured = ViewFile | 'failed' | 'late';

/** Half of the time that Discord leaves for an answer; the other half is for sending the picture. */
const PATIENCE_MS = 1500;

/**
 * The picture of a sheet, as a file with its alternative text. A failure is logged; a picture that is late is
 * drawn to its end all the same, so that it is there when it is asked for again. Never rejects.
 * @param description the alternative text, where it is not that of an event or a figure of the documents.
 */
export async function pictured(
  sheet: Sheet,
  name: string,
  app: AppFor,
  description = alternativeText(sheet, alternativeWords(app.words)),
): Promise<Pictured> {
  const { pictures, log } = app;
  const drawn = pictures.pictureOf(sheet).then(
    (bytes): Pictured => ({ name, bytes, description }),
    (error: unknown): Pictured => {
      log.error({ err: error, picture: name }, 'picture could not be drawn');
      return 'failed';
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Pictured>((resolve) => {
    timer = setTimeout(() => {
      log.warn({ picture: name }, 'picture was not ready in time');
      resolve('late');
    }, PATIENCE_MS);
  });
  const first = await Promise.race([drawn, late]);
  clearTimeout(timer);
  return first;
}
