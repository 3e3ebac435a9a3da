// The link of a self-assessment, and the letter that carries it.
import type { LinkKind } from '#access/links/link.service.js';
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import type { Day } from '#platform/values/day.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';

export const SELF_ASSESSMENT_LINK: LinkKind<SelfAssessmentInvitation> = {
  page: 'self-assessment',
  type: SelfAssessmentInvitation,
  invalid: selfAssessmentRefusals.SELF_ASSESSMENT_INVALID,
};

export interface LetterFacts {
  email: string;
  name: string;
  company: string;
  organisation: string;
  inviter: string;
  expiresOn: Day;
}

/** Subject and text of the letter. */
export function letterOf(facts: LetterFacts, link: string): { subject: string; text: string } {
  const [company, organisation, inviter] = [facts.company, facts.organisation, facts.inviter].map(oneLine);
  const { expiresOn } = facts;
  return {
    subject: `Frågor om ${company}`,
    text: inBothLanguages({
      sv: [
        `Hej ${oneLine(facts.name)}!`,
        `${inviter} på ${organisation} vill veta hur du ser på läget i ${company}. Öppna länken och svara ja, nej, ej relevant eller vet inte; det tar omkring tio minuter. Svaren sparas efter hand, så du kan fortsätta senare. Länken gäller till och med ${expiresOn} och är bara din.`,
        link,
        `Dina svar läses av ${organisation} och projektets ledning, tillsammans med ditt namn. De är underlag för ert samtal och ersätter inte det ni kommer fram till tillsammans. Vill du inte svara kan du bortse från det här brevet.`,
      ],
      en: [
        `${inviter} at ${organisation} wants to know how you see ${company}. Open the link and answer yes, no, not relevant or don't know; it takes about ten minutes. Your answers are saved as you go, so you may continue later. The link can be used until ${expiresOn} and is yours alone.`,
        `Your answers are read by ${organisation} and those who lead the project, together with your name. They are input to your conversation and do not replace what you arrive at together.`,
      ],
    }),
  };
}
