// What attendance is refused for.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export const attendanceRefusals = refusals({
  ATTENDANCE_OUTSIDE_DATES: {
    sv: 'Tillfället är {onDay}. Närvaro skrivs in den dagen eller senare.',
    en: 'The occasion is on {onDay}. Attendance is recorded that day or later.',
  },
  ATTENDANCE_OTHER_ACTIVITY: {
    sv: 'Anmälan gäller en annan aktivitet.',
    en: 'The sign-up is to another activity.',
  },
  ATTENDANCE_TWICE: {
    sv: 'Personen står två gånger i listan.',
    en: 'The person stands twice in the list.',
  },
  ATTENDANCE_MINUTES_UNFIT: {
    sv: 'Minuter anges för den som var där, högst {max}.',
    en: 'Minutes are for who was there, {max} at most.',
  },
  ATTENDANCE_AS_LONG: {
    sv: 'Någon som inte var med hela tillfället är inskriven med {minutes} minuter. Ändra närvaron först, eller låt tillfället vara längre än så.',
    en: 'Somebody who was not there for the whole occasion is recorded with {minutes} minutes. Change the attendance first, or let the occasion be longer than that.',
  },
  ATTENDANCE_OF_BOTH: {
    sv: 'Samma person står redan som närvarande {onDay}, som deltagare på ett annat företag. Rätta närvaron så att tiden räknas en gång.',
    en: 'The same person already stands as present on {onDay}, as a participant at another company. Put the attendance right so that the time counts once.',
  },
  ATTENDANCE_RECORDED: {
    sv: 'Närvaro är redan inskriven på tillfället.',
    en: 'Attendance at the occasion is already recorded.',
  },
});

violation('attendance_sign_up_uq', () => attendanceRefusals.ATTENDANCE_TWICE({ field: 'input.entries' }));
violation('attendance_participant_uq', () => attendanceRefusals.ATTENDANCE_TWICE({ field: 'input.entries' }));
