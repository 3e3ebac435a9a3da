// What the page of an effect inquiry asks; a test holds each against the schema.

const SHOWN = /* GraphQL */ `
  {
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
`;

export const OPEN_EFFECT = `mutation OpenEffectInquiry($token: String!) {
  effectInquiryOpen(token: $token) ${SHOWN}
}`;

export const ANSWER_EFFECT = `mutation AnswerEffectInquiry($token: String!, $input: EffectInquiryAnswerInput!) {
  effectInquiryAnswer(token: $token, input: $input) {
    isConfirmed
  }
}`;

export const CONFIRM_EFFECT = `mutation ConfirmEffectInquiry($token: String!, $name: String!) {
  effectInquiryConfirm(token: $token, name: $name) ${SHOWN}
}`;
