// What the people of the demo ask, to see the stories that are built into it.

export interface Named {
  name: string;
}

export interface List<Node = Record<string, unknown>> {
  totalCount: number;
  nodes: Node[];
}

export interface Group {
  organisation: Named;
  companies: { participating: number };
  sessions: number;
}

export const PROJECTS = '{ projects { nodes { id code } } }';

export const TARGETS = `query($id: ID!) { project(id: $id) { participation { targets { actual
        target { unit value organisation { name } } } } } }`;

export const AREAS =
  'query($id: ID!) { project(id: $id) { participation { byInsatsomrade { insatsomrade { code } sessions stepsClimbed } } } }';

export const SILENT = `query($id: ID!) { project(id: $id) { participation { companies { silent }
        silent(first: 50) { totalCount nodes { company { name } lastSessionOn } } } } }`;

export const HANDED_OVER = `query($id: ID!) { company(id: $id) { metLately { metOn organisation { name } }
      coachingSessions(first: 50) { nodes { workingNote sharedAt organisation { name } coach { name } } }
      enrolments { nodes { organisation { name } handOvers { reason toCoach { name } } } } } }`;

export const TWO_PROJECTS = `query($id: ID!) { company(id: $id) { enrolments { nodes { project { code } stage } }
        progress { insatsomrade { code } step }
        transitions(first: 50) { nodes { kind toStep project { code } } } } }`;

export const TOO_LARGE =
  'query($id: ID!) { company(id: $id) { sizeClass enrolments { nodes { agreedDespite eligibilityAtAgreement { eligible } } } } }';

export const PROMISES = `query { overdue: followUps(filter: { isOpen: true, isOverdue: true }) { totalCount }
        coming: followUps(filter: { isOpen: true, isOverdue: false }) { totalCount }
        done: followUps(filter: { isOpen: false, isSuggested: false }) { totalCount } }`;

export const WALL = `query($id: ID!) { company(id: $id) { name contacts { totalCount }
      coachingSessions(first: 5) { nodes { workingNote } } } }`;

export const SUMS = `query($id: ID!) { project(id: $id) { participation { sessions byPartner { sessions } } }
        enrolments { totalCount } coachingSessions { totalCount } }`;

export const ASK_AGAIN = `query($today: Date!) { all: enrolments(filter: { stages: [ASK_LATER] }) { totalCount nodes { askAgainReason } }
        due: enrolments(filter: { stages: [ASK_LATER], askAgainBy: $today }) { totalCount } }`;

export const ASSESSED = `query($after: String) { companies(first: 30, after: $after) { pageInfo { hasNextPage endCursor } nodes { name progress { step insatsomrade { code } }
        assessments(first: 20, orderBy: [{ field: CREATED_AT }]) { nodes { kind state onDay achievedStep wantedStep
          insatsomrade { code } begunBy { name } signedOffBy { name } transition { kind toStep }
          result { nextStep metCount askedCount index { value atMost } } } } } } }`;

export const PLANNED = `query($id: ID!) { company(id: $id) { actionPlan { state targetPicture agreedOn
        actions { what state isOverdue owner criterion { code } followUp { dueOn }
          effects { unit expected actual certainty } } } criteriaToReassess { code } } }`;

export const HISTORY =
  'query($id: ID!) { company(id: $id) { history(first: 200) { nodes { verb createdAt by { name } } } } }';
