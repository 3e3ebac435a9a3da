// What is written about passwords: the letter with the link to a new one, and the one that says that it was changed.
import { inBothLanguages } from '#platform/mail/letter.js';
import { MINUTES } from './password-reset.rules.js';

export interface Written {
  subject: string;
  text: string;
}

/** The letter to somebody who has asked for a new password. */
export function resetLetter(link: string): Written {
  return {
    subject: 'Nytt lösenord i Stegvis',
    text: inBothLanguages({
      sv: [
        'Hej!',
        `Någon har bett om ett nytt lösenord för den här adressen i Stegvis. Öppna länken för att välja ett.
Den gäller i ${MINUTES} minuter och kan användas en gång.`,
        link,
        'Var det inte du kan du bortse från brevet: ditt lösenord är som förut.',
      ],
      en: [
        `Somebody has asked for a new password for this address in Stegvis. Open the link to choose one.
It can be used once, within ${MINUTES} minutes. If it was not you, nothing has changed.`,
      ],
    }),
  };
}

/** The letter to somebody whose password is another now. */
export function changedLetter(page: string): Written {
  return {
    subject: 'Ditt lösenord i Stegvis är ändrat',
    text: inBothLanguages({
      sv: [
        'Hej!',
        'Lösenordet för den här adressen i Stegvis är ändrat, och alla andra som var inloggade med den är utloggade.',
        `Var det inte du? Välj ett nytt lösenord genast, med ”Glömt lösenordet” på ${page}, och säg till er administratör.`,
      ],
      en: [
        `The password for this address in Stegvis has been changed, and everybody else who was signed in with it is signed out.
If it was not you, choose a new one at once with “Forgot the password” on ${page}, and tell your administrator.`,
      ],
    }),
  };
}
