import { describe, expect, it } from 'vitest';
import { scoresOf } from '../../../src/quiz/scores.ts';
import { actor, begin, openRunnerRoom, pick, until, wanted } from './runner-room.ts';

const FAST = { openMs: 80, pauseMs: 40 };

describe('the runner of quizzes', () => {
  it('runs a session by its clock, each question in a message that turns into its reveal', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner, wanted({ openMs: 500, pauseMs: 40 }));
    await until(() => room.messages.length === 1);
    const ann = actor('200');
    expect(await runner.act(id, ann, pick(1))).toMatchObject({ outcome: 'taken' });
    expect(room.replies.get(ann.token)).toEqual(['taken 1']);
    await until(() => room.messages.at(-1)?.text.startsWith('end'));
    expect(room.messages.map(({ text }) => text)).toEqual([
      'reveal 0',
      'reveal 1',
      'reveal 2',
      'end finished: 200=1',
    ]);
    expect(room.replies.get(ann.token)).toEqual(['taken 1', 'taken 1 right']);
    expect(await runner.runningIn('5')).toBeUndefined();
    expect(await room.store.quizSessions.unfinished()).toEqual([]);
    expect(room.logged.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('counts each of 200 players who answer within the same 100 ms, once, and tells all', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner, wanted());
    await until(() => room.messages.length === 1);
    const people = Array.from({ length: 200 }, (_, i) => actor(`${1000 + i}`));
    const acts = people.map((one, i) =>
      new Promise((resolve) => setTimeout(resolve, (i * 89) % 100)).then(() =>
        runner.act(id, one, pick(i % 3)),
      ),
    );
    const results = await Promise.all(acts);
    expect(results.every((result) => typeof result === 'object' && result.outcome === 'taken')).toBe(true);
    for (const [i, { token }] of people.entries())
      expect(room.replies.get(token)?.[0]).toBe(`taken ${i % 3}`);
    await runner.act(id, actor('100'), { name: 'skip', question: 0, from: 'open' });
    await until(() => room.messages[0]?.text === 'reveal 0');
    const session = await runner.peek(id);
    if (!session) throw new Error('gone');
    expect(Object.keys(session.answers[0] ?? {})).toHaveLength(200);
    const right = people.filter((_, i) => i % 3 === 1).map(({ person }) => person);
    expect(scoresOf(session).flatMap(({ person, points }) => (points === 1 ? person : []))).toEqual(
      expect.arrayContaining(right),
    );
    expect(scoresOf(session).reduce((sum, { points }) => sum + points, 0)).toBe(right.length);
  });

  it('takes the answers of one person who presses everything at once in order, and tells what counts last', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner);
    const presses = [0, 1, 2, 1, 0].map((place) => ({ one: actor('200'), place }));
    const results = await Promise.all(presses.map(({ one, place }) => runner.act(id, one, pick(place))));
    expect(results.map((result) => typeof result === 'object' && result.outcome)).toEqual([
      'taken',
      'changed',
      'no-change-left',
      'already-answered',
      'no-change-left',
    ]);
    for (const { one } of presses) expect(room.replies.get(one.token)?.at(-1)).toMatch(/ 1$/);
  });

  it('begins one of many sessions that are started at once', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const started = await Promise.all(Array.from({ length: 10 }, () => runner.start(wanted())));
    const [first, ...more] = started.flatMap((result) => ('session' in result ? result.session.id : []));
    expect(more).toEqual([]);
    for (const result of started) if ('busy' in result) expect(result.busy.id).toBe(first);
    await until(() => room.messages.length > 0);
    expect(room.messages).toHaveLength(1);
    const other = await runner.start(wanted({}, { channel: '6', slotChannel: '6' }));
    expect(other).toHaveProperty('session');
  });

  it('gives each person one private session, wherever it was asked for', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const solo = wanted({ mode: 'solo', openMs: null, pauseMs: null });
    const started = await Promise.all([
      runner.start(solo),
      runner.start({ ...solo, slotChannel: '6', channel: '6' }),
      runner.start({ ...solo, starter: '300' }),
    ]);
    expect(started.map((result) => 'session' in result)).toEqual([true, false, true]);
    expect(room.messages).toEqual([]);
  });

  it('refuses what is too late, forged, unknown, of another server or channel, and somebody else’s', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner, wanted());
    const outcome = async (one = actor('200'), act = pick(1)) => {
      const result = await runner.act(id, one, act);
      return typeof result === 'object' ? result.outcome : result;
    };
    expect(await outcome(actor('200'), pick(1, 1))).toBe('nothing');
    expect(await outcome(actor('200'), pick(1, 99))).toBe('nothing');
    expect(await outcome(actor('200'), pick(7))).toBe('nothing');
    expect(await outcome(actor('200', { server: '8' }))).toBe('foreign');
    expect(await outcome(actor('200', { channel: '6' }))).toBe('foreign');
    expect(await outcome(actor('200'), { name: 'stop' })).toBe('not-yours');
    expect(await outcome(actor('200'), { name: 'skip', question: 0, from: 'open' })).toBe('not-yours');
    expect(await runner.act('ffff', actor('200'), pick(1))).toBe('unknown');
    expect(await outcome(actor('100'), { name: 'skip', question: 0, from: 'open' })).toBe('done');
    expect(await outcome()).toBe('closed');
    expect(await outcome(actor('300', { isManager: true }), { name: 'stop' })).toBe('done');
    await until(() => room.messages.at(-1)?.text.startsWith('end stopped'));
    expect(await outcome()).toBe('over');
    const session = await runner.peek(id);
    expect(session?.answers).toEqual([{}, {}, {}]);
    const solo = await begin(runner, wanted({ mode: 'solo' }));
    expect(await runner.act(solo.id, actor('200'), pick(1))).toBe('foreign');
  });

  it('shows a private session in its one message, by the token of the newest press', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner, wanted({ mode: 'solo', openMs: null, pauseMs: null }));
    await until(() => room.replies.get('start')?.at(-1) === 'question 0');
    const first = actor('100');
    await runner.act(id, first, pick(0));
    await until(() => room.replies.get(first.token)?.at(-1) === 'reveal 0');
    const next = actor('100');
    await runner.act(id, next, { name: 'skip', question: 0, from: 'revealed' });
    await until(() => room.replies.get(next.token)?.at(-1) === 'question 1');
    const stop = actor('100');
    await runner.act(id, stop, { name: 'stop' });
    await until(() => room.replies.get(stop.token)?.at(-1) === 'end stopped: 100=0');
    expect(room.messages).toEqual([]);
  });

  it('stops and tells the starter when it may not write any more', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner, wanted(FAST));
    await until(() => room.messages.length === 1);
    room.refusing.set('send', 'forbidden');
    room.refusing.set('edit', 'forbidden');
    await until(() => room.follows.length > 0);
    expect(room.follows).toEqual([['start', 'cannot send']]);
    expect((await runner.peek(id))?.phase).toMatchObject({ name: 'over', why: 'cannot-send' });
    expect(await runner.runningIn('5')).toBeUndefined();
    expect(await runner.start(wanted())).toHaveProperty('session');
  });

  it('tells the starter by direct message where the command was too long ago', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    room.refusing.set('follow', 'no-token');
    room.refusing.set('send', 'forbidden');
    await begin(runner, wanted(FAST));
    await until(() => room.direct.length > 0);
    expect(room.direct).toEqual([['100', 'cannot send']]);
  });

  it('tries again when the network fails; the time of a question does not run before it is there', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    room.failing.set('send', 1);
    const { id } = await begin(runner, wanted({ openMs: 1500, pauseMs: 60_000 }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(room.messages).toEqual([]);
    expect((await runner.peek(id))?.phase.name).toBe('open');
    await until(() => room.messages[0]?.text === 'question 0');
    const ann = actor('200');
    expect(await runner.act(id, ann, pick(1))).toMatchObject({ outcome: 'taken' });
    await until(() => room.messages[0]?.text === 'reveal 0');
  });

  it('sends a reveal anew when the question was deleted', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner);
    await until(async () => {
      const phase = (await runner.peek(id))?.phase;
      return phase?.name === 'open' && phase.isShown;
    });
    room.messages.length = 0;
    await runner.act(id, actor('100'), { name: 'skip', question: 0, from: 'open' });
    await until(() => room.messages[0]?.text === 'reveal 0');
  });

  it('shows corrected scores after a dispute, also in a session that was over long ago', async () => {
    const room = await openRunnerRoom();
    const { id } = await begin(room.startRunner(), wanted({}));
    const runner = room.startRunner();
    await runner.act(id, actor('200'), pick(0));
    await runner.act(id, actor('100'), { name: 'stop' });
    await until(() => room.messages.at(-1)?.text === 'end stopped: 200=0');
    await runner.rule(id, 0, { name: 'accept', person: '200' });
    await until(() => room.messages.at(-1)?.text === 'end stopped: 200=1');
    await runner.rule(id, 0, { name: 'withdraw' });
    await until(() => room.messages[0]?.text === 'reveal 0 withdrawn');
    await until(() => room.messages.at(-1)?.text === 'end stopped: 200=0');
    expect(room.messages).toHaveLength(2);
    expect(await runner.rule('ffff', 0, { name: 'withdraw' })).toBeUndefined();
  });

  it('forgets a person in sessions that run, and goes on for the others', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner);
    await runner.act(id, actor('200'), pick(1));
    await runner.act(id, actor('300'), pick(1));
    const solo = await begin(runner, wanted({ mode: 'solo' }, { starter: '200' }));
    await room.store.people.eraseAll('200');
    await runner.forget('200');
    expect((await runner.peek(id))?.players).toEqual(['300']);
    expect(await runner.peek(solo.id)).toBeUndefined();
    expect(await runner.act(id, actor('400'), pick(0))).toMatchObject({ outcome: 'taken' });
    expect((await runner.peek(id))?.players).toEqual(['300', '400']);
  });

  it('gives up what the store has lost, such as that of a server that was left', async () => {
    const room = await openRunnerRoom();
    const runner = room.startRunner();
    const { id } = await begin(runner);
    await room.store.quizSessions.forgetServer('9');
    expect(await runner.act(id, actor('200'), pick(1))).toBe('unknown');
    expect(await runner.peek(id)).toBeUndefined();
  });
});
