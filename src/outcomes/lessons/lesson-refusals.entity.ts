// What lessons refuse.
import { refusals } from '#platform/errors.js';

export const lessonRefusals = refusals({
  LESSON_SAYS_NOTHING: {
    sv: 'Lärdomen säger inget än. Skriv vad som fungerade, vad som inte gjorde det eller svara på en av frågorna.',
    en: 'The lesson says nothing yet. Write what worked, what did not, or answer one of the questions.',
  },
  LESSON_NEEDS_PROJECT: {
    sv: 'En egen lärdom hör till ett projekt. Ange vilket, eller säg att det är ett forskningsresultat eller en metod.',
    en: 'A lesson of one’s own belongs to a project. Name it, or say that this is a research finding or a method.',
  },
  LESSON_PROMPT_UNKNOWN: {
    sv: 'Det finns ingen fråga med koden {prompt}. Frågorna finns under lessonPrompts.',
    en: 'There is no question with the code {prompt}. The questions are found under lessonPrompts.',
  },
  LESSON_ALREADY_PUBLISHED: {
    sv: 'Lärdomen är redan publicerad så, sedan {since}.',
    en: 'The lesson has been published like that since {since}.',
  },
  LESSON_ALREADY_WITHDRAWN: {
    sv: 'Lärdomen togs tillbaka {since}. Skriv en ny i stället.',
    en: 'The lesson was withdrawn on {since}. Write a new one instead.',
  },
});
