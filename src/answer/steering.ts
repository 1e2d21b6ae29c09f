/**
 * Texts that try to tell the bot how to answer rather than ask it something. Nothing of
 * them can change an answer, since there is nothing that obeys; but their words would be
 * read as those of a question, so they are taken out before it is read.
 */

// "ignore your sources", "forget all previous instructions", "oublie tes sources"
const DISREGARD =
  /\b(ignor(e|ing|ez)|disregard(ing)?|forget|forgetting|bypass|override|skip|drop|oublie[zr]?|laisse[zr]? tomber)\b[^.!?;:\n]{0,40}\b(source|document|text|article|instruction|rule|prompt|guideline|restriction|citation|polic(y|ies)|consigne|regle)\w*\b/iu;
// "pretend that", "act as", "you are now", "from now on", "fais comme si"
const PRETEND =
  /^\W*(?:(?:please|now|and|then|just|ok)\s+)*(?:pretend|act as|role ?play|imagine (?:that )?you are|fais comme si|fais semblant)\b|\b(?:you are now|from now on,? you|tu es maintenant)\b/iu;
// "cite only paragraph 3", "quote only OWP", "ne cite que"
const CITE_ONLY =
  /\b((cite|quote|use|mention|show|give)s? (only|just|nothing but)|only (cite|quote|use|mention)|ne (cite|citez|utilise|utilisez) que)\b/iu;
// "just say yes", "answer with", "make something up", "use your own knowledge", "system prompt"
const DICTATE =
  /\b(just|simply|only) (say|answer|reply|write|confirm|respond)\b|\b(answer|reply|respond) (only |just )?with\b|\bmake (something|it|one|some|a number) up\b|^\W*(?:(?:please|just|then)\s+)*(?:invent|inventez?)\b|\b(use|using|from) your (own )?(general |own )?(knowledge|memory|training|imagination|head)\b|\bsystem ?prompt\b|\bdeveloper mode\b|\bjailbreak\w*\b|\bwithout (any )?(citations?|sources?)\b|\bdon'?t (cite|use|mention) (any |your |the )?(source|document|citation)\w*/iu;

const KINDS = [DISREGARD, PRETEND, CITE_ONLY, DICTATE];

// a clause ends where the next thing is said
const CLAUSES =
  /(?<=[.!?;:\n])\s+|,\s+(?=(?:and|then|but|so|now|et|puis|mais)\b)|\s+(?=(?:and|then|et|puis)\s+(?:tell|say|give|answer|write|explain|list|name|dis|donne|reponds)\b)/iu;

/** A text without the clauses that try to steer the bot, and whether it had any. */
export function withoutSteering(text: string): Readonly<{ text: string; isSteered: boolean }> {
  if (!KINDS.some((kind) => kind.test(text))) return { text, isSteered: false };
  const clauses = text.split(CLAUSES).filter((clause) => clause !== undefined && clause.trim() !== '');
  const kept = clauses.filter((clause) => !KINDS.some((kind) => kind.test(clause)));
  return { text: kept.join(' '), isSteered: true };
}
