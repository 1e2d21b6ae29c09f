import type { AnyCommand, CommandGroup } from '../src/discord/command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { daily } from './daily.ts';
import { define } from './define.ts';
import { differ } from './differ.ts';
import { fact } from './fact.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import { gaps } from './gaps.ts';
import { helpFor } from './help.ts';
import { leaderboard } from './leaderboard.ts';
import { privacy } from './privacy.ts';
import { progress } from './progress.ts';
import { quiz } from './quiz.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';
import { what } from './what.ts';
import { who } from './who.ts';

const help = helpFor(() => groups);

/** What people do with the bot, in the order in which `/help` lists it. */
const groups: readonly CommandGroup[] = [
  { title: 'help.group.ask', commands: [ask, check, checkMessage] },
  {
    title: 'help.group.look-up',
    commands: [fact, who, what, define, timeline, figures, differ, source, find],
  },
  { title: 'help.group.quiz', commands: [quiz, review, progress, leaderboard, daily] },
  { title: 'help.group.yours', commands: [privacy, settings, gaps, about, help] },
];

/** Every command there is; a command is registered by standing in one of the groups. */
export const commands: readonly AnyCommand[] = groups.flatMap((group) => group.commands);
