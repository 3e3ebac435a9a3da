// The words of an activity's links: whose a link is, and whether there is a seat.
import { registerEnumType } from '@nestjs/graphql';

export enum ActivityLinkKind {
  EVERYBODY = 'EVERYBODY',
  INVITATION = 'INVITATION',
  PLACE = 'PLACE',
}
registerEnumType(ActivityLinkKind, {
  name: 'ActivityLinkKind',
  description: 'Vems länken är. Whose a link is.',
  valuesMap: {
    EVERYBODY: { description: 'Öppen: whoever has it may sign up.' },
    INVITATION: { description: 'Inbjudan: of one person, who was invited by a letter.' },
    PLACE: { description: 'Plats: of somebody who signed up by a link, to withdraw by.' },
  },
});

export enum ActivitySeat {
  AVAILABLE = 'AVAILABLE',
  WAITING_LIST = 'WAITING_LIST',
  FULL = 'FULL',
  NOT_OPEN = 'NOT_OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ActivitySeat, {
  name: 'ActivitySeat',
  description: 'Om det finns plats. Whether there is a seat for whoever signs up now.',
  valuesMap: {
    AVAILABLE: { description: 'Det finns plats. There is a seat.' },
    WAITING_LIST: { description: 'Fullt, med väntelista. All are taken; one may wait.' },
    FULL: { description: 'Fullt. All are taken.' },
    NOT_OPEN: { description: 'Anmälan har inte öppnat. Signing up has not begun.' },
    CLOSED: { description: 'Anmälan är stängd. Signing up is over.' },
    CANCELLED: { description: 'Inställt. The activity is cancelled.' },
  },
});
