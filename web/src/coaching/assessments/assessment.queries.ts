// Measuring maturity: what is asked, on which staircase, and the deeds of a measurement.
import { graphql } from '../../api/graphql';

/** All that a measurement of a company needs, kept on the device so that it goes on without network. */
export const TO_MEASURE = graphql(`
  query ToMeasure($enrolmentId: ID!) {
    enrolment(id: $enrolmentId) {
      id
      company {
        id
        name
        progress {
          id
          step
          insatsomrade {
            id
          }
        }
      }
      project {
        id
        asksGrundFirst
        insatsomraden {
          id
          letter
          name {
            sv
            en
          }
          staircase {
            id
            current {
              id
              steps {
                id
                number
                name {
                  sv
                  en
                }
                criteria {
                  id
                  statement {
                    sv
                    en
                  }
                  nextAction {
                    sv
                    en
                  }
                }
              }
            }
          }
        }
      }
      assessments(first: 1) {
        nodes {
          id
          state
        }
      }
    }
  }
`);

/** The grund is asked theme by theme, before the areas where the programme says so. */
export const GRUNDS = graphql(`
  query Grunds {
    grunds {
      id
      name {
        sv
        en
      }
      current {
        id
        steps {
          id
          number
          name {
            sv
            en
          }
          criteria {
            id
            dimension {
              id
            }
            statement {
              sv
              en
            }
            nextAction {
              sv
              en
            }
          }
        }
      }
    }
  }
`);

export const ASSESSMENT = graphql(`
  query Assessment($id: ID!) {
    assessment(id: $id) {
      id
      version
      state
      onDay
      paperUrl
      viewerCan
      enrolment {
        id
      }
      insatsomrade {
        id
      }
      staircaseVersion {
        id
      }
      answers {
        id
        by
        value
        evidence
        criterion {
          id
        }
      }
      result {
        achievedStep
        nextStep
        unmet {
          id
        }
      }
    }
  }
`);

export const BEGIN_ASSESSMENT = graphql(`
  mutation BeginAssessment($id: ID, $input: AssessmentBeginInput!) {
    assessmentBegin(id: $id, input: $input) {
      id
      version
      state
    }
  }
`);

export const ANSWER_ASSESSMENT = graphql(`
  mutation AnswerAssessment($id: ID!, $input: AssessmentAnswerInput!) {
    assessmentAnswer(id: $id, input: $input) {
      id
      version
      answers {
        id
        value
      }
    }
  }
`);

export const SIGN_OFF_ASSESSMENT = graphql(`
  mutation SignOffAssessment($id: ID!, $expectedVersion: Int!) {
    assessmentSignOff(id: $id, expectedVersion: $expectedVersion) {
      id
      version
      state
      paperUrl
      company {
        id
        progress {
          id
          step
          sinceOn
        }
      }
    }
  }
`);
