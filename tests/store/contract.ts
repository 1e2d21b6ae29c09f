import { boardsContract } from './contract-boards.ts';
import { bookmarksContract } from './contract-bookmarks.ts';
import { complaintsContract } from './contract-complaints.ts';
import { dailyContract } from './contract-daily.ts';
import { engineContract } from './contract-engine.ts';
import { feedbackContract } from './contract-feedback.ts';
import { peopleContract } from './contract-people.ts';
import { quizContract } from './contract-quiz.ts';
import { reviewContract } from './contract-review.ts';
import { serversContract } from './contract-servers.ts';
import { uncoveredContract } from './contract-uncovered.ts';
import type { Place } from './place.ts';

/**
 * What the store promises on every engine.
 * @param fresh makes an empty database, which may take the place of the one made before.
 */
export function contract(fresh: () => Promise<Place>): void {
  engineContract(fresh);
  serversContract(fresh);
  peopleContract(fresh);
  bookmarksContract(fresh);
  feedbackContract(fresh);
  uncoveredContract(fresh);
  boardsContract(fresh);
  reviewContract(fresh);
  complaintsContract(fresh);
  dailyContract(fresh);
  quizContract(fresh);
}
