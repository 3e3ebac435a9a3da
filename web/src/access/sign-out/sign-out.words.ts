// What is said to somebody who signs out.
import { wordsOf } from '../../ui/words';

export const SIGN_OUT_WORDS = wordsOf(
  'signOut',
  {
    signOut: 'Logga ut',
    title: 'Allt är inte skickat',
    what_one: 'En sak finns bara på den här telefonen. Loggar du ut försvinner den.',
    what_other: '{{count}} saker finns bara på den här telefonen. Loggar du ut försvinner de.',
    draft: 'Utkast: {{about}}',
    stay: 'Stanna kvar',
    sendNow: 'Skicka nu',
    rescue: 'Spara som fil först',
    wipe: 'Logga ut och ta bort dem',
    sure: 'Jag vill att de tas bort',
    sent: 'Allt är skickat nu.',
  },
  {
    signOut: 'Sign out',
    title: 'Not all is sent',
    what_one: 'One thing is on this device only. If you sign out, it is gone.',
    what_other: '{{count}} things are on this device only. If you sign out, they are gone.',
    draft: 'Draft: {{about}}',
    stay: 'Stay',
    sendNow: 'Send now',
    rescue: 'Save as a file first',
    wipe: 'Sign out and remove them',
    sure: 'I want them removed',
    sent: 'All is sent now.',
  },
);
