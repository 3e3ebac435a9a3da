// What the palette finds on the server beside what the device knows.
import { graphql } from '../api/graphql';

export const FIND_COMPANIES = graphql(`
  query FindCompanies($text: String!) {
    companies(filter: { search: $text }, first: 8) {
      nodes {
        id
        name
        postTown
      }
    }
  }
`);
