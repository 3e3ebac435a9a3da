// The questions of the start page; a test holds each against the schema.

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

export const SIGN_IN = /* GraphQL */ `
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      account {
        id
      }
    }
  }
`;

export const SIGN_OUT = /* GraphQL */ `
  mutation SignOut {
    signOut
  }
`;

export const ACCEPT = /* GraphQL */ `
  mutation Accept($token: String!, $name: String!, $password: String!) {
    invitationAccept(token: $token, name: $name, password: $password) {
      account {
        id
      }
    }
  }
`;

export const PROJECTS = /* GraphQL */ `
  query Projects {
    projects(first: 50) {
      nodes {
        id
        name {
          sv
          en
        }
        purpose {
          sv
          en
        }
      }
    }
  }
`;

export const COMPANIES = /* GraphQL */ `
  query ProjectCompanies($project: ID!, $after: String) {
    enrolments(first: 12, after: $after, filter: { projectId: $project, isOpen: true }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        company {
          name
          municipality {
            name
          }
          progress {
            step
            sinceOn
            stepName {
              sv
              en
            }
            insatsomrade {
              letter
              name {
                sv
                en
              }
            }
          }
        }
      }
    }
  }
`;

export const PARTICIPATION = /* GraphQL */ `
  query Participation($project: ID!) {
    project(id: $project) {
      participation {
        againstTargets {
          target {
            id
            unit
            value
          }
          value
        }
      }
    }
  }
`;

export const GROUND = /* GraphQL */ `
  query Ground {
    enrolments(first: 1) {
      nodes {
        id
        version
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
          code
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
    projects(first: 1) {
      nodes {
        id
        code
      }
    }
  }
`;
