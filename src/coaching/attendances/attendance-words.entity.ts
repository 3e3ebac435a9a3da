// The words attendance is told with.
import { registerEnumType } from '@nestjs/graphql';

export enum Presence {
  PRESENT = 'PRESENT',
  EXCUSED = 'EXCUSED',
  ABSENT = 'ABSENT',
}
registerEnumType(Presence, {
  name: 'Presence',
  description: 'Närvaro. Whether somebody was there.',
  valuesMap: {
    PRESENT: { description: 'Närvarande. Was there.' },
    EXCUSED: { description: 'Anmält frånvarande. Had said that they would not come.' },
    ABSENT: { description: 'Frånvarande. Did not come.' },
  },
});
