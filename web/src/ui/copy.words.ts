// What copying says when the browser does not let it.
import { wordsOf } from './words';

export const COPY = wordsOf(
  'copy',
  { failed: 'Webbläsaren lät inte appen kopiera. Markera texten och kopiera den själv.' },
  { failed: 'The browser did not let the app copy. Mark the text and copy it yourself.' },
);
