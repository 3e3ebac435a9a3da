// What is said about the letter of thanks.
import { wordsOf } from '../../ui/words';

export const THANKS = wordsOf(
  'thanks',
  {
    thank: 'Tacka {{names}}',
    read: 'Läs brevet',
    sent: 'Tack skickat',
    waiting: 'Tacket skickas när det finns nät.',
    about: 'Tack för besöket hos {{company}}',
    put: 'Tacket skickas.',
  },
  {
    thank: 'Thank {{names}}',
    read: 'Read the letter',
    sent: 'Thanks sent',
    waiting: 'The thanks are sent when there is a network.',
    about: 'Thanks for the visit to {{company}}',
    put: 'The thanks are sent.',
  },
);
