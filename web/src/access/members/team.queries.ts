// The team: who is in it, what each may do, how their apps stand; inviting, and giving and ending roles.
import { graphql } from '../../api/graphql';

/** Who is invited only those read who may invite. */
export const TEAM = graphql(`
  query Team($mayInvite: Boolean!) {
    members(first: 100) {
      nodes {
        id
        version
        name
        email
        isAdmin
        viewerCan
        organisation {
          id
          name
        }
        roles {
          id
          version
          role
          untilOn
          project {
            id
            name {
              sv
              en
            }
          }
        }
        devices {
          id
          lastSeenAt
          unsentCount
          oldestUnsentAt
        }
      }
    }
    invitations(first: 50, filter: { isOpen: true }) @include(if: $mayInvite) {
      nodes {
        id
        version
        name
        email
        expiresOn
        viewerCan
      }
    }
    organisations(first: 100) {
      nodes {
        id
        name
      }
    }
    projects(first: 100) {
      nodes {
        id
        endedOn
        viewerCan
        name {
          sv
          en
        }
      }
    }
  }
`);

export const INVITE = graphql(`
  mutation InviteMember($id: ID!, $input: MemberInviteInput!) {
    memberInvite(id: $id, input: $input) {
      id
      version
    }
  }
`);

export const REVOKE_INVITATION = graphql(`
  mutation RevokeInvitation($id: ID!, $expectedVersion: Int!) {
    invitationRevoke(id: $id, expectedVersion: $expectedVersion) {
      id
      version
    }
  }
`);

export const GIVE_ROLE = graphql(`
  mutation GiveRole($id: ID!, $input: ProjectRoleGiveInput!) {
    projectRoleGive(id: $id, input: $input) {
      id
      version
    }
  }
`);

export const END_ROLE = graphql(`
  mutation EndRole($id: ID!, $expectedVersion: Int!) {
    projectRoleEnd(id: $id, expectedVersion: $expectedVersion) {
      id
      version
      untilOn
    }
  }
`);
