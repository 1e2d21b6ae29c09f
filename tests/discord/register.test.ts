import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { changedCommands } from '../../src/discord/register.ts';

const declared = commands.map(({ data }) => data);

/** The commands as Discord gives them back: with ids, and with defaults written out. */
function asDiscordTells(bodies: readonly object[]): object[] {
  return bodies.map((body, i) => ({
    id: `${i}`,
    application_id: '1',
    version: '2',
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description: '',
    description_localizations: null,
    options: [],
    ...body,
    contexts: 'contexts' in body && Array.isArray(body.contexts) ? body.contexts.toReversed() : null,
  }));
}

describe('comparing commands', () => {
  it('finds nothing changed in what Discord gives back', () => {
    expect(changedCommands(declared, asDiscordTells(declared))).toEqual([]);
  });

  it('finds all of them new where there are none', () => {
    expect(changedCommands(declared, [])).toHaveLength(declared.length);
    expect(changedCommands(declared, [])).toContain('/ask');
  });

  it('finds what is no longer declared', () => {
    expect(changedCommands(declared, [...asDiscordTells(declared), { name: 'old', type: 1 }])).toEqual([
      '/old',
    ]);
  });

  it('finds a change deep in an option', () => {
    const before = structuredClone(asDiscordTells(declared)) as { options: { max_length?: number }[] }[];
    const option = before[0]?.options[0];
    if (option) option.max_length = 17;
    expect(changedCommands(declared, before)).toEqual(['/ask']);
  });

  it('finds a command that changed its kind', () => {
    const before = asDiscordTells(declared).map((command, i) =>
      i === 0 ? { ...command, type: 3 } : command,
    );
    expect(changedCommands(declared, before)).toEqual(['/ask', 'ask (type 3)']);
  });
});

describe('the declared commands', () => {
  it('work on servers and for people, in every place', () => {
    // what the managers of a server do, they do on that server
    const ofServers = ['settings', 'gaps', 'leaderboard', 'daily'];
    for (const { integration_types, contexts } of declared.filter(({ name }) => !ofServers.includes(name))) {
      expect(integration_types).toEqual([0, 1]);
      expect(contexts).toEqual([0, 1, 2]);
    }
  });

  it('have names of their own and descriptions within Discord’s limit', () => {
    expect(new Set(declared.map(({ name }) => name)).size).toBe(declared.length);
    const slash = declared.filter((command) => 'description' in command);
    const described = slash.flatMap((command) => {
      const inner = (command.options ?? []).flatMap((option) => [
        option,
        ...('options' in option ? (option.options ?? []) : []),
      ]);
      return [command, ...inner];
    });
    for (const { description } of described)
      expect(description?.length).toSatisfy((n: number) => n > 0 && n <= 100);
  });
});
