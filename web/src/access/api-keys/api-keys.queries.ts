// What lets programs in: one's keys, and one's calendar as a link.
import { graphql } from '../../api/graphql';

export const INTEGRATIONS = graphql(`
  query Integrations {
    apiKeys(first: 50, filter: { isActive: true }) {
      nodes {
        id
        version
        name
        mayWrite
        expiresOn
        lastUsedAt
        viewerCan
        member {
          id
          name
        }
      }
    }
    calendarFeed {
      id
      version
      openedAt
      lastReadAt
      revokedAt
    }
  }
`);

export const CREATE_KEY = graphql(`
  mutation MakeApiKey($id: ID!, $input: ApiKeyCreateInput!) {
    apiKeyCreate(id: $id, input: $input) {
      id
      version
      secret
    }
  }
`);

export const REVOKE_KEY = graphql(`
  mutation RevokeApiKey($id: ID!, $expectedVersion: Int!) {
    apiKeyRevoke(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);

export const OPEN_MY_CALENDAR = graphql(`
  mutation OpenMyCalendar {
    calendarFeedOpen {
      id
      version
      address
    }
  }
`);

export const CLOSE_MY_CALENDAR = graphql(`
  mutation CloseMyCalendar($id: ID!, $expectedVersion: Int!) {
    calendarFeedRevoke(id: $id, expectedVersion: $expectedVersion) {
      id
      version
      revokedAt
    }
  }
`);
