// One company as its page shows it: where it stands, who is there, what it takes part in, and what has happened.
import { graphql, type ResultOf } from '../../api/graphql';
import { COMPANY_STAIRS } from '../../coaching/progress/progress.queries';

export const COMPANY = graphql(
  `
    query CompanyPage($id: ID!) {
      company(id: $id) {
        ...CompanyStairs
        organisationNumber
        legalForm
        streetAddress
        postalCode
        postTown
        municipality {
          name
        }
        size {
          sizeClass
          year
        }
        sniCodes {
          id
          code
          rank
        }
        website
        isDemo
        viewerCan
        contacts(first: 20) {
          nodes {
            id
            name
            title
            email
            phone
            roles
            lastSession {
              id
              heldOn
            }
          }
        }
        enrolments(first: 10) {
          nodes {
            id
            stage
            openedOn
            agreedOn
            closedOn
            lastSessionOn
            viewerCan
            coach {
              id
              name
            }
            organisation {
              id
              name
            }
            actionPlan {
              id
              state
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
    }
  `,
  [COMPANY_STAIRS],
);

export const COMPANY_TIMELINE = graphql(`
  query CompanyTimeline($id: ID!) {
    company(id: $id) {
      id
      name
      coachingSessions(first: 40, orderBy: [{ field: STARTS_AT, direction: DESC }]) {
        totalCount
        nodes {
          id
          version
          state
          startsAt
          minutes
          plannedMinutes
          mode
          evidence
          missing
          viewerCan
          coach {
            id
            name
          }
          insatsomraden {
            id
            letter
          }
        }
      }
      assessments(first: 30) {
        nodes {
          id
          state
          onDay
          signedOffOn
          achievedStep
          enrolment {
            id
          }
          staircaseVersion {
            id
            grund {
              id
              name {
                sv
                en
              }
            }
          }
          insatsomrade {
            id
            letter
            name {
              sv
              en
            }
          }
        }
      }
      actions(first: 40, orderBy: [{ field: DUE_ON, direction: DESC }]) {
        nodes {
          id
          version
          state
          what
          dueOn
          agreedOn
          completedOn
          isOverdue
          owner
          ownerName
          insatsomrade {
            id
            letter
          }
        }
      }
      followUps(first: 20) {
        nodes {
          id
          what
          dueOn
          completedOn
          cancelledOn
          isOverdue
        }
      }
    }
  }
`);

/** A company as its page has it. */
export type CompanyOfPage = NonNullable<ResultOf<typeof COMPANY>['company']>;
export type EnrolmentOfPage = CompanyOfPage['enrolments']['nodes'][number];
