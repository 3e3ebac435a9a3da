// Everything one wants to know before a visit, in one question: kept on the device for the visits of the coming days.
import { graphql } from '../../api/graphql';

export const VISIT_BRIEF = graphql(`
  query VisitBrief($id: ID!) {
    coachingSession(id: $id) {
      id
      version
      state
      startsAt
      plannedFor
      plannedMinutes
      mode
      workingNote
      viewerCan
      coach {
        id
        name
      }
      insatsomraden {
        id
        letter
      }
      contacts {
        id
        name
      }
      company {
        id
        name
        streetAddress
        postalCode
        postTown
        description
        progress {
          id
          step
          insatsomrade {
            id
            letter
            position
            name {
              sv
              en
            }
          }
          missingForNextStep {
            id
            statement {
              sv
              en
            }
          }
        }
        contacts(first: 8) {
          nodes {
            id
            name
            title
            phone
            roles
            consents {
              id
              purpose
              withdrawnOn
            }
            lastSession {
              id
              heldOn
            }
          }
        }
        coachingSessions(first: 2, filter: { states: [LOGGED] }, orderBy: [{ field: STARTS_AT, direction: DESC }]) {
          totalCount
          nodes {
            id
            heldOn
            minutes
            evidence
            workingNote
            coach {
              id
              name
            }
          }
        }
        actions(first: 20, filter: { isOpen: true }, orderBy: [{ field: DUE_ON, direction: ASC }]) {
          nodes {
            id
            what
            dueOn
            isOverdue
            owner
            ownerName
          }
        }
      }
      enrolment {
        id
        count {
          counts
          sessions
          hours
          minutesLeft
          missing {
            what
            sentence {
              sv
              en
            }
          }
        }
        suggestedAgenda {
          code
          sentence {
            sv
            en
          }
        }
        thingsToBring {
          code
          sentence {
            sv
            en
          }
        }
        project {
          id
          name {
            sv
            en
          }
        }
      }
    }
  }
`);
