// Sessions as the app needs them: whom one may log for, what is planned, and the deeds of logging and planning.
import { graphql } from '../../api/graphql';

/** Everybody one coaches, with what the log sheet asks: kept on the device, so that a visit can be logged without network. */
export const MY_COMPANIES = graphql(`
  query MyCompanies {
    enrolments(filter: { isMine: true, isOpen: true }, first: 100) {
      nodes {
        id
        lastSessionOn
        company {
          id
          name
          postTown
          contacts(first: 10) {
            nodes {
              id
              name
            }
          }
        }
        project {
          id
          name {
            sv
            en
          }
          insatsomraden {
            id
            letter
            name {
              sv
              en
            }
          }
        }
      }
    }
  }
`);

export const MY_SESSIONS = graphql(`
  query MySessions {
    coachingSessions(filter: { isMine: true }, orderBy: [{ field: STARTS_AT, direction: DESC }], first: 100) {
      nodes {
        id
        version
        state
        startsAt
        heldAt
        minutes
        plannedFor
        plannedMinutes
        evidence
        enrolment {
          id
        }
        company {
          id
          name
          postTown
        }
        project {
          id
        }
        insatsomraden {
          id
          letter
        }
        contacts {
          id
          name
        }
      }
    }
  }
`);

export const LOG_SESSION = graphql(`
  mutation LogSession($id: ID!, $input: CoachingSessionLogInput!) {
    coachingSessionLog(id: $id, input: $input) {
      id
      version
      state
      heldAt
      minutes
      reportable
      missing
    }
  }
`);

/** What a session says in all that can be amended. */
export const SESSION_NOW = graphql(`
  query SessionNow($id: ID!) {
    coachingSession(id: $id) {
      id
      version
      state
      heldAt
      startsAt
      minutes
      plannedFor
      plannedMinutes
      evidence
      workingNote
      enrolment {
        id
      }
      company {
        id
        name
      }
      insatsomraden {
        id
        name {
          sv
          en
        }
      }
      contacts {
        id
        name
      }
    }
  }
`);

export const AMEND_SESSION = graphql(`
  mutation AmendSession($id: ID!, $expectedVersion: Int!, $input: CoachingSessionAmendInput!) {
    coachingSessionAmend(id: $id, expectedVersion: $expectedVersion, input: $input) {
      id
      version
      state
      startsAt
      heldAt
      minutes
      plannedFor
      plannedMinutes
      evidence
      workingNote
      reportable
      missing
    }
  }
`);
