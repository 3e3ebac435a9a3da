// An assessment run from the explorer alone: the saved examples in their order, filled in as the page fills them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedArea } from '../coaching/assessments.js';
import { cast, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { agreedLongAgo, log } from '../coaching/sessions.js';
import { as } from '../support/as.js';

interface Browser {
  GROUND: string;
  thingsIn: (ground: unknown) => object;
  fillIn: (variables: string, found: object) => string;
}

const EXAMPLES = 'src/start/examples';

async function browserFile(name: string): Promise<Browser> {
  const address = pathToFileURL(join('src/start/browser', name)).href;
  return (await import(/* @vite-ignore */ address)) as Browser;
}

let here: Cast;
beforeAll(async () => {
  here = await cast();
  await askedArea(here.world, 1);
});

/** Chooses an example as a coach does, runs it as it stands, and gives what is answered under its only field. */
async function run<Data>(name: string): Promise<Data> {
  const { GROUND } = await browserFile('queries.js');
  const { thingsIn, fillIn } = await browserFile('placeholders.js');
  const ground = await as(here.coach).do(GROUND);
  const query = await readFile(join(EXAMPLES, `${name}.graphql`), 'utf8');
  const variables = await readFile(join(EXAMPLES, `${name}.json`), 'utf8');
  const filled = JSON.parse(fillIn(variables, thingsIn(ground))) as Record<string, unknown>;
  const [answer] = Object.values(await as(here.coach).do<Record<string, Data>>(query, filled));
  if (answer === undefined) throw new Error(`${name} gave nothing.`);
  return answer;
}

interface Begun {
  questions: { code: string }[];
}

const codes = ({ questions }: Begun): string[] => questions.map(({ code }) => code);

describe('an assessment from the saved examples alone', () => {
  it('is begun, asked, answered, looked at, signed off, planned from and shown', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    await log(here.coach, enrolmentId);

    const begun = await run<Begun>('10-begin-an-assessment');
    expect(begun).toMatchObject({ kind: 'BASELINE', onDay: today(), presumedStep: null });
    expect(codes(begun)).toEqual(['1-1', '1-2']);
    expect(codes(await run<Begun>('11-questions-to-ask'))).toEqual(['1-1', '1-2']);

    expect(codes(await run<Begun>('12-answer'))).toEqual(['2-1', '2-2']);
    expect(await run('12-answer')).toEqual({
      questions: [],
      result: { achievedStep: 1, nextStep: 2, metCount: 1, askedCount: 2 },
    });

    expect(await run('13-result')).toMatchObject({
      state: 'DRAFT',
      result: { isFinal: false, unmet: [{ nextAction: { sv: 'Gör 2-2' } }] },
    });
    expect(await run('14-sign-off')).toEqual({
      state: 'SIGNED_OFF',
      signedOffOn: today(),
      achievedStep: 1,
      wantedStep: 5,
      transition: { kind: 'PLACED', fromStep: null, toStep: 1 },
    });

    expect(await run('15-propose-an-action-plan')).toMatchObject({
      state: 'DRAFT',
      actions: [{ what: 'Gör 2-2', state: 'PROPOSED', criterion: { code: '2-2' } }],
    });
    expect(await run('16-agree-on-the-plan')).toMatchObject({
      state: 'AGREED',
      agreedOn: today(),
      actions: [{ what: 'Gör 2-2', state: 'OPEN', followUp: { dueOn: daysFromToday(90) } }],
    });

    const { staircaseFigure } = await run<{ staircaseFigure: { svg: string; description: string } }>(
      '17-staircase-figure',
    );
    expect(staircaseFigure.svg).toMatch(/^<svg /);
    expect(staircaseFigure.description).toContain('steg 1');
  });
});
