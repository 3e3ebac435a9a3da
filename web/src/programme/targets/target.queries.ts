// The promises of a project, whole, and the deeds of promising, revising and withdrawing.
import { graphql } from '../../api/graphql';

export const TARGETS = graphql(`
  query ProjectTargets($id: ID!) {
    project(id: $id) {
      id
      startsOn
      plannedEndOn
      endedOn
      viewerCan
      partners {
        id
        leftOn
        organisation {
          id
          name
        }
      }
      forecast {
        targets {
          reached
          expected
          sentence {
            sv
            en
          }
          atEnd {
            low
            likely
            high
          }
          plan {
            on
            value
          }
          course {
            on
            value
          }
          target {
            id
          }
        }
      }
      targets {
        id
        version
        unit
        value
        originalValue
        fromOn
        untilOn
        isUnique
        countsFromMinutes
        countsFromOccasions
        viewerCan
        name {
          sv
          en
        }
        organisation {
          id
          name
        }
        revisions {
          id
          onDay
          fromValue
          toValue
          reason
          by {
            id
            name
          }
        }
      }
    }
  }
`);

export const PROMISE = graphql(`
  mutation PromiseTarget($id: ID!, $input: TargetPromiseInput!) {
    targetPromise(id: $id, input: $input) {
      id
      version
      value
      viewerCan
    }
  }
`);

export const REVISE = graphql(`
  mutation ReviseTarget($id: ID!, $version: Int!, $input: TargetReviseInput!) {
    targetRevise(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      value
      originalValue
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawTarget($id: ID!, $version: Int!, $input: TargetWithdrawInput!) {
    targetWithdraw(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      withdrawnOn
    }
  }
`);
