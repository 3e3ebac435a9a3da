// The link of an invitation, and the letter that carries it.
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { LinkKind } from '../links/link.service.js';
import { Invitation, invitationRefusals } from './invitation.entity.js';

export const INVITATION_LINK: LinkKind<Invitation> = {
  page: 'invitation',
  type: Invitation,
  invalid: invitationRefusals.INVITATION_INVALID,
};

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
  const { workspace, expiresOn } = facts;
  const [organisation, inviter] = [oneLine(facts.organisation), facts.inviter && oneLine(facts.inviter)];
  return {
    subject: oneLine(`Inbjudan till ${workspace.sv} i Stegvis`),
    text: inBothLanguages({
      sv: [
        `Hej ${oneLine(facts.name)}!`,
        `${inviter ? `${inviter} bjuder in dig` : 'Du är inbjuden'} till ${oneLine(workspace.sv)} i Stegvis, för ${organisation}.
Öppna länken för att välja lösenord och komma igång. Den gäller till och med ${expiresOn}.`,
        link,
        'Väntade du dig ingen inbjudan kan du bortse från det här brevet.',
      ],
      en: [
        `${inviter ? `${inviter} invites you` : 'You are invited'} to ${oneLine(workspace.en)} in Stegvis, for ${organisation}.
Open the link to choose a password. It can be used until ${expiresOn}.`,
      ],
    }),
  };
}
