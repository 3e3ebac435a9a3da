// What is worth putting right, for each their own; and how many things there are, for the menu.
import { graphql } from '../../api/graphql';

export const THINGS_TO_PUT_RIGHT = graphql(`
  query ThingsToPutRight($first: Int!) {
    thingsToPutRight {
      rule
      count
      oldestOn
      sentence {
        sv
        en
      }
      items(first: $first) {
        nodes {
          id
          subject
          field
          label
          lacks
          on
          company {
            id
            version
            name
            viewerCan
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
  }
`);

export const HOW_MANY_TO_PUT_RIGHT = graphql(`
  query HowManyToPutRight {
    thingsToPutRight {
      rule
      count
    }
  }
`);

export const GIVE_NUMBER = graphql(`
  mutation GiveOrganisationNumber($id: ID!, $expectedVersion: Int!, $organisationNumber: String!) {
    companyAmend(id: $id, expectedVersion: $expectedVersion, input: { organisationNumber: $organisationNumber }) {
      id
      version
      organisationNumber
    }
  }
`);
