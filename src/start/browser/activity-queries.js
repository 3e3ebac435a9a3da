// What the page of an activity's link asks; a test holds each against the schema.

const SHOWN = /* GraphQL */ `
  {
    name
    kind
    form
    description
    place
    onlineAddress
    providerName
    organisationName
    projectName {
      sv
      en
    }
    isPaidByUnion
    opensOn
    closesOn
    seat
    linkKind
    invitedName
    occasions {
      onDay
      startsAt
      endsAt
    }
    signUp {
      name
      state
    }
  }
`;

export const FOLLOW_ACTIVITY = `mutation FollowActivityLink($token: String!) {
  activityLinkFollow(token: $token) ${SHOWN}
}`;

export const SIGN_UP = `mutation SignUpByLink($token: String!, $id: ID, $input: ActivitySignUpByLinkInput) {
  activitySignUpByLink(token: $token, id: $id, input: $input) ${SHOWN}
}`;

export const WITHDRAW = `mutation WithdrawByLink($token: String!) {
  activityWithdrawByLink(token: $token) ${SHOWN}
}`;
