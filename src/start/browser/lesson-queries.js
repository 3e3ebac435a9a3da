// What the page of open lessons asks; a test holds it against the schema.

export const OPEN_LESSONS = /* GraphQL */ `
  query OpenLessons($workspace: String!) {
    openLessons(workspace: $workspace) {
      workspaceName {
        sv
        en
      }
      isWhole
      lessons {
        id
        kind
        title
        language
        whatWorked
        whatDidNot
        forWhom
        evidence
        answers {
          question {
            sv
            en
          }
          text
        }
        materials {
          title
          url
        }
        reasons
        targetGroup
        funds
        tags
        insatsomraden {
          sv
          en
        }
        projectName {
          sv
          en
        }
        organisationName
        publishedOn
      }
    }
  }
`;
