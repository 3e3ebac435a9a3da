// The rows behind the numbers of a project: of a promise, of a warning, or of who takes part.
import { graphql } from '../../api/graphql';

export const COMPANY_ROWS = graphql(`
  fragment CompanyRows on EnrolmentConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      stage
      openedOn
      lastSessionOn
      company {
        id
        name
        postTown
      }
      organisation {
        id
        name
      }
      coach {
        id
        name
      }
    }
  }
`);

export const SESSION_ROWS = graphql(`
  fragment SessionRows on CoachingSessionConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      startsAt
      state
      minutes
      company {
        id
        name
      }
      organisation {
        id
        name
      }
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
`);

export const PARTICIPANT_ROWS = graphql(`
  fragment ParticipantRows on ParticipantConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      isComplete
      missing
      company {
        id
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);

export const CONTACT_ROWS = graphql(`
  fragment ContactRows on ContactConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      title
      company {
        id
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);

const ALL_ROWS = [COMPANY_ROWS, SESSION_ROWS, PARTICIPANT_ROWS, CONTACT_ROWS] as const;

export const ROWS_OF_TARGET = graphql(
  `
    query RowsOfTarget(
      $id: ID!
      $target: ID!
      $after: String
      $companies: Boolean!
      $sessions: Boolean!
      $people: Boolean!
    ) {
      project(id: $id) {
        id
        forecast {
          target(id: $target) {
            reached
            target {
              id
              unit
              value
              name {
                sv
                en
              }
              organisation {
                id
                name
              }
            }
            sentence {
              sv
              en
            }
            enrolments(first: 100, after: $after) @include(if: $companies) {
              ...CompanyRows
            }
            coachingSessions(first: 100, after: $after) @include(if: $sessions) {
              ...SessionRows
            }
            participants(first: 100, after: $after) @include(if: $people) {
              ...ParticipantRows
            }
            contacts(first: 100, after: $after) @include(if: $people) {
              ...ContactRows
            }
          }
        }
      }
    }
  `,
  ALL_ROWS,
);

export const ROWS_OF_PARTICIPATION = graphql(
  `
    query RowsOfParticipation(
      $id: ID!
      $partner: ID
      $area: ID
      $stages: [EnrolmentStage!]
      $after: String
      $participating: Boolean!
      $staged: Boolean!
      $silent: Boolean!
      $sessions: Boolean!
      $people: Boolean!
      $steps: Boolean!
    ) {
      project(id: $id) {
        id
        participation(organisationId: $partner, insatsomradeId: $area) {
          participating(first: 100, after: $after) @include(if: $participating) {
            ...CompanyRows
          }
          enrolments(first: 100, after: $after, filter: { stages: $stages }) @include(if: $staged) {
            ...CompanyRows
          }
          silent(first: 100, after: $after) @include(if: $silent) {
            ...CompanyRows
          }
          coachingSessions(first: 100, after: $after) @include(if: $sessions) {
            ...SessionRows
          }
          participants(first: 100, after: $after) @include(if: $people) {
            ...ParticipantRows
          }
          contactsMet(first: 100, after: $after) @include(if: $people) {
            ...ContactRows
          }
          transitions(first: 100, after: $after) @include(if: $steps) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              onDay
              fromStep
              toStep
              company {
                id
                name
              }
              organisation {
                id
                name
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
        }
      }
    }
  `,
  ALL_ROWS,
);

export const ROWS_OF_GROUP = graphql(
  `
    query RowsOfGroup(
      $id: ID!
      $after: String
      $county: Boolean!
      $size: Boolean!
      $gender: Boolean!
      $companies: Boolean!
      $people: Boolean!
    ) {
      project(id: $id) {
        id
        participation {
          byCounty @include(if: $county) {
            key
            name {
              sv
              en
            }
            participating(first: 40, after: $after) @include(if: $companies) {
              ...CompanyRows
            }
            participants(first: 40, after: $after) @include(if: $people) {
              ...ParticipantRows
            }
          }
          bySizeClass @include(if: $size) {
            key
            name {
              sv
              en
            }
            participating(first: 40, after: $after) @include(if: $companies) {
              ...CompanyRows
            }
            participants(first: 40, after: $after) @include(if: $people) {
              ...ParticipantRows
            }
          }
          byGender @include(if: $gender) {
            key
            name {
              sv
              en
            }
            participants(first: 40, after: $after) @include(if: $people) {
              ...ParticipantRows
            }
          }
        }
      }
    }
  `,
  [COMPANY_ROWS, PARTICIPANT_ROWS],
);

export const ROWS_OF_WARNING = graphql(
  `
    query RowsOfWarning(
      $id: ID!
      $after: String
      $enrolments: Boolean!
      $sessions: Boolean!
      $people: Boolean!
      $claims: Boolean!
    ) {
      project(id: $id) {
        id
        forecast {
          targets {
            reached
            expected
            gap
            target {
              id
            }
            sentence {
              sv
              en
            }
          }
        }
        warnings {
          code
          level
          count
          since
          sentence {
            sv
            en
          }
          enrolments(first: 15, after: $after) @include(if: $enrolments) {
            ...CompanyRows
          }
          coachingSessions(first: 15, after: $after) @include(if: $sessions) {
            ...SessionRows
          }
          participants(first: 15, after: $after) @include(if: $people) {
            ...ParticipantRows
          }
          paymentClaims(first: 15) @include(if: $claims) {
            nodes {
              id
              fromOn
              untilOn
              submittedOn
              amountOre
              organisation {
                id
                name
              }
            }
          }
          partners {
            id
            name
          }
          insatsomraden {
            id
            letter
            name {
              sv
              en
            }
          }
          projectRoles {
            id
            role
            fromOn
            untilOn
            member {
              id
              name
            }
          }
          targets {
            id
            unit
            value
            fromOn
            untilOn
            name {
              sv
              en
            }
            organisation {
              id
              name
            }
          }
        }
      }
    }
  `,
  [COMPANY_ROWS, SESSION_ROWS, PARTICIPANT_ROWS],
);
