// What the page of a self-assessment asks; a test holds each against the schema.

const SHOWN = /* GraphQL */ `
  {
    companyName
    name
    invitedBy
    expiresOn
    isFinished
    parts {
      name {
        sv
        en
      }
      isOpen
      achievedStep
      questions {
        criterionId
        statement {
          sv
          en
        }
        evidence {
          sv
          en
        }
        theme {
          sv
          en
        }
        value
        comment
        isNext
      }
    }
  }
`;

export const OPEN_SELF = `mutation OpenSelfAssessment($token: String!) {
  selfAssessmentOpen(token: $token) ${SHOWN}
}`;

export const ANSWER_SELF = `mutation AnswerSelfAssessment($token: String!, $input: SelfAssessmentAnswerInput!) {
  selfAssessmentAnswer(token: $token, input: $input) ${SHOWN}
}`;

export const FINISH_SELF = `mutation FinishSelfAssessment($token: String!) {
  selfAssessmentFinish(token: $token) ${SHOWN}
}`;
