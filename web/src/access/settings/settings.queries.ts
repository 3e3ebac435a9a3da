// Where one is signed in, ending that, and changing the password.
import { graphql } from '../../api/graphql';

export const MY_SIGN_INS = graphql(`
  query MySignIns {
    me {
      sessions {
        id
        device
        isThis
        isOwnDevice
        lastSeenAt
        signedInAt
      }
    }
  }
`);

export const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    sessionEnd(id: $id)
  }
`);

export const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($current: String!, $new: String!) {
    passwordChange(current: $current, new: $new)
  }
`);
