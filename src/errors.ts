/**
 * A mistake that a person can put right. Its message is written for that person
 * and shown to nobody else; every other error is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
