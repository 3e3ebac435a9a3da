// Who goes in and who waits, on a clock that the test turns.
import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.js';
import { PATIENCE, Traffic } from './traffic.js';
import type { Visit } from './visit.js';

const QUESTION = { document: 'query', writes: false };
const REPORT = { document: 'mutation', writes: true };

/** A traffic with its clock; `one/kim` is Kim in the workspace one. */
class Street {
  time = 0;
  readonly traffic: Traffic;

  constructor(most: number) {
    this.traffic = new Traffic(
      most,
      () => this.time,
      () => 1,
    );
  }

  come(who: string, errand = QUESTION): Visit {
    const [flow = '', lane = ''] = who.split('/');
    return this.traffic.enter({ flow, lane }, errand);
  }

  /** One after the other comes until one is refused; how many were let wait or in, and the refusal. */
  fill(who: string, errand = QUESTION): { visits: Visit[]; refusal: Refusal } {
    const visits: Visit[] = [];
    for (;;) {
      try {
        visits.push(this.come(who, errand));
      } catch (error) {
        if (error instanceof Refusal) return { visits, refusal: error };
        throw error;
      }
    }
  }

  /** Each sender always has so many under way, each of which keeps the server busy for so long; who got how much of it? */
  live(senders: Record<string, { together: number; takes: number }>, milliseconds: number): Record<string, number> {
    const had: Record<string, number> = {};
    const here: { who: string; left: number; visit: Visit }[] = [];
    const send = (who: string, left: number): void => void here.push({ who, left, visit: this.come(who) });
    for (const [who, { together, takes }] of Object.entries(senders)) {
      for (let count = 0; count < together; count += 1) send(who, takes);
    }
    for (const end = this.time + milliseconds; this.time < end; this.time += 1) {
      const inside = here.filter(({ visit }) => isInside(visit));
      for (const one of inside) {
        one.left -= 1 / inside.length;
        had[one.who] = (had[one.who] ?? 0) + 1 / inside.length;
        if (one.left > 0) continue;
        here.splice(here.indexOf(one), 1);
        this.traffic.leave(one.visit);
        send(one.who, senders[one.who]?.takes ?? 0);
      }
    }
    for (const { visit } of here) this.traffic.leave(visit);
    return had;
  }
}

const isInside = (visit: Visit): boolean => visit.start !== undefined && !visit.isOver;

function share(had: Record<string, number>, who: string): number {
  const all = Object.values(had).reduce((sum, one) => sum + one, 0);
  return (had[who] ?? 0) / all;
}

describe('a place inside', () => {
  it('is there for whoever is alone, up to what the pool carries but for a few', () => {
    const street = new Street(6);
    const visits = Array.from({ length: 8 }, () => street.come('one/kim'));
    expect(visits.map(isInside)).toEqual([true, true, true, true, true, false, false, false]);
  });

  it('goes to the next in the queue when it is given back, and only once', async () => {
    const street = new Street(1);
    const [first, second, third] = [street.come('one/kim'), street.come('one/kim'), street.come('one/kim')];
    street.traffic.leave(first);
    street.traffic.leave(first);
    expect([second, third].map(isInside)).toEqual([true, false]);
    await expect(second.turn).resolves.toBe(true);
  });

  it('is not given to somebody who has hung up', async () => {
    const street = new Street(1);
    const [first, second, third] = [street.come('one/kim'), street.come('one/kim'), street.come('two/ada')];
    street.traffic.leave(second);
    await expect(second.turn).resolves.toBe(false);
    street.traffic.leave(first);
    expect([second, third].map(isInside)).toEqual([false, true]);
    street.traffic.leave(third);
    expect(street.traffic.census).toMatchObject({ inside: 0, waiting: 0 });
  });
});

describe('the time of the server', () => {
  it('is shared equally with one who sends ten times as much', () => {
    const had = new Street(4).live(
      { 'loud/kim': { together: 40, takes: 10 }, 'quiet/ada': { together: 4, takes: 10 } },
      4_000,
    );
    expect(share(had, 'loud/kim')).toBeCloseTo(0.5, 1);
  });

  it('is shared by time, not by number: dear questions give no more of it', () => {
    const had = new Street(4).live(
      { 'dear/kim': { together: 4, takes: 60 }, 'cheap/ada': { together: 8, takes: 3 } },
      8_000,
    );
    expect(share(had, 'dear/kim')).toBeCloseTo(0.5, 1);
  });

  it('is shared between workspaces first, and between the people of one within its part', () => {
    const crowd = Object.fromEntries(['a', 'b', 'c', 'd'].map((who) => [`many/${who}`, { together: 4, takes: 10 }]));
    const had = new Street(4).live({ ...crowd, 'few/ada': { together: 4, takes: 10 } }, 6_000);
    expect(share(had, 'few/ada')).toBeCloseTo(0.5, 1);
    expect(share(had, 'many/a')).toBeCloseTo(0.125, 1);
  });

  it('is hardly saved up by staying away', () => {
    const street = new Street(2);
    street.live({ 'one/kim': { together: 4, takes: 10 }, 'two/ada': { together: 4, takes: 10 } }, 2_000);
    street.live({ 'one/kim': { together: 4, takes: 10 } }, 20_000);
    const had = street.live({ 'one/kim': { together: 4, takes: 10 }, 'two/ada': { together: 4, takes: 10 } }, 4_000);
    expect(share(had, 'two/ada')).toBeGreaterThan(0.45);
    expect(share(had, 'two/ada')).toBeLessThan(0.65);
  });
});

describe('somebody who takes far less than their share', () => {
  it('goes straight in although all usual places are taken, and from then on the others take fewer', () => {
    const street = new Street(12);
    street.traffic.leave(street.come('light/ada'));
    street.live({ 'loud/kim': { together: 30, takes: 10 } }, 12_000);
    const crowd = Array.from({ length: 30 }, () => street.come('loud/kim'));
    expect(crowd.filter(isInside)).toHaveLength(10);
    expect(['light/ada', 'light/bo', 'light/cy'].map((who) => isInside(street.come(who)))).toEqual([true, true, false]);
    crowd.push(...Array.from({ length: 5 }, () => street.come('loud/kim')));
    for (const visit of crowd.slice(0, 10)) street.traffic.leave(visit);
    expect(crowd.filter(isInside)).toHaveLength(0);
    expect(crowd.filter(({ isOver }) => !isOver)).toHaveLength(25);
  });

  it('is never refused for what others have in the queue', () => {
    const street = new Street(1);
    street.fill('loud/kim');
    street.fill('loud/kim', REPORT);
    expect(street.come('light/ada').turn).toBeDefined();
  });
});

describe('a refusal', () => {
  it('comes when the queue would last too long for a reader; a writer may still wait, but not for ever', () => {
    const street = new Street(1);
    const reads = street.fill('one/kim');
    const writes = street.fill('one/kim', REPORT);
    expect(reads.visits.length).toBeGreaterThan(10);
    expect(writes.visits.length).toBeGreaterThan(10);
    expect(writes.refusal).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(writes.refusal.params.seconds).toBeGreaterThanOrEqual(PATIENCE.writes / 1000);
    expect(street.traffic.turnedAway({ flow: 'one', lane: 'kim' }, 'writes')).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(street.traffic.turnedAway({ flow: 'two', lane: 'ada' }, 'reads')).toBeUndefined();
  });

  it('says so when it is one who has more than an equal part beside others', () => {
    const street = new Street(1);
    street.come('two/ada');
    const { refusal } = street.fill('one/kim');
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refusal.params.seconds).toBeGreaterThanOrEqual(1);
  });

  it('comes when nothing moves, whatever the queue promised', () => {
    const street = new Street(1);
    const [inside] = [street.come('one/kim'), street.come('one/kim')];
    street.time += PATIENCE.reads + 1;
    expect(street.fill('one/kim').visits).toHaveLength(0);
    street.traffic.leave(inside);
    expect(street.come('one/kim').turn).toBeDefined();
  });

  it('never comes while fewer wait than there are places, however slow they are', () => {
    const street = new Street(12);
    street.live({ 'one/kim': { together: 1, takes: 900 } }, 20_000);
    expect(street.fill('one/kim').visits).toHaveLength(10 + 12);
  });

  it('knows from what was measured how many can be served in time', () => {
    const [slow, fast] = [new Street(1), new Street(1)];
    slow.live({ 'one/kim': { together: 1, takes: 100 } }, 10_000);
    fast.live({ 'one/kim': { together: 1, takes: 2 } }, 10_000);
    expect(slow.fill('one/kim').visits.length).toBeLessThan(15);
    expect(fast.fill('one/kim').visits.length).toBeGreaterThan(300);
  });
});
