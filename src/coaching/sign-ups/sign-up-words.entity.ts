// The words a sign-up is told with: where it stands, and by which way it came.
import { registerEnumType } from '@nestjs/graphql';

export enum SignUpState {
  HAS_PLACE = 'HAS_PLACE',
  WAITING = 'WAITING',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(SignUpState, {
  name: 'SignUpState',
  description: 'Var anmälan står. Where a sign-up stands, worked out from its instants.',
  valuesMap: {
    HAS_PLACE: { description: 'Har plats. There is a place.' },
    WAITING: { description: 'I kö. Waits for a place, the earliest first.' },
    WITHDRAWN: { description: 'Avanmäld. Does not come.' },
  },
});

export enum SignUpWay {
  MEMBER = 'MEMBER',
  LINK = 'LINK',
  WALK_IN = 'WALK_IN',
  PROJECT_ENDED = 'PROJECT_ENDED',
}
registerEnumType(SignUpWay, {
  name: 'SignUpWay',
  description: 'Hur anmälan gjordes. By which way somebody was signed up, or withdrawn.',
  valuesMap: {
    MEMBER: { description: 'Av en kollega. A member did it.' },
    LINK: { description: 'Genom länken. The person did it by the public link.' },
    WALK_IN: { description: 'Kom utan anmälan. Came without having signed up.' },
    PROJECT_ENDED: {
      description: 'Projektet avslutades. Withdrawn because the project of whoever was to come has ended.',
    },
  },
});
