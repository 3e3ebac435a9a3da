// A workspace that is lived in: everything a real one holds, each text carrying a word that may never be seen outside.
import { ParticipantQuestion } from '#programme/projects/project-words.entity.js';
import { isTenant } from '#platform/database/classes.js';
import { name, sql } from '#platform/database/sql.js';
import { v7 } from 'uuid';
import { cast, type Cast } from '../coaching/cast.js';
import { grund } from '../coaching/staircases.js';
import { inside } from './app.js';
import { tellNeeds } from './settled-needs.js';
import { as } from './as.js';
import type { Person } from './make.js';

export interface Settled {
  workspaceId: string;
  /** Coaches there, and sees it all. */
  coach: Person;
  leader: Person;
  admin: Person;
  projectId: string;
  /** Every id of every row. */
  ids: string[];
  /** The id that fits an argument: by its own name, else by the operation's noun. */
  idOf: (operation: string, field: string) => string;
}

/** Makes it through the API, as its own people would. */
export async function settled(word: string): Promise<Settled> {
  const here = await cast({ name: { sv: word, en: word }, asksOfParticipants: Object.values(ParticipantQuestion) });
  const { coach, leader, admin, world } = here;
  const { area, version } = await defineArea(admin, word);
  const grundId = (await grund(world, ['tema'])).id;
  const company = (await here.company({ name: word, searchName: word.toLowerCase() })).id;
  const ids = {
    company,
    enrolment: v7(),
    contact: v7(),
    session: v7(),
    planned: v7(),
    followUp: v7(),
    grund: v7(),
    actionPlan: v7(),
    action: v7(),
    analysis: v7(),
    intervention: v7(),
    referral: v7(),
    effectInquiry: v7(),
    paymentClaim: v7(),
    key: v7(),
    assessment: v7(),
    selfAssessment: v7(),
    activitySeries: v7(),
    activity: v7(),
    activityOccasion: v7(),
    participant: v7(),
    activitySignUp: v7(),
    activityLink: v7(),
    walkIn: v7(),
    lesson: v7(),
    skill: v7(),
    study: v7(),
    criticalFunction: v7(),
    companyFunction: v7(),
    trainingNeed: v7(),
    projectEnding: v7(),
    investment: v7(),
    investmentNeed: v7(),
    investmentMatch: v7(),
    network: v7(),
    networkMember: v7(),
  };
  await as(coach).do(`mutation($id: ID!, $i: EnrolmentOpenInput!) { enrolmentOpen(id: $id, input: $i) { id } }`, {
    id: ids.enrolment,
    i: { companyId: company, projectId: here.project.id },
  });
  await as(leader).do(
    `mutation($id: ID!, $i: EnrolmentAgreeInput!) { enrolmentAgree(id: $id, expectedVersion: 1, input: $i) { id } }`,
    {
      id: ids.enrolment,
      i: { despite: word },
    },
  );
  await as(coach).do(`mutation($id: ID!, $i: ContactAddInput!) { contactAdd(id: $id, input: $i) { id } }`, {
    id: ids.contact,
    i: { companyId: company, projectId: here.project.id, name: word },
  });
  await as(coach).do(
    `mutation($id: ID!, $i: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $i) { id } }`,
    {
      id: ids.session,
      i: {
        enrolmentId: ids.enrolment,
        heldAt: new Date().toISOString(),
        minutes: 60,
        workingNote: word,
        insatsomradeIds: [area],
      },
    },
  );
  await as(coach).do(`mutation($id: ID!, $i: FollowUpScheduleInput!) { followUpSchedule(id: $id, input: $i) { id } }`, {
    id: ids.followUp,
    i: { enrolmentId: ids.enrolment, dueOn: '2030-01-15', what: word },
  });
  await as(coach).do(
    `mutation($id: ID!, $i: ActionPlanProposeInput!) { actionPlanPropose(id: $id, input: $i) { id } }`,
    { id: ids.actionPlan, i: { enrolmentId: ids.enrolment, targetPicture: word, criterionIds: [] } },
  );
  await as(coach).do(`mutation($id: ID!, $i: ActionAddInput!) { actionAdd(id: $id, input: $i) { id } }`, {
    id: ids.action,
    i: { actionPlanId: ids.actionPlan, what: word, ownerName: word },
  });
  await as(coach).do(`mutation($id: ID!, $i: AnalysisRecordInput!) { analysisRecord(id: $id, input: $i) { id } }`, {
    id: ids.analysis,
    i: { enrolmentId: ids.enrolment, kind: 'NEEDS', result: word },
  });
  await as(coach).do(
    `mutation($id: ID!, $i: InterventionRecordInput!) { interventionRecord(id: $id, input: $i) { id } }`,
    { id: ids.intervention, i: { enrolmentId: ids.enrolment, kind: word } },
  );
  await as(coach).do(`mutation($id: ID!, $i: ReferralMakeInput!) { referralMake(id: $id, input: $i) { id } }`, {
    id: ids.referral,
    i: { enrolmentId: ids.enrolment, toName: word, about: word },
  });
  await as(coach).do(
    `mutation($id: ID!, $i: EffectInquiryScheduleInput!) { effectInquirySchedule(id: $id, input: $i) { id } }`,
    { id: ids.effectInquiry, i: { enrolmentId: ids.enrolment, askOn: '2030-01-15' } },
  );
  await announceActivity(coach, { ...ids, word, projectId: here.project.id, insatsomradeId: area });
  await attend(coach, { ...ids, word, projectId: here.project.id, companyId: company });
  await as(coach).do(`mutation($id: ID!, $i: GrundReviewInput!) { grundReview(id: $id, input: $i) { id } }`, {
    id: ids.grund,
    i: { enrolmentId: ids.enrolment },
  });
  await as(coach).do(`mutation($id: ID!, $i: StepPlaceInput!) { stepPlace(id: $id, input: $i) { id } }`, {
    id: v7(),
    i: { companyId: company, insatsomradeId: area, enrolmentId: ids.enrolment, toStep: 2, reason: word },
  });
  await as(admin).do(`mutation($id: ID!, $i: ApiKeyCreateInput!) { apiKeyCreate(id: $id, input: $i) { id } }`, {
    id: ids.key,
    i: { name: word },
  });
  await as(leader).do(`mutation($i: ProjectPartnerAddInput!) { projectPartnerAdd(input: $i) { id } }`, {
    i: { projectId: here.project.id, organisationId: here.owner.id, role: 'OWNER' },
  });
  await as(leader).do(
    `mutation($id: ID!, $i: PaymentClaimSubmitInput!) { paymentClaimSubmit(id: $id, input: $i) { id } }`,
    {
      id: ids.paymentClaim,
      i: { projectId: here.project.id, fromOn: '2025-01-01', untilOn: '2025-03-31', amountOre: 100 },
    },
  );
  await as(leader).do(
    `mutation($id: ID!, $i: WarningRuleSetInput!) { warningRuleSet(id: $id, expectedVersion: 0, input: $i) { id } }`,
    { id: v7(), i: { projectId: here.project.id, code: 'FORECAST_MISSES', isOn: true } },
  );
  await assess(here, {
    id: ids.assessment,
    invitationId: ids.selfAssessment,
    enrolmentId: ids.enrolment,
    insatsomradeId: area,
    word,
  });
  await as(leader).do(
    `mutation($id: ID!, $i: ProjectEndingBeginInput!) { projectEndingBegin(id: $id, input: $i) { id } }`,
    { id: ids.projectEnding, i: { projectId: here.project.id, decidedBy: { sv: word, en: word } } },
  );
  await as(leader).do(`mutation($id: ID!, $i: LessonWriteInput!) { lessonWrite(id: $id, input: $i) { id } }`, {
    id: ids.lesson,
    i: { kind: 'OWN_LESSON', projectId: here.project.id, title: word, whatWorked: word, tags: [word] },
  });
  await as(leader).do(
    `mutation($id: ID!, $i: LessonPublishInput!) { lessonPublish(id: $id, expectedVersion: 1, input: $i) { id } }`,
    { id: ids.lesson, i: { audience: 'WORKSPACE' } },
  );
  await tellNeeds(coach, { ...ids, word, projectId: here.project.id });
  const all = await everyId(world.workspaceId);
  const known: Record<string, string> = {
    ...ids,
    coachingSession: ids.session,
    occasion: ids.activityOccasion,
    signUp: ids.activitySignUp,
    insatsomrade: area,
    staircase: version,
    grundId,
    project: here.project.id,
    organisation: here.owner.id,
    member: coach.memberId,
    coach: here.coaches.coach.id,
    apiKey: ids.key,
  };
  const nouns = Object.keys(known).toSorted((one, other) => other.length - one.length);
  const idOf = (operation: string, field: string): string =>
    known[field] ?? known[nouns.find((noun) => operation.startsWith(noun)) ?? 'company'] ?? company;
  return { workspaceId: world.workspaceId, coach, leader, admin, projectId: here.project.id, ids: all, idOf };
}

/** An area with two versions of its staircase, the second of them mapped from the first. */
async function defineArea(admin: Person, word: string): Promise<{ area: string; version: string }> {
  const named = { sv: word, en: word };
  const area = v7();
  await as(admin).do(
    `mutation($id: ID!, $i: InsatsomradeDefineInput!) { insatsomradeDefine(id: $id, input: $i) { id } }`,
    {
      id: area,
      i: { code: 'hemligt', name: named },
    },
  );
  const first = v7();
  const dimensions = [{ code: 'hemligt', name: named }];
  const steps = [1, 2, 3, 4, 5].map((number) => {
    const said = { code: `hemligt-${number}`, statement: named, evidence: named, nextAction: named };
    return { number, name: named, criteria: [{ ...said, dimension: 'hemligt' }] };
  });
  await as(admin).do(`mutation($id: ID!, $i: StaircaseDraftInput!) { staircaseDraft(id: $id, input: $i) { id } }`, {
    id: first,
    i: { insatsomradeId: area, name: named, dimensions, steps },
  });
  await as(admin).do(`mutation($id: ID!) { staircasePublish(id: $id, expectedVersion: 1) { id } }`, { id: first });
  const version = v7();
  await as(admin).do(`mutation($id: ID!, $area: ID!) { staircaseRevise(id: $id, insatsomradeId: $area) { id } }`, {
    id: version,
    area,
  });
  await as(admin).do(
    `mutation($id: ID!) { staircasePublish(id: $id, expectedVersion: 1, input: { mapping: { sameCodes: true } }) { id } }`,
    { id: version },
  );
  return { area, version };
}

/** An assessment that is signed off and reviewed, and its revision. */
async function assess(
  { coach, leader }: Cast,
  {
    id,
    invitationId,
    word,
    ...where
  }: { id: string; invitationId: string; enrolmentId: string; insatsomradeId: string; word: string },
): Promise<void> {
  await as(coach).do(`mutation($id: ID!, $i: AssessmentBeginInput!) { assessmentBegin(id: $id, input: $i) { id } }`, {
    id,
    i: { ...where, wantedStep: 5 },
  });
  const { assessment } = await as(coach).do<{ assessment: { questions: { id: string }[] } }>(
    `query($id: ID!) { assessment(id: $id) { questions { id } } }`,
    { id },
  );
  const answers = assessment.questions.map((question) => ({ criterionId: question.id, value: 'NO', evidence: word }));
  await as(coach).do(`mutation($id: ID!, $i: AssessmentAnswerInput!) { assessmentAnswer(id: $id, input: $i) { id } }`, {
    id,
    i: { answers },
  });
  await as(coach).do(
    `mutation($id: ID!, $i: SelfAssessmentInviteInput!) { selfAssessmentInvite(id: $id, input: $i) { id } }`,
    {
      id: invitationId,
      i: { assessmentIds: [id], name: word, role: word, email: `${word.toLowerCase()}@example.com` },
    },
  );
  await as(coach).do(`mutation($id: ID!) { assessmentSignOff(id: $id, expectedVersion: 2) { id } }`, { id });
  await as(leader).do(`mutation($i: AssessmentReviewInput!) { assessmentReview(input: $i) { id } }`, {
    i: { assessmentId: id, verdict: 'QUESTIONS', note: word },
  });
  await as(coach).do(`mutation($i: AssessmentReviseInput!) { assessmentRevise(input: $i) { id } }`, {
    i: { assessmentId: id, reason: word },
  });
}

/** An activity in a series. */
async function announceActivity(
  coach: Person,
  {
    word,
    ...ids
  }: { word: string; activitySeries: string; activity: string; activityOccasion: string } & Record<
    'projectId' | 'insatsomradeId',
    string
  >,
): Promise<void> {
  const { projectId, insatsomradeId } = ids;
  await as(coach).do(
    `mutation($id: ID!, $i: ActivitySeriesBeginInput!) { activitySeriesBegin(id: $id, input: $i) { id } }`,
    { id: ids.activitySeries, i: { projectId, name: word } },
  );
  const told = { kind: 'COURSE', form: 'ON_SITE', name: word, place: word, description: word, providerName: word };
  const materials = [{ title: word, address: 'https://example.com/' }];
  const occasions = [
    { id: ids.activityOccasion, onDay: '2026-01-15', minutes: 60 },
    { onDay: '2030-01-15', minutes: 60 },
  ];
  await as(coach).do(`mutation($id: ID!, $i: ActivityAnnounceInput!) { activityAnnounce(id: $id, input: $i) { id } }`, {
    id: ids.activity,
    i: { ...told, projectId, insatsomradeId, seriesId: ids.activitySeries, materials, occasions },
  });
}

/** A participant who signs up, and was there beside somebody who walked in. */
async function attend(
  coach: Person,
  {
    word,
    ...ids
  }: { word: string } & Record<
    | 'activity'
    | 'activityOccasion'
    | 'participant'
    | 'activitySignUp'
    | 'activityLink'
    | 'walkIn'
    | 'projectId'
    | 'companyId',
    string
  >,
): Promise<void> {
  const { projectId, companyId } = ids;
  await as(coach).do(
    `mutation($id: ID!, $i: ParticipantRegisterInput!) { participantRegister(id: $id, input: $i) { id } }`,
    { id: ids.participant, i: { projectId, companyId, name: word } },
  );
  await as(coach).do(`mutation($id: ID!, $i: ActivitySignUpInput!) { activitySignUp(id: $id, input: $i) { id } }`, {
    id: ids.activitySignUp,
    i: { activityId: ids.activity, participantId: ids.participant },
  });
  const there = { presence: 'PRESENT' };
  const entries = [
    { ...there, signUpId: ids.activitySignUp },
    { ...there, walkIn: { id: ids.walkIn, name: word, companyId } },
  ];
  await as(coach).do(
    `mutation($id: ID!, $i: AttendanceRecordInput!) { attendanceRecord(occasionId: $id, input: $i) { id } }`,
    { id: ids.activityOccasion, i: { entries } },
  );
  await as(coach).do(`mutation($id: ID!, $i: ActivityLinkOpenInput!) { activityLinkOpen(id: $id, input: $i) { id } }`, {
    id: ids.activityLink,
    i: { activityId: ids.activity, label: word },
  });
}

/** The ids of all rows, table by table. */
async function everyId(workspaceId: string): Promise<string[]> {
  return inside(workspaceId, async (db) => {
    const all: string[] = [];
    for (const meta of db.source.entityMetadatas) {
      if (!meta.columns.some(({ propertyName }) => propertyName === 'id') || !isTenant(meta.target)) continue;
      const rows = await db.read<{ id: string }>(
        sql`SELECT id FROM ${name(meta.tableName)} WHERE workspace_id = ${db.workspace}`,
      );
      all.push(...rows.map(({ id }) => id));
    }
    return all;
  });
}
