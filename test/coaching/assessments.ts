// How tests of assessments run them: staircases with criteria, and a client for each verb.
import { v7 } from 'uuid';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Dimension } from '#programme/insatsomraden/dimension.entity.js';
import { ScoringStyle } from '#programme/insatsomraden/scoring.rules.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { as } from '../support/as.js';
import { row, type Person, type World } from '../support/make.js';
import { today } from './cast.js';
import { area, words } from './staircases.js';

export interface Asked {
  versionId: string;
  /** The ids of the criteria by their codes: `1-1` is the first of step 1. */
  criteria: Record<string, string>;
}

export interface AskedArea extends Asked {
  id: string;
  staircaseId: string;
}

const USUAL = {
  number: 1,
  steps: 5,
  perStep: 2,
  dimensions: [] as readonly string[],
  scoringStyles: [ScoringStyle.STAIRCASE],
  isPublished: true,
  mapsFromId: null as string | null,
};

type Wish = Partial<typeof USUAL>;

/** An area whose staircase asks something on every step. */
export async function askedArea(world: World, position: number, wish: Wish = {}): Promise<AskedArea> {
  const { id, staircaseId } = await area(world, position, true);
  const asked = await askedVersion(world, { staircaseId, insatsomradeId: id, grundId: null }, { number: 2, ...wish });
  return { id, staircaseId, ...asked };
}

/** A version of a staircase or of a grund, with criteria on every step, dealt out to the dimensions in turn. */
export async function askedVersion(
  world: World,
  of: Pick<StaircaseVersion, 'staircaseId' | 'insatsomradeId' | 'grundId'>,
  wish: Wish = {},
): Promise<Asked> {
  const { number, steps, perStep, dimensions, scoringStyles, isPublished, mapsFromId } = { ...USUAL, ...wish };
  const publishedOn = isPublished ? today() : null;
  const values = { ...of, number, source: null, publishedOn, mapsFromId, scoringStyles };
  const { id: staircaseVersionId } = await world.save(row(StaircaseVersion, values));
  const dimensionIds: string[] = [];
  for (const [index, code] of dimensions.entries()) {
    const said = { code, name: words(code), description: null, position: index + 1 };
    dimensionIds.push((await world.save(row(Dimension, { staircaseVersionId, ...said }))).id);
  }
  const criteria: Record<string, string> = {};
  for (let step = 1; step <= steps; step += 1) {
    const said = { number: step, name: words(`Steg ${step}`), description: null };
    const { id: stepId } = await world.save(row(Step, { staircaseVersionId, ...said }));
    for (let place = 1; place <= perStep; place += 1) {
      const dimensionId = dimensionIds[(place - 1) % Math.max(1, dimensionIds.length)] ?? null;
      const made = criterion(`${step}-${place}`, place, { stepId, staircaseVersionId, dimensionId });
      criteria[made.code] = (await world.save(made)).id;
    }
  }
  return { versionId: staircaseVersionId, criteria };
}

function criterion(code: string, number: number, place: Partial<Criterion>): Criterion {
  const said = { statement: words(`Påstående ${code}`), evidence: null, nextAction: words(`Gör ${code}`) };
  return row(Criterion, { ...place, number, code, ...said });
}

/** `{ '1-1': 'YES' }` as it is sent. */
export function sent(asked: Asked, values: Record<string, string>, by = 'COACH'): object[] {
  return Object.entries(values).map(([code, value]) => ({ criterionId: asked.criteria[code], value, by }));
}

/** Every criterion of the steps up to one answered YES, and those of the next one as said. */
export function upTo(step: number, next: Record<string, string> = {}, perStep = 2): Record<string, string> {
  const met = Array.from({ length: step * perStep }, (_, index) => [
    `${Math.floor(index / perStep) + 1}-${(index % perStep) + 1}`,
    'YES',
  ]);
  return { ...(Object.fromEntries(met) as Record<string, string>), ...next };
}

export const ASSESSMENT = `id version state kind onDay sittingId presumedStep wantedStep wantedOn revision revisionReason
  achievedStep signedOffOn signedOffBy { id } enrolment { id } company { id } organisation { id } coaches { id }
  insatsomrade { id } staircaseVersion { id } revises { id } revisedBy { id } viewerCan
  transition { id kind fromStep toStep reason basisType corrects { id } }
  answers { id by value evidence criterion { code } enteredBy { id } }
  questions { code }
  result { isFinal achievedStep nextStep metCount askedCount met { code } unmet { code }
    index { value atMost band { code } } dimensions { code level index { value atMost } dimension { code } } }`;

export interface Assessment {
  id: string;
  version: number;
  state: string;
  kind: string;
  company: { id: string };
  achievedStep: number | null;
  presumedStep: number | null;
  wantedStep: number | null;
  revision: number;
  viewerCan: string[];
  transition: { id: string; kind: string; fromStep: number | null; toStep: number; reason: string | null } | null;
  answers: { id: string; by: string; value: string; evidence: string | null; criterion: { code: string } }[];
  questions: { code: string }[];
  result: {
    isFinal: boolean;
    achievedStep: number;
    nextStep: number | null;
    metCount: number;
    askedCount: number;
    unmet: { code: string }[];
    index: { value: number; atMost: number; band: { code: string } } | null;
    dimensions: { code: string; level: number; index: { value: number; atMost: number } | null }[];
  } | null;
  [field: string]: unknown;
}

export const BEGIN = `mutation($id: ID, $input: AssessmentBeginInput!) { assessmentBegin(id: $id, input: $input) { ${ASSESSMENT} } }`;
export const ANSWER = `mutation($id: ID!, $input: AssessmentAnswerInput!) { assessmentAnswer(id: $id, input: $input) { ${ASSESSMENT} } }`;
export const SIGN_OFF = `mutation($id: ID!, $version: Int!, $input: AssessmentSignOffInput) {
  assessmentSignOff(id: $id, expectedVersion: $version, input: $input) { ${ASSESSMENT} } }`;
export const REVISE = `mutation($id: ID, $input: AssessmentReviseInput!) { assessmentRevise(id: $id, input: $input) { ${ASSESSMENT} } }`;
export const REVIEW = `mutation($id: ID, $input: AssessmentReviewInput!) { assessmentReview(id: $id, input: $input) {
  id verdict note by { id } assessment { id reviews { id } } } }`;
export const READ = `query($id: ID!) { assessment(id: $id) { ${ASSESSMENT} } }`;
export const COMPARE = `query($from: ID!, $to: ID!) { assessmentComparison(fromId: $from, toId: $to) {
  before now climbed gainedCount lostCount from { id } to { id } criteria { before now change criterion { code } } } }`;

export async function begin(by: Person, input: object, id = v7()): Promise<Assessment> {
  return (await as(by).do<{ assessmentBegin: Assessment }>(BEGIN, { id, input })).assessmentBegin;
}

export async function answer(by: Person, id: string, answers: object[], told: object = {}): Promise<Assessment> {
  const variables = { id, input: { answers, ...told } };
  return (await as(by).do<{ assessmentAnswer: Assessment }>(ANSWER, variables)).assessmentAnswer;
}

export async function signOff(by: Person, { id, version }: Assessment, input?: object): Promise<Assessment> {
  const variables = { id, version, input };
  return (await as(by).do<{ assessmentSignOff: Assessment }>(SIGN_OFF, variables)).assessmentSignOff;
}

export async function revise(by: Person, assessmentId: string, reason = 'Fel svar.'): Promise<Assessment> {
  const variables = { input: { assessmentId, reason } };
  return (await as(by).do<{ assessmentRevise: Assessment }>(REVISE, variables)).assessmentRevise;
}

export async function read(by: Person, id: string): Promise<Assessment | null> {
  return (await as(by).do<{ assessment: Assessment | null }>(READ, { id })).assessment;
}

/** An assessment begun, answered and signed off. */
export async function assessed(
  by: Person,
  enrolmentId: string,
  where: AskedArea,
  values: Record<string, string>,
  told: object = {},
): Promise<Assessment> {
  const begun = await begin(by, { enrolmentId, insatsomradeId: where.id, ...told });
  return signOff(by, await answer(by, begun.id, sent(where, values)));
}
