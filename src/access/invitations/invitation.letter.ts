// The letter that carries an invitation, Swedish first.
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

export interface LetterFacts {
  email: string;
  name: string;
  organisation: string;
  workspace: Localised;
  inviter: string | null;
  expiresOn: Day;
}

/** Subject and text of the letter. */
export function letterOf(facts: LetterFacts, link: string): { subject: string; text: string } {
  const { name, organisation, workspace, inviter, expiresOn } = facts;
  return {
    subject: oneLine(`Inbjudan till ${workspace.sv} i Stegvis`),
    text: `Hej ${oneLine(name)}!

${inviter ? `${oneLine(inviter)} bjuder in dig` : 'Du är inbjuden'} till ${oneLine(workspace.sv)} i Stegvis, för ${oneLine(organisation)}.
Öppna länken för att välja lösenord och komma igång. Den gäller till och med ${expiresOn}.

${link}

Väntade du dig ingen inbjudan kan du bortse från det här brevet.

---

${inviter ? `${oneLine(inviter)} invites you` : 'You are invited'} to ${oneLine(workspace.en)} in Stegvis, for ${oneLine(organisation)}.
Open the link to choose a password. It can be used until ${expiresOn}.
`,
  };
}

/** What people have written may hold line breaks; a subject and a greeting may not. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
