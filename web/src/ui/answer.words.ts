// What is said while an answer is awaited, and when none came.
import { wordsOf } from './words';

export const ANSWER = wordsOf(
  'answer',
  {
    fetching: 'Hämtar …',
    failed: 'Uppgifterna kunde inte hämtas.',
    notHere: 'De här uppgifterna finns inte på den här enheten än. De hämtas när det finns nät.',
    again: 'Försök igen',
    offline: 'Utan nät: det här är vad som hämtades senast.',
    nothingHere: 'Det finns inget här som du får se.',
    askLeader: 'Be den som leder projektet om en roll i det, eller välj ett annat projekt.',
  },
  {
    fetching: 'Fetching …',
    failed: 'This could not be fetched.',
    notHere: 'This is not on this device yet. It is fetched when there is a network.',
    again: 'Try again',
    offline: 'No network: this is what was fetched last.',
    nothingHere: 'There is nothing here that you may see.',
    askLeader: 'Ask whoever leads the project for a role in it, or choose another project.',
  },
);
