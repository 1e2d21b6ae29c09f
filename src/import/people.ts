import { fold } from '../language/fold.ts';

const PARTICLE = '(?:de|del|della|la|le|du|des|van|von|der|den|bin|ibn|ben|ag|al|el|da|dos|di|y|ould)';
const NAME_WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*[\\p{L}](?:\\.(?=\\s))?)";
const NAME = `${NAME_WORD}(?:\\s(?:${PARTICLE}\\s){0,2}${NAME_WORD}){1,4}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** Words that begin like a name and are none. */
const NO_NAMES =
  /^(?:the|this|that|these|a|an|our|staff|editors?|editorial|news(?:room|desk)?|guest|special|press|agenc[ey]s?|correspondent|reporters?|admin|team|redaction|redaccion|la|le|les|los|el|equipe|equipo|united|international|national)$/;

const ROLE =
  /\b(?:(?:professor|lecturer|fellow|research(?:er)?|candidate|student|journalist|reporter|editor|author|writer|correspondent|director|analyst|co-?founder|founder|scholar|scientist|expert|associate|coordinator|consultant|advis[eo]r|columnist|historian|economist|lawyer|teacher|activist|diplomat)s?|head of|president of|teaches|works (?:at|for|as|in)|writes (?:for|on|about)|professeure?|chercheu(?:r|se)|doctorante?|journaliste|auteure?|autrice|redact\w+|maitre(?:sse)? de conferences|directeur|directrice|enseignante?|profesora?|investigadora?|periodista|autora?|doctorand\w*|editora?|directora?|catedratic[oa])\b/;

const INTRODUCTION = new RegExp(
  `^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Mme|M|Dra?|Sra?)\\.?\\s)?(${NAME}(?:,?\\s(?:and|et|y|&)\\s${NAME})?),?\\s` +
    '(?:\\([^)]{1,40}\\)\\s)?(?:is|was|are|were|works|writes|teaches|holds|serves|heads|leads|has\\s(?:been|written|worked|taught|reported)|est|sont|était|es|son|fue|trabaja|enseigne)\\s',
  'u',
);
const ABOUT_AUTHOR =
  /^(?:about the authors?|the authors?|a propos (?:de l'auteure?|des auteure?s)|l'auteure?|sobre (?:el|la|los|las) autor(?:a|es|as)?)\s*[:.–—-]\s*\S/;
const OPENING = 300;

/** @returns whether the text is nothing but a person's name of two to five words. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || !WHOLE_NAME.test(text)) return false;
  const words = text.split(/\s/u);
  if (NO_NAMES.test(fold(words[0] ?? ''))) return false;
  return text === text.toUpperCase() || !words.some((word) => /^\p{Lu}{2,}$/u.test(word));
}

/** @returns whether the text introduces somebody by name and profession, as notes on authors do. */
export function introducesAuthor(text: string): boolean {
  const opening = fold(text.slice(0, OPENING)).replace(/’/gu, "'");
  if (ABOUT_AUTHOR.test(opening)) return true;
  return peopleIntroduced(text).length > 0 && ROLE.test(opening);
}

/** @returns whom a note on authors introduces: "Jane Doe is …", "Jane Doe and John Roe are …". */
export function peopleIntroduced(text: string): string[] {
  const names = INTRODUCTION.exec(text)?.[1];
  if (names === undefined) return [];
  return names
    .split(/,?\s(?:and|et|y|&)\s/u)
    .map((name) => name.trim())
    .filter(isPersonName);
}

/** @returns whether a paragraph that follows a note goes on about the same person. */
export function goesOnAboutAuthor(text: string): boolean {
  return /^(?:(?:previously|before|earlier|formerly|currently|since|in \d{4}|from|prior|auparavant|depuis|anteriormente|desde|actualmente)\b.{0,80}?\b)?(?:she|he|they|her|his|their|elle|il|ella)\b/.test(
    fold(text.slice(0, OPENING)),
  );
}

/**
 * @param text names as a byline gives them: "Jane Doe, John Roe and ANNE POE".
 * @returns the people among them.
 */
export function namesIn(text: string): string[] {
  return text
    .split(/\s*(?:,|;|\/|&|\s(?:and|et|y)\s)\s*/u)
    .map((name) => name.replace(/^(?:Dr|Prof|Professor|Dra)\.?\s/u, '').trim())
    .filter(isPersonName)
    .map((name) => (name === name.toUpperCase() ? inTitleCase(name) : name));
}

function inTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
