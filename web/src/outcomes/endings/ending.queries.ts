// How a project ends: what is decided, what is still promised, how far it came, and the deeds of ending it.
import { graphql } from '../../api/graphql';

export const ENDING = graphql(`
  query ProjectEndingNow($id: ID!) {
    project(id: $id) {
      id
      version
      endedOn
      plannedEndOn
      viewerCan
      name {
        sv
        en
      }
      endings {
        id
        version
        decidedOn
        lastActivityOn
        isPublic
        closedAt
        endedOn
        isEarly
        reopenedAt
        reopenReason
        viewerCan
        decidedBy {
          sv
          en
        }
        reasons {
          reason
          text
        }
        whys {
          targetId
          why
        }
        steps {
          step
          dueOn
          savedOn
          savedBy {
            id
            name
          }
          responsible {
            id
            name
          }
        }
        figures {
          id
          unit
          original
          revised
          actual
          why
          name {
            sv
            en
          }
          organisation {
            id
            name
          }
        }
        letters {
          id
          sentAt
          company {
            id
            name
          }
        }
      }
      obligations(first: 200) {
        count
        counts {
          type
          count
        }
        nodes {
          id
          type
          what
          onDay
          company {
            id
            name
          }
          member {
            id
            name
          }
          organisation {
            id
            name
          }
        }
      }
      forecast {
        targets {
          reached
          target {
            id
            unit
            value
            originalValue
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
      lessons(first: 20) {
        totalCount
        nodes {
          id
          title
          state
        }
      }
    }
  }
`);

export const BEGIN = graphql(`
  mutation BeginEnding($id: ID!, $input: ProjectEndingBeginInput!) {
    projectEndingBegin(id: $id, input: $input) {
      id
      version
    }
  }
`);

export const AMEND = graphql(`
  mutation AmendEnding($id: ID!, $version: Int!, $input: ProjectEndingAmendInput!) {
    projectEndingAmend(id: $id, expectedVersion: $version, input: $input) {
      id
      version
    }
  }
`);

export const SETTLE = graphql(`
  mutation SettleObligations($id: ID!, $version: Int!, $input: ProjectObligationsSettleInput!) {
    projectObligationsSettle(id: $id, expectedVersion: $version, input: $input) {
      id
      version
    }
  }
`);

export const END_EARLY = graphql(`
  mutation EndProjectEarly($id: ID!, $version: Int!, $input: ProjectEndEarlyInput!) {
    projectEndEarly(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      endedOn
    }
  }
`);

export const CLOSE = graphql(`
  mutation CloseProject($id: ID!, $version: Int!, $input: ProjectCloseInput!) {
    projectClose(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      endedOn
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenProject($id: ID!, $version: Int!, $input: ProjectReopenInput!) {
    projectReopen(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      endedOn
    }
  }
`);
