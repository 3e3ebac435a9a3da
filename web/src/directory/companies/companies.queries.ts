// The list of companies, by the page: all of the workspace, or those with an enrolment of one kind.
import { graphql } from '../../api/graphql';

/** What a row says of a company. The two planned sessions tell the next visit, and whether one waits to be logged. */
export const COMPANY_ROW = graphql(`
  fragment CompanyRow on Company @_unmask {
    id
    name
    postTown
    organisationNumber
    progress {
      id
      step
      insatsomrade {
        id
        letter
        position
      }
    }
    coachingSessions(first: 2, filter: { planned: true }, orderBy: [{ field: STARTS_AT, direction: ASC }]) {
      nodes {
        id
        startsAt
      }
    }
  }
`);

/** What a row says of an enrolment. */
export const ENROLMENT_ROW = graphql(`
  fragment EnrolmentRow on Enrolment @_unmask {
    id
    stage
    lastSessionOn
    coach {
      id
      name
    }
  }
`);

export const COMPANIES = graphql(
  `
    query Companies($search: String, $after: String) {
      companies(first: 50, after: $after, filter: { search: $search }, orderBy: [{ field: NAME, direction: ASC }]) {
        totalCount
        nodes {
          ...CompanyRow
          enrolments(first: 2, filter: { isOpen: true }) {
            nodes {
              ...EnrolmentRow
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [COMPANY_ROW, ENROLMENT_ROW],
);

export const ENROLLED_COMPANIES = graphql(
  `
    query EnrolledCompanies($filter: EnrolmentFilter, $after: String) {
      enrolments(first: 100, after: $after, filter: $filter) {
        totalCount
        nodes {
          ...EnrolmentRow
          company {
            ...CompanyRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [COMPANY_ROW, ENROLMENT_ROW],
);
