import type { Answer, CitedPassage, Point, Refusal } from '../../answer/types.ts';
import { formatDate } from '../../language/dates.ts';
import { customId } from '../custom-id.ts';
import { markOf, placeOf } from '../documents.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, type Block, type ButtonOptions, rows, separator, text, type View } from './blocks.ts';
import { passageKind, reference, stance } from './citation.ts';

/** A lead longer than this would be a wall of large letters as a heading. */
const LONGEST_HEADING = 180;
const LONGEST_ASKED = 200;
const MOST_CORRECTIONS = 5;
const LONGEST_POINT = 500;
const MOST_POINTS = 6;
const MOST_CITATIONS = 10;
/** With more passages than this, their buttons get shorter labels. */
const FEW_PASSAGES = 4;
/** The more documents an answer rests on, the shorter each is described. */
const LONGEST_STANCE = [280, 150, 90] as const;

export type AnswerShown = Readonly<{
  answer: Answer;
  /** The question, where it is not seen beside the answer anyway. */
  asked?: string;
}>;

/** An answer: what it is first, then what it rests on, then what else to ask. */
export function answerView({ answer, asked }: AnswerShown): View {
  return {
    accent: answer.refusal ? ACCENTS.refusal : answer.status === 'several' ? ACCENTS.several : ACCENTS.answer,
    blocks: [
      text(...notes(answer, asked)),
      ...(answer.refusal ? refused(answer, answer.refusal) : stated(answer)),
      ...evidence(answer),
      ...nextQuestions(answer),
    ],
  };
}

function notes({ trace }: Answer, asked: string | undefined): string[] {
  const corrected = trace.corrections
    .slice(0, MOST_CORRECTIONS)
    .map(({ from, to }) => `“${escaped(from)}” as “${escaped(to)}”`);
  return [
    trace.language === 'fr'
      ? '*Question lue en français ; les réponses sont en anglais pour l’instant.*'
      : '',
    asked === undefined ? '' : `-# ${escaped(cut(asked, LONGEST_ASKED))}`,
    corrected.length > 0 ? `-# Read ${corrected.join(', ')}.` : '',
    trace.inherited.length > 0 ? '-# Read together with your earlier questions.' : '',
  ];
}

function stated(answer: Answer): Block[] {
  const points = answer.points.slice(0, MOST_POINTS);
  if (points.length === 0) return [text(prominent(answer.lead))];
  if (answer.status === 'several') {
    // A lead that only strings the points together would say everything twice.
    const heading = isMadeOf(answer.lead, points) ? 'The documents give more than one answer.' : answer.lead;
    return [
      text(prominent(heading)),
      ...points.map((point, i) => text(`**${i + 1}.** ${said(point)}`, originOf(point))),
    ];
  }
  if (!isMadeOf(answer.lead, points)) {
    const further = points.filter((point) => !answer.lead.includes(point.text));
    const first = points[0] ? originOf(points[0]) : '';
    return [
      text(prominent(answer.lead), first),
      ...further.map((point) => text(said(point), originOf(point))),
    ];
  }
  return points.map((point, i) => text(i === 0 ? prominent(point.text) : said(point), originOf(point)));
}

function isMadeOf(lead: string, points: readonly Point[]): boolean {
  return points[0] !== undefined && lead.startsWith(points[0].text.slice(0, lead.length));
}

function prominent(statement: string): string {
  return statement.length <= LONGEST_HEADING
    ? `### ${escaped(statement)}`
    : `**${escaped(cut(statement, LONGEST_POINT))}**`;
}

function said(point: Point): string {
  return escaped(cut(point.text, LONGEST_POINT));
}

/** Whose statement it is, in words; of when; and where it stands. */
function originOf({ voice, by, asOf, citations }: Point): string {
  const names = by.map((name) => escaped(name));
  const whose = names.length === 0 ? 'the author' : inWords(names);
  const parts = [
    voice === 'opinion' ? `**Opinion of ${whose}**` : '',
    voice === 'claim' ? `**Claim by ${whose}**` : '',
    asOf === undefined ? '' : `As of ${formatDate(asOf)}`,
    [...new Set(citations)].map((i) => `[${i + 1}]`).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'off-topic': 'Not a question about the UN mission in Mali',
  nothing: 'Not in the documents',
  'no-detail': 'The documents leave this open',
  after: 'Later than the documents',
  before: 'Earlier than the documents',
};

function refused({ lead, citations }: Answer, refusal: Refusal): Block[] {
  const nearest = citations.length > 0 ? '**Near, but not the answer:**' : '';
  return [text(`### ${REFUSALS[refusal]}`, escaped(cut(lead, LONGEST_POINT)), nearest)];
}

function evidence({ citations, refusal }: Answer): Block[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, MOST_CITATIONS);
  const documents = new Set(shown.map(({ source }) => source.id)).size;
  const longest = LONGEST_STANCE[Math.min(documents, LONGEST_STANCE.length) - 1] ?? 0;
  const lines = shown.flatMap((citation, i) => {
    const { source } = citation;
    const isFirst = shown.findIndex((other) => other.source.id === source.id) === i;
    return [
      `[${i + 1}] ${citationLine(citation, shown[i - 1])}`,
      isFirst ? `-# ${stance(source, longest)}` : '',
    ];
  });
  const more = citations.length - shown.length;
  return [
    ...(refusal ? [] : [separator()]),
    text(...lines, more > 0 ? `-# … and ${more} more ${more === 1 ? 'place' : 'places'}.` : ''),
    ...rows(shown.map((citation, i) => passageButton(citation, i, shown.length > FEW_PASSAGES))),
  ];
}

function citationLine({ source, paragraph }: CitedPassage, previous: CitedPassage | undefined): string {
  const document = previous?.source.id === source.id ? 'Same document' : reference(source);
  if (paragraph === undefined) return document;
  const kind = passageKind(placeOf(source, paragraph)?.passage.kind ?? 'text');
  return `${document}, ¶ ${paragraph}${kind === '' ? '' : ` (${kind})`}`;
}

function passageButton(
  { source, paragraph, quote }: CitedPassage,
  index: number,
  isOneOfMany: boolean,
): ButtonOptions {
  if (paragraph === undefined) {
    return {
      label: `${isOneOfMany ? 'Document' : 'About the document'} [${index + 1}]`,
      id: customId('source', 'about', source.id),
    };
  }
  return {
    label: `${isOneOfMany ? 'Passage' : 'Show the passage'} [${index + 1}]`,
    id: customId('source', 'passage', source.id, paragraph, markOf(quote)),
    isMain: index === 0,
  };
}

function nextQuestions({ next }: Answer): Block[] {
  if (next.length === 0) return [];
  const buttons = next.map(({ fact, question }) => ({
    label: question,
    id: customId('ask', 'next', fact, markOf(question)),
  }));
  // One below the other: side by side, whole questions are unreadable on a phone.
  return [separator(), text('-# Ask next'), ...buttons.flatMap((button) => rows([button]))];
}
