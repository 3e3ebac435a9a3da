// The questions of the pages; a test holds each against the schema.

export const WHO = /* GraphQL */ `
  query Who {
    me {
      account {
        email
      }
      member {
        name
        isAdmin
        organisation {
          name
        }
      }
      workspace {
        id
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
`;

export const ACCEPT = /* GraphQL */ `
  mutation Accept($token: String!, $name: String!, $password: String!) {
    invitationAccept(token: $token, name: $name, password: $password) {
      account {
        email
      }
    }
  }
`;

export const GROUND = /* GraphQL */ `
  query Ground {
    enrolments(first: 10, filter: { isMine: true, stages: [ACTIVE] }) {
      nodes {
        id
        company {
          id
          organisationNumber
          progress {
            step
            version
            insatsomrade {
              id
            }
          }
        }
        project {
          id
        }
        actionPlan {
          id
          version
        }
        assessments(first: 1, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
          nodes {
            id
            version
            createdAt
            presumedStep
            company {
              id
            }
            questions {
              id
              step {
                number
              }
            }
          }
        }
      }
    }
    companies(first: 1) {
      nodes {
        id
        organisationNumber
        progress {
          step
          version
          insatsomrade {
            id
          }
        }
      }
    }
    me {
      roles {
        project {
          id
        }
      }
    }
  }
`;
