// What the page of an effect inquiry asks; a test holds each against the schema.

export const OPEN_EFFECT = /* GraphQL */ `
  mutation OpenEffectInquiry($token: String!) {
    effectInquiryOpen(token: $token) {
      companyName
      organisationName
      expiresOn
      done
      known {
        unit
        expected
        actual
      }
      effects {
        unit
        amount
        certainty
      }
      lasting
      furthered
      comment
      isConfirmed
    }
  }
`;

export const ANSWER_EFFECT = /* GraphQL */ `
  mutation AnswerEffectInquiry($token: String!, $input: EffectInquiryAnswerInput!) {
    effectInquiryAnswer(token: $token, input: $input) {
      isConfirmed
    }
  }
`;

export const CONFIRM_EFFECT = /* GraphQL */ `
  mutation ConfirmEffectInquiry($token: String!, $name: String!) {
    effectInquiryConfirm(token: $token, name: $name) {
      companyName
      organisationName
      expiresOn
      done
      known {
        unit
        expected
        actual
      }
      effects {
        unit
        amount
        certainty
      }
      lasting
      furthered
      comment
      isConfirmed
    }
  }
`;
