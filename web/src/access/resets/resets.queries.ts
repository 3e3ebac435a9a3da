// A forgotten password: asking for a letter, and choosing a new one by its link.
import { graphql } from '../../api/graphql';

export const ASK_FOR_RESET = graphql(`
  mutation AskForReset($email: String!) {
    passwordResetAsk(email: $email)
  }
`);

export const RESET_PASSWORD = graphql(`
  mutation ResetPassword($token: String!, $password: String!) {
    passwordReset(token: $token, password: $password)
  }
`);
