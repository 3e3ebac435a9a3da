// Who is here: asked at every start, and remembered on the device for starts without network.
import { graphql } from '../../api/graphql';

export const WHO = graphql(`
  query WhoIsHere {
    me {
      account {
        email
      }
      member {
        id
        name
        isAdmin
        organisation {
          id
          name
        }
      }
      roles {
        id
        role
        untilOn
        project {
          id
          startsOn
          endedOn
          name {
            sv
            en
          }
        }
      }
      workspace {
        id
        slug
        isDemo
        name {
          sv
          en
        }
      }
      workspaces {
        id
        name {
          sv
          en
        }
      }
    }
  }
`);

export const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!, $rememberDevice: Boolean!) {
    signIn(email: $email, password: $password, rememberDevice: $rememberDevice) {
      account {
        email
      }
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);
