import { answerQuestion } from '../answer/answer.ts';
import { type Complaint, complaintAbout } from '../answer/complaint.ts';
import type { Answer } from '../answer/types.ts';
import type { App } from '../app.ts';
import { UserError } from '../errors.ts';
import type { Speaker } from './conversations.ts';

/**
 * Answers a person's question, in the light of what the same person asked before
 * in the same place. Throws a `UserError` for what is not a question.
 */
export function answerFor(speaker: Speaker, question: string, app: App): Answer {
  const complaint = complaintAbout(question);
  if (complaint !== undefined) throw asError(complaint);
  const now = app.now();
  const answer = answerQuestion(question, app.conversations.earlier(speaker, now), app.engine);
  // What has nothing to do with the documents would only blur the next question.
  if (answer.status !== 'off-topic') app.conversations.remember(speaker, question, now);
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
