// What is said when the device has no room for what is written.
import { wordsOf } from './words';

export const NOT_KEPT = wordsOf(
  'notKept',
  {
    couldNotKeep: 'Enheten kunde inte spara. Det du har skrivit finns kvar så länge sidan är öppen.',
    copyIt: 'Enheten kunde inte spara. Texten finns kvar här: kopiera den innan du stänger.',
    copyText: 'Kopiera texten',
    copied: 'Texten är kopierad.',
  },
  {
    couldNotKeep: 'This device could not save. What you have written is there as long as the page is open.',
    copyIt: 'This device could not save. The text is still here: copy it before you close.',
    copyText: 'Copy the text',
    copied: 'The text is copied.',
  },
);
