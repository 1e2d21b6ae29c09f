import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type CommandGroup, EVERYWHERE, isSlash } from '../../src/discord/command.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { commandHelpView, helpView } from '../../src/discord/views/help-view.ts';
import { knowing, wordsFor } from '../../src/locale/words.ts';
import { openBot } from '../support/bot.ts';
import { componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

describe('/help', () => {
  it('has a line for every command, and for those in the menu of a message', async () => {
    const { ann, channel } = await openBot();
    const help = await (await ann.slash(channel, 'help')).answer();
    expect(help.ephemeral_for).toBe(ann.id);
    for (const command of commands) {
      const { name } = command.data;
      const line = isSlash(command)
        ? `**\`/${name}\`** ${command.data.description}`
        : `**${name}** in the menu`;
      expect(wordsOf(help)).toContain(line);
    }
    expectWithinLimits(help);
  });

  it('leads to every form and option of each command, as it declares them, and back', async () => {
    const { discord, ann, channel } = await openBot();
    const help = await (await ann.slash(channel, 'help')).answer();
    const overview = wordsOf(help);
    const shown = () => discord.message(help) ?? {};
    for (const { data } of commands.filter(isSlash)) {
      await ann.select(help, 'help:more', data.name);
      expectWithinLimits(shown());
      expect(wordsOf(shown())).toContain(`### \`/${data.name}\`\n${data.description}`);
      const options = data.options ?? [];
      for (const option of options.flatMap((one) => [
        one,
        ...('options' in one ? (one.options ?? []) : []),
      ])) {
        expect(wordsOf(shown())).toContain(option.name);
        expect(wordsOf(shown())).toContain(option.description);
      }
    }
    await ann.press(help, 'All commands');
    expect(wordsOf(shown())).toBe(overview);
  });

  it('is in French, with French names, for who speaks it', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const help = await (await claire.slash(channel, 'help')).answer();
    expect(wordsOf(help)).toContain('**`/demander`** Poser une question');
    expectWithinLimits(help);
    await claire.select(help, 'help:more', '/source');
    const words = wordsOf(discord.message(help) ?? {});
    expect(words).toContain('**`/source lire document paragraphe [privé]`** Un paragraphe d’un document');
    expect(words).toContain('- `paragraphe`\u00a0: Son numéro');
    expect(words).toContain('Toutes les commandes');
  });

  it('says what may be left out', async () => {
    const { discord, ann, channel } = await openBot();
    const help = await (await ann.slash(channel, 'help')).answer();
    await ann.select(help, 'help:more', 'ask');
    const words = wordsOf(discord.message(help) ?? {});
    expect(words).toContain('**`/ask question [private]`**');
    expect(words).toContain('- `question`: Your question');
    expect(words).toContain('- `private` (may be left out): Show');
  });

  it('shows a choice that does not exist any more as stale', async () => {
    const { discord, ann, channel, bot, startBot } = await openBot();
    const help = await (await ann.slash(channel, 'help')).answer();
    const menu = componentsOf(help).find(({ custom_id }) => custom_id === 'help:more');
    expect(menu?.options).toHaveLength(commands.filter(isSlash).length);
    await bot.stop();
    const again = await startBot();
    await ann.select(help, 'help:more', 'source');
    expect(wordsOf(discord.message(help) ?? {})).toContain('### `/source`');
    await again.stop();
  });
});

describe('the help for as many commands as Discord takes', () => {
  const option = (i: number, type: 3 | 1) => ({
    type,
    name: `option-${i}`,
    description: 'd'.repeat(100),
  });
  const huge = Array.from({ length: 100 }, (_, i) => ({
    data: {
      name: `command-${i}`.padEnd(32, 'x'),
      description: '*'.repeat(100),
      ...EVERYWHERE,
      options: Array.from({ length: 25 }, (_, n) => option(n, i % 2 === 0 ? 3 : 1)) as never,
    },
    run: async () => undefined,
  }));
  const groups: CommandGroup[] = [{ title: 'help.group.ask', commands: huge }];

  it.each(['en', 'fr'])('stays within the limits (%s)', (language) => {
    const words = knowing(wordsFor(language), { subject: 's'.repeat(200), example: 'e'.repeat(200) });
    expectWithinLimits(messageOf(helpView(groups, words)));
    for (const command of huge.slice(0, 2))
      expectWithinLimits(messageOf(commandHelpView(command, groups, words)));
  });
});
