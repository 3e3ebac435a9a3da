// What PostGraphile is asked: the same rows as Stegvis answers, under the same short names.

const COACH = 'coach: coachByWorkspaceIdAndCoachId { id: rowId member: memberByWorkspaceIdAndMemberId { name } }';
const COMPANY = 'company: companyByWorkspaceIdAndCompanyId { id: rowId name }';
const AREA = 'insatsomrade: insatsomradeByWorkspaceIdAndInsatsomradeId';
const AREAS = `insatsomraden: sessionInsatsomradesByWorkspaceIdAndCoachingSessionIdList { ${AREA} { code } }`;

export const portfolio = `query Portfolio {
  companies: allCompaniesList(first: 50, orderBy: [IN_SWEDISH_ASC]) {
    id: rowId name municipalityCode
    progress: standingsByWorkspaceIdAndCompanyIdList { step sinceOn ${AREA} { code } }
    enrolments: enrolmentsByWorkspaceIdAndCompanyIdList(first: 1, orderBy: [OPENED_ON_DESC]) { id: rowId agreedOn ${COACH} }
    coachingSessions: coachingSessionsByWorkspaceIdAndCompanyIdList(first: 3, orderBy: [STARTS_AT_DESC], condition: { isLogged: true }) {
      id: rowId heldAt minutes mode
    }
    followUps: followUpsByWorkspaceIdAndCompanyIdList(first: 5, orderBy: [DUE_ON_ASC], condition: { isOpen: true }) {
      id: rowId dueOn what
    }
  }
}`;

export const page = `query Page($workspaceId: UUID!, $id: UUID!) {
  company: companyByWorkspaceIdAndRowId(workspaceId: $workspaceId, rowId: $id) {
    id: rowId name organisationNumber website sizeClass
    progress: standingsByWorkspaceIdAndCompanyIdList {
      step sinceOn fromStep ${AREA} { code name }
      lastTransition: stepTransitionByWorkspaceIdAndLastTransitionId { kind onDay }
    }
    grund: grundReviewsByWorkspaceIdAndCompanyIdList(first: 1, orderBy: [ON_DAY_DESC]) { onDay }
    enrolments: enrolmentsByWorkspaceIdAndCompanyIdList(first: 10, orderBy: [OPENED_ON_DESC]) {
      id: rowId openedOn agreedOn project: projectByWorkspaceIdAndProjectId { code name } ${COACH}
    }
    coachingSessions: coachingSessionsByWorkspaceIdAndCompanyIdList(first: 20, orderBy: [STARTS_AT_DESC], condition: { isLogged: true }) {
      id: rowId heldAt minutes mode workingNote ${AREAS}
    }
    followUps: followUpsByWorkspaceIdAndCompanyIdList(first: 10, orderBy: [DUE_ON_ASC]) { id: rowId dueOn what }
  }
}`;

/** The three rows of a session in one transaction (postgraphile.mjs). */
export const log = `mutation Log($session: CoachingSessionInput!, $coach: SessionCoachInput!, $area: SessionInsatsomradeInput!) {
  logCoachingSession(session: $session, coach: $coach, area: $area) { session { id: rowId version reportable } }
}`;

export const search = `query Search($fragment: String!) {
  companies: allCompaniesList(first: 50, orderBy: [IN_SWEDISH_ASC], condition: { nameHolds: $fragment }) {
    id: rowId name organisationNumber municipalityCode sizeClass
    enrolments: enrolmentsByWorkspaceIdAndCompanyIdList(first: 1, orderBy: [OPENED_ON_DESC]) {
      id: rowId openedOn lastSessionOn ${COACH}
    }
  }
}`;

export const home = `query Home($workspaceId: UUID!, $coachId: UUID!) {
  me: coachByWorkspaceIdAndRowId(workspaceId: $workspaceId, rowId: $coachId) { member: memberByWorkspaceIdAndMemberId { name } }
  followUps: allFollowUpsList(first: 10, orderBy: [DUE_ON_ASC], condition: { coachId: $coachId, isOpen: true }) {
    id: rowId dueOn what ${COMPANY}
  }
  planned: allCoachingSessionsList(first: 5, orderBy: [STARTS_AT_ASC], condition: { coachId: $coachId, isLogged: false }) {
    id: rowId plannedFor plannedMinutes mode ${COMPANY}
  }
  latest: allCoachingSessionsList(first: 5, orderBy: [STARTS_AT_DESC], condition: { coachId: $coachId, isLogged: true }) {
    id: rowId heldAt minutes mode ${COMPANY} ${AREAS}
  }
  silent: allEnrolmentsList(first: 10, orderBy: [LAST_SESSION_ON_ASC], condition: { coachId: $coachId, isActive: true }) {
    id: rowId lastSessionOn ${COMPANY}
  }
}`;
