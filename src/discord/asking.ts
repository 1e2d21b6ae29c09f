import { answerQuestion } from '../answer/answer.ts';
import { type Complaint, complaintAbout } from '../answer/complaint.ts';
import type { Answer } from '../answer/types.ts';
import type { App } from '../app.ts';
import { UserError } from '../errors.ts';
import type { Speaker } from './conversations.ts';

/** Who asks, where, and by what. */
export type Asker = Speaker &
  Readonly<{
    /** The id of the message or command that asks. */
    id: string;
    /** Null where no server is the bot's. */
    server: string | null;
    /** False where the person wishes to stay private: then the text of the question is stored nowhere. */
    keepsText: boolean;
  }>;

/**
 * Answers a person's question, in the light of what the same person asked before
 * in the same place. Throws a `UserError` for what is not a question.
 */
export function answerFor(asker: Asker, question: string, app: App): Answer {
  const complaint = complaintAbout(question);
  if (complaint !== undefined) throw asError(complaint);
  const now = app.now();
  const context = app.conversations.earlier(asker, now);
  const answer = answerQuestion(question, context, app.engine);
  // What has nothing to do with the documents would only blur the next question.
  if (answer.status !== 'off-topic') app.conversations.remember(asker, question, now);
  const { id, person, isPrivate, keepsText } = asker;
  app.answers.hold(id, { question, context, person, isPrivate, keepsText }, now);
  app.log.info(
    { status: answer.status, refusal: answer.refusal, language: answer.trace.language },
    'answered',
  );
  app.log.debug({ question, candidates: answer.trace.candidates }, 'asked');
  return answer;
}

function asError(complaint: Complaint): UserError {
  if (complaint.kind === 'no-words') return new UserError('error.no-words');
  const { length, longest } = complaint;
  return new UserError('error.too-long', { length, longest });
}
