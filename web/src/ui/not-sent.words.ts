// What is said of a form that nobody has answered.
import { wordsOf } from './words';

export const NOT_SENT = wordsOf(
  'notSent',
  { offline: 'Det här behöver nät. Det du skrev är kvar.' },
  { offline: 'This needs a network. What you wrote is kept.' },
);
