// What a link to a history says.
import { wordsOf } from './words';

export const HISTORY_LINK = wordsOf(
  'history-link',
  { title: 'Historik', of: 'Historik för {{name}}' },
  { title: 'History', of: 'History of {{name}}' },
);
