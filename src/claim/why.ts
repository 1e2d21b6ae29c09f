import type { Words } from '../locale/words.ts';
import type { Checked, Finding, Note } from './types.ts';

const MOST_WORDS = 3;

/**
 * Says why a claim got its verdict, in one plain sentence or two.
 * @param harmless makes text of the claim and of the knowledge harmless where it is shown.
 */
export function whyOf(
  checked: Checked,
  words: Words,
  harmless: (text: string) => string = (text) => text,
): string {
  return [reasonOf(checked, words, harmless), ...checked.notes.map((note) => noteOf(note, words, harmless))]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function reasonOf(checked: Checked, words: Words, harmless: (text: string) => string): string {
  const { say } = words;
  const statement = harmless(checked.statement ?? '');
  if (checked.verdict === 'supported') return say('claim.why.agrees', { statement });
  const [first] = checked.findings;
  if (checked.verdict === 'contradicted')
    return first ? clashOf(first, statement, words, harmless) : say('claim.why.differs', { statement });
  if (checked.missing !== undefined) return harmless(checked.missing);
  return first ? openOf(checked.findings, first, statement, words, harmless) : say('claim.why.nothing');
}

function clashOf(
  finding: Finding,
  statement: string,
  { say }: Words,
  harmless: (text: string) => string,
): string {
  const claimed = harmless(finding.claimed);
  const known = harmless(finding.known);
  switch (finding.slot) {
    case 'number':
    case 'date':
    case 'name':
    case 'alternative':
      return say('claim.why.instead', { claimed, known, statement });
    case 'order':
      return say('claim.why.order', { statement });
    default:
      return say('claim.why.opposed', { claimed, known, statement });
  }
}

function openOf(
  findings: readonly Finding[],
  first: Finding,
  statement: string,
  { say, list }: Words,
  harmless: (text: string) => string,
): string {
  const unsaid = findings.filter(({ slot }) => slot === 'word').slice(0, MOST_WORDS);
  if (unsaid.length > 0) {
    const said = unsaid.map(({ claimed }) => say('claim.word', { word: harmless(claimed) }));
    return say('claim.why.word', { words: list(said), statement });
  }
  const claimed = harmless(first.claimed);
  const known = harmless(first.known);
  if (first.slot === 'modality') return say('claim.why.modality', { known, statement });
  if (first.kind === 'clash') return say('claim.why.near-clash', { claimed, known, statement });
  return say('claim.why.open', { claimed, statement });
}

function noteOf(note: Note, { say, list }: Words, harmless: (text: string) => string): string {
  if (note.kind === 'differ') return say('claim.note.differ', { question: harmless(note.question) });
  const by = list(note.by.map(harmless));
  return say(note.kind === 'opinion' ? 'claim.note.opinion' : 'claim.note.claim', { by });
}
