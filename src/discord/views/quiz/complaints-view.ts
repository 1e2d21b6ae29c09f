import type { Key, Words } from '../../../locale/words.ts';
import { answerOf } from '../../../quiz/session-answer.ts';
import type { Session } from '../../../quiz/session-types.ts';
import { type Dispute, FLAWS, type Report, type RulingName } from '../../../store/complaints.ts';
import { customId } from '../../custom-id.ts';
import { pageOf } from '../../pages.ts';
import { cut, escaped } from '../../text.ts';
import { ACCENTS, rows, separator, small, text, type View } from '../blocks.ts';
import { placesLine } from '../citation.ts';
import { pageButtons } from '../paging.ts';
import { askedIn, givenText, placesIn, type QuizBook, rightText } from './asked.ts';
import { FLAW_NAMES } from './forms.ts';
import { promptLines } from './question-view.ts';

const LONGEST_PASSAGE = 700;
const MOST_PASSAGES = 2;
const REPORTS_PAGE = { most: 5, room: 3000 };
const MOST_COMMENTS = 3;

/** A dispute with its session, where that is still known, and its place among those that are open. */
export type DisputeShown = Readonly<{
  dispute: Dispute;
  session: Session | undefined;
  page: number;
  pages: number;
}>;

/** A dispute as managers see it, to rule on it; `notice` tells what was ruled just before, as markdown. */
export function disputeView(shown: DisputeShown, notice: string, book: QuizBook, words: Words): View {
  const { say } = words;
  const { dispute, session, page, pages } = shown;
  const { item, question, person, reason } = dispute;
  const asked = session && askedIn(session, question, book, words);
  const answer = session && answerOf(session, question, person);
  const places = placesIn(book.itemOf(item)?.cites ?? [], book);
  const by = `<@${person}>`;
  const args = [dispute.session, question, person] as const;
  return {
    accent: ACCENTS.several,
    blocks: [
      text(notice),
      text(`### ${say('quiz.disputes.title', { page, pages })}`),
      text(...(asked === undefined ? [say('quiz.item-gone')] : promptLines(asked, words))),
      text(
        asked === undefined || answer === undefined
          ? ''
          : say('quiz.disputes.given', { by, given: givenText(asked, answer.given) }),
        asked === undefined ? '' : say('quiz.disputes.key', { right: rightText(asked, words) }),
        say('quiz.disputes.reason', { by, reason: escaped(reason) }),
      ),
      separator(),
      ...places
        .slice(0, MOST_PASSAGES)
        .map((place) =>
          text(`> ${escaped(cut(place.text, LONGEST_PASSAGE))}`, small(placesLine([place], words))),
        ),
      text(small(say('quiz.disputes.how'))),
      ...rows([
        { label: say('button.accept-dispute'), id: customId('quiz', 'accept', ...args), isMain: true },
        { label: say('button.withdraw-question'), id: customId('quiz', 'withdraw', ...args), isDanger: true },
        { label: say('button.reject-dispute'), id: customId('quiz', 'reject', ...args) },
      ]),
      ...rows(
        places.slice(0, MOST_PASSAGES).map(({ source, paragraph = 0 }) => ({
          label: say('button.read-on', { n: paragraph }),
          id: customId('source', 'passage', source.id, paragraph),
        })),
      ),
      ...rows(pageButtons({ page, pages }, 'quiz', (to) => customId('quiz', 'disputes', to), words)),
    ],
  };
}

/** Says that no dispute waits for a ruling; `notice` as above. */
export function noDisputesView(notice: string, { say }: Words): View {
  return { accent: ACCENTS.plain, blocks: [text(notice, say('quiz.disputes.none'))] };
}

const RULED: Readonly<Record<RulingName, Key>> = {
  accepted: 'quiz.ruled.accepted',
  withdrawn: 'quiz.ruled.withdrawn',
  rejected: 'quiz.ruled.rejected',
};

/** What a ruling has done, as markdown. @param isFirst false where another manager had ruled before. */
export function ruledNotice(ruling: RulingName, isFirst: boolean, { say }: Words): string {
  const done = say(RULED[ruling]);
  return isFirst ? `**${done}**` : `**${say('quiz.ruled.before')}** ${done}`;
}

/** Says that a dispute is kept, or what has become of it. */
export function disputedView({ status }: Dispute, { say }: Words): View {
  const line =
    status === 'open' ? say('quiz.dispute.kept') : `${say('quiz.ruled.before')} ${say(RULED[status])}`;
  return { accent: ACCENTS.plain, blocks: [text(line)] };
}

/** Says that a report is kept. */
export function reportedView({ say }: Words): View {
  return { accent: ACCENTS.plain, blocks: [text(say('quiz.report.kept'))] };
}

/** What was reported on a server, a question at a time, the newest first. */
export function reportsView(reports: readonly Report[], page: number, book: QuizBook, words: Words): View {
  const { say } = words;
  const byItem = Map.groupBy(reports, ({ item }) => item);
  const items = Array.from(byItem, ([item, those]) => reportText(item, those, book, words));
  const shown = pageOf(items, page, REPORTS_PAGE, (item) => item.length);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('quiz.reports.title')}`, items.length === 0 ? say('quiz.reports.none') : ''),
      ...shown.items.map((item) => text(item)),
      ...rows(pageButtons(shown, 'quiz', (to) => customId('quiz', 'reports', to), words)),
    ],
  };
}

function reportText(id: string, reports: readonly Report[], book: QuizBook, words: Words): string {
  const { say } = words;
  const item = book.itemOf(id);
  const flaws = FLAWS.map((flaw) => ({
    flaw,
    count: reports.filter(({ reason }) => reason === flaw).length,
  }));
  const comments = reports.flatMap(({ comment }) => comment ?? []).slice(0, MOST_COMMENTS);
  return [
    `**${item === undefined ? say('quiz.item-gone') : escaped(item.prompt)}**`,
    flaws
      .filter(({ count }) => count > 0)
      .map(({ flaw, count }) => `${say(FLAW_NAMES[flaw])} (${count})`)
      .join(' · '),
    ...comments.map((comment) => `> ${escaped(comment)}`),
    small(item === undefined ? id : `${id} · ${placesLine(placesIn(item.cites, book), words)}`),
  ].join('\n');
}
