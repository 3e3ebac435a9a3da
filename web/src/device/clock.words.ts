// What is said of a clock that is wrong.
import { wordsOf } from '../ui/words';

export const CLOCK = wordsOf(
  'clock',
  { wrong: 'Telefonens klocka går {{minutes}} min fel. Tiderna du loggar kan bli fel.' },
  { wrong: 'The clock of this device is {{minutes}} min wrong. The times you log may be wrong.' },
);
