import type { Knowledge } from '../../knowledge/load.ts';
import { customId } from '../custom-id.ts';
import { passagesOf } from '../documents.ts';
import { ACCENTS, rows, separator, text, type View } from './blocks.ts';
import { reference } from './citation.ts';

const MOST_LISTED = 10;

/** What the bot is, what it rests on, what it cannot do, and what it keeps. */
export function aboutView({ sources, facts }: Knowledge, version: string): View {
  const passages = sources.flatMap(passagesOf).length;
  const more = sources.length - MOST_LISTED;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        '### A study companion on the UN mission in Mali',
        `I answer questions from ${sources.length} documents: ${facts.length} facts, each with its place in one of ${passages} paragraphs. No language model is at work; the same question gets the same answer.`,
      ),
      text(
        '**The documents**',
        ...sources.slice(0, MOST_LISTED).map((source) => `- ${reference(source)}`),
        more > 0 ? `- and ${more} more` : '',
      ),
      text(
        '-# The documents are copyrighted. Facts and passages are in our own words; apart from short quoted phrases, I hold no wording of theirs. Cite from the documents themselves.',
      ),
      separator(),
      text(
        '**Limits**',
        'I know only what the documents say, as of the date that each answer shows. I can misunderstand a question: look at the passage before you rely on an answer. Answers are in English.',
      ),
      text(
        '**Privacy**',
        'I read commands, direct messages, and messages that mention me or reply to me. Your last six questions in a place are kept in memory for ten minutes, so that I understand a follow-up; nothing is stored, passed on, or used for anything else.',
      ),
      text(`-# Version ${version}`),
      ...rows([{ label: 'The documents in detail', id: customId('source', 'list') }]),
    ],
  };
}
