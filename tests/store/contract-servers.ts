import { describe, expect, it } from 'vitest';
import { CACHE_MS } from '../../src/store/cache.ts';
import type { Damage } from '../../src/store/events.ts';
import type { ServerSettings } from '../../src/store/servers.ts';
import { furnish } from '../../src/store/store.ts';
import { opened, type Place, QUIET, run } from './place.ts';

const DEFAULTS: ServerSettings = {
  answerChannels: [],
  isPrivateByDefault: false,
  language: null,
  quizDefaults: { questions: 10, seconds: 30, mode: 'group', difficulty: 'any' },
  quietFrom: null,
  quietTo: null,
  timeZone: 'UTC',
  keepsUncovered: false,
};

const EVERYTHING: ServerSettings = {
  answerChannels: ['1090000000000000001', '18446744073709551615'],
  isPrivateByDefault: true,
  language: 'fr',
  quizDefaults: { questions: 50, seconds: 5, mode: 'exam', difficulty: 'hard' },
  quietFrom: 0,
  quietTo: 1439,
  timeZone: 'Africa/Bamako',
  keepsUncovered: true,
};

/** What holds of the settings of servers. */
export function serversContract(fresh: () => Promise<Place>): void {
  const open = async (place?: Place) => opened(await furnish((place ?? (await fresh())).connect(), QUIET));

  describe('the settings of a server', () => {
    it('are the defaults while nothing is stored', async () => {
      const store = await open();
      expect(await store.servers.get('1')).toEqual(DEFAULTS);
      await store.close();
    });

    it('are what was changed, all of them', async () => {
      const place = await fresh();
      const store = await open(place);
      expect(await store.servers.change('1', EVERYTHING, 8_640_000_000_000_000)).toEqual(EVERYTHING);
      expect(await store.servers.get('1')).toEqual(EVERYTHING);
      expect(await store.servers.get('2')).toEqual(DEFAULTS);
      await store.close();
      const [row] = await run(place, 'select changed_at, is_private_by_default from server_settings');
      expect(Object.values(row ?? {})).toEqual([8_640_000_000_000_000, 1]);
    });

    it('keep what a change does not name', async () => {
      const store = await open();
      await store.servers.change('1', EVERYTHING, 1);
      const changed = await store.servers.change('1', { language: 'en' }, 2);
      expect(changed).toEqual({ ...EVERYTHING, language: 'en' });
      expect(await store.servers.change('1', {}, 3)).toEqual(changed);
      await store.close();
    });

    it('go back to the default where a change says null', async () => {
      const store = await open();
      await store.servers.change('1', EVERYTHING, 1);
      const changed = await store.servers.change('1', { language: null, quietFrom: null, quietTo: null }, 2);
      expect(changed).toEqual({ ...EVERYTHING, language: null, quietFrom: null, quietTo: null });
      await store.close();
    });

    it('hold all changes that are made at once', async () => {
      const place = await fresh();
      const [one, two] = [await open(place), await open(place)];
      const parts = Object.entries(EVERYTHING).map(([field, value]) => ({ [field]: value }));
      await Promise.all(parts.map((part, i) => (i % 2 ? one : two).servers.change('1', part, i)));
      await one.close();
      await two.close();
      const after = await open(place);
      expect(await after.servers.get('1')).toEqual(EVERYTHING);
      await after.close();
    });

    it('are of one server each, also where ids differ beyond 53 bits', async () => {
      const store = await open();
      await store.servers.change('9007199254740992', { language: 'en' }, 1);
      await store.servers.change('9007199254740993', { language: 'fr' }, 1);
      expect((await store.servers.get('9007199254740992')).language).toBe('en');
      expect((await store.servers.get('9007199254740993')).language).toBe('fr');
      await store.close();
    });

    it.each<[string, Record<string, unknown>]>([
      ['a zone that is none', { timeZone: 'Mars/Olympus' }],
      ['an offset for a zone', { timeZone: '+02:00' }],
      ['a minute after the last', { quietFrom: 1440 }],
      ['half a minute', { quietTo: 0.5 }],
      ['a channel that is no id', { answerChannels: ["1'; drop table server_settings; --"] }],
      ['too many channels', { answerChannels: Array.from({ length: 51 }, (_, i) => String(i)) }],
      ['a language that it does not speak', { language: 'de' }],
      ['a quiz without questions', { quizDefaults: { ...DEFAULTS.quizDefaults, questions: 0 } }],
      ['a text for a boolean', { keepsUncovered: 'yes' }],
    ])('refuse %s, and then change nothing else either', async (_what, part) => {
      const store = await open();
      const [field] = Object.keys(part);
      const refused = await store.servers.change('1', { isPrivateByDefault: true, ...part }, 1);
      expect(refused).toEqual({ field, message: expect.stringMatching(/./) });
      expect(await store.servers.get('1')).toEqual(DEFAULTS);
      await store.close();
    });

    it('do not take what is no setting', async () => {
      const store = await open();
      const part = { server: '2', changedAt: 9, 'language" = null; --': 'x', language: 'fr' } as object;
      expect(await store.servers.change('1', part, 1)).toEqual({ ...DEFAULTS, language: 'fr' });
      expect(await store.servers.get('2')).toEqual(DEFAULTS);
      await store.close();
    });

    it('are forgotten when the server is', async () => {
      const store = await open();
      await store.servers.change('1', EVERYTHING, 1);
      expect(await store.servers.forget('1')).toBe(true);
      expect(await store.servers.get('1')).toEqual(DEFAULTS);
      expect(await store.servers.forget('1')).toBe(false);
      await store.close();
    });
  });

  describe('a row that was damaged by hand', () => {
    it.each([
      ['answer_channels', `'["1", '`, 'answerChannels'],
      ['answer_channels', `'{"a": 1}'`, 'answerChannels'],
      ['answer_channels', `'["a channel"]'`, 'answerChannels'],
      ['is_private_by_default', '7', 'isPrivateByDefault'],
      ['language', `'klingon'`, 'language'],
      ['quiz_defaults', `'null'`, 'quizDefaults'],
      ['quiz_defaults', `'{"questions": 1e99}'`, 'quizDefaults'],
      ['quiet_from', '-1', 'quietFrom'],
      ['time_zone', `'Atlantis'`, 'timeZone'],
      ['time_zone', `''`, 'timeZone'],
    ])('gives the default for %s = %s, says so, and gives the rest', async (column, value, field) => {
      const place = await fresh();
      await (await open(place)).close();
      await run(
        place,
        `insert into server_settings (server, quiet_to, changed_at, ${column}) values ('1', 60, 1, ${value})`,
      );
      const damages: Damage[] = [];
      const onDamaged = (damage: Damage) => void damages.push(damage);
      const store = opened(await furnish(place.connect(), { ...QUIET, onDamaged }));
      expect(await store.servers.get('1')).toEqual({ ...DEFAULTS, quietTo: 60 });
      expect(damages).toEqual([
        { table: 'server_settings', id: '1', field, message: expect.stringMatching(/./) },
      ]);
      await store.close();
    });

    it('fills in what quiz defaults of another version lack, and drops what they have too much', async () => {
      const place = await fresh();
      await (await open(place)).close();
      await run(
        place,
        `insert into server_settings (server, changed_at, quiz_defaults) values ('1', 1, '{"seconds": 20, "colour": "red"}')`,
      );
      const store = await open(place);
      expect((await store.servers.get('1')).quizDefaults).toEqual({ ...DEFAULTS.quizDefaults, seconds: 20 });
      await store.close();
    });
  });

  describe('settings that are held in memory', () => {
    it('are not read again, until they are changed here', async () => {
      const place = await fresh();
      const store = await open(place);
      await store.servers.change('1', { language: 'fr' }, 1);
      await store.servers.get('1');
      await run(place, `update server_settings set language = 'en'`);
      expect((await store.servers.get('1')).language).toBe('fr');
      await store.servers.change('1', { quietFrom: 1 }, 2);
      expect((await store.servers.get('1')).language).toBe('en');
      await store.close();
    });

    it('follow a change by another process after 30 seconds', async () => {
      const place = await fresh();
      let time = 0;
      const reader = opened(await furnish(place.connect(), { ...QUIET, now: () => time }));
      const writer = await open(place);
      await reader.servers.get('1');
      await writer.servers.change('1', { language: 'fr' }, 1);
      time = CACHE_MS - 1;
      expect((await reader.servers.get('1')).language).toBe(null);
      time = CACHE_MS;
      expect((await reader.servers.get('1')).language).toBe('fr');
      await reader.close();
      await writer.close();
    });

    it('are never those of before a change that has returned, however many read meanwhile', async () => {
      const store = await open();
      for (let minute = 0; minute < 30; minute++) {
        const reading = [store.servers.get('1'), store.servers.get('1')];
        const changing = store.servers.change('1', { quietFrom: minute }, minute);
        reading.push(store.servers.get('1'));
        await changing;
        expect((await store.servers.get('1')).quietFrom).toBe(minute);
        await Promise.all(reading);
      }
      await store.close();
    });
  });
}
