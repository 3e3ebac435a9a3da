// What the palette finds on the server beside what the device knows.
import { graphql } from '../api/graphql';

export const FIND = graphql(`
  query Find($text: String!) {
    search(text: $text, first: 8) {
      id
      kind
      label
      detail
      companyId
    }
  }
`);
