// What Stegvis is asked: the questions that people and programs ask most, as GraphQL documents.

export const portfolio = `query Portfolio {
  companies(first: 50) { nodes {
    id name municipalityCode
    progress { step sinceOn insatsomrade { code } }
    enrolments(first: 1) { nodes { id agreedOn coach { id name } } }
    coachingSessions(first: 3, filter: { states: [LOGGED] }) { nodes { id heldAt minutes mode } }
    followUps(first: 5, filter: { isOpen: true }) { nodes { id dueOn what } }
  } }
}`;

export const page = `query Page($id: ID!) {
  company(id: $id) {
    id name organisationNumber website sizeClass
    progress { step sinceOn fromStep insatsomrade { code name { sv } } lastTransition { kind onDay } }
    grund { onDay }
    enrolments(first: 10) { nodes { id openedOn agreedOn stage project { code name { sv } } coach { id name } } }
    coachingSessions(first: 20, filter: { states: [LOGGED] }) { nodes { id heldAt minutes mode workingNote insatsomraden { code } } }
    followUps(first: 10) { nodes { id dueOn what } }
  }
}`;

export const log = `mutation Log($id: ID!, $input: CoachingSessionLogInput!) {
  coachingSessionLog(id: $id, input: $input) { id version reportable }
}`;

export const participation = `query Participation($code: String!) {
  project(code: $code) { participation { companies { agreed active } sessions minutes stepsClimbed } }
}`;

export const search = `query Search($fragment: String!) {
  companies(first: 50, filter: { search: $fragment }) { nodes {
    id name organisationNumber municipalityCode sizeClass
    enrolments(first: 1) { nodes { id openedOn lastSessionOn coach { id name } } }
  } }
}`;

export const home = `query Home {
  me { member { name } }
  followUps(first: 10, filter: { isMine: true, isOpen: true }) { nodes { id dueOn what company { id name } } }
  planned: coachingSessions(first: 5, filter: { isMine: true, planned: true }, orderBy: [{ field: STARTS_AT }]) {
    nodes { id plannedFor plannedMinutes mode company { id name } }
  }
  latest: coachingSessions(first: 5, filter: { isMine: true, states: [LOGGED] }) {
    nodes { id heldAt minutes mode company { id name } insatsomraden { code } }
  }
  silent: enrolments(first: 10, filter: { isMine: true, stages: [ACTIVE] }, orderBy: [{ field: LAST_SESSION_ON }]) {
    nodes { id lastSessionOn stage company { id name } }
  }
}`;
