import type { AppFor } from '../app.ts';
import type { Style } from '../citation/styles.ts';
import type { Source } from '../knowledge/schema.ts';
import { type Press, staleButton } from './custom-id.ts';
import { placeOf } from './documents.ts';
import type { View } from './views/blocks.ts';
import { citeView, styleNamed } from './views/cite-view.ts';

/** The view of a reference to a document, or to a paragraph of it. */
export function citing(
  cited: Source,
  paragraph: number | undefined,
  style: Style | undefined,
  { titleWords, now, words }: AppFor,
): View {
  const accessed = new Date(now()).toISOString().slice(0, 10);
  return citeView({ source: cited, paragraph, style, accessed, titleWords: titleWords() }, words);
}

/** The same reference in the style that was chosen in its menu. Throws a `UserError` for a menu that leads nowhere. */
export function restyled(value: string, { action, args: [id, paragraph] }: Press, app: AppFor): View {
  const known = app.engine.knowledge.sources.find((candidate) => candidate.id === id);
  const style = styleNamed(value);
  const n = Number(paragraph);
  const isThere = known !== undefined && (n === 0 || placeOf(known, n) !== undefined);
  if (action !== 'style' || !isThere || style === null) throw staleButton();
  return citing(known, n === 0 ? undefined : n, style, app);
}
