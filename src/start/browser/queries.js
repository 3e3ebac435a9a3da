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
        email
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
        email
      }
    }
  }
`;

export const PROJECTS = /* GraphQL */ `
  query Projects {
    me {
      roles {
        project {
          id
        }
      }
    }
    mine: enrolments(first: 1, filter: { isMine: true, isOpen: true }) {
      nodes {
        project {
          id
        }
      }
    }
    ours: enrolments(first: 1, filter: { isOpen: true }) {
      nodes {
        project {
          id
        }
      }
    }
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
    enrolments(
      first: 12
      after: $after
      filter: { projectId: $project, isOpen: true }
      orderBy: { field: LAST_SESSION_ON, direction: DESC }
    ) {
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
  query ProjectParticipation($project: ID!) {
    project(id: $project) {
      participation {
        companies {
          participating
          silent
        }
        sessions
        minutes
        stepsClimbed
        byPartner {
          organisation {
            name
          }
          companies {
            participating
          }
        }
        targets {
          actual
          target {
            unit
            value
            fromOn
            untilOn
            withdrawnOn
            name {
              sv
              en
            }
            organisation {
              name
            }
          }
        }
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
