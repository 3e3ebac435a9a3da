// The link of an effect inquiry, and the letter that carries it.
import type { LinkKind } from '#access/links/link.service.js';
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import type { Day } from '#platform/values/day.js';
import { effectInquiryRefusals } from './effect-inquiry-refusals.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';

export const EFFECT_LINK: LinkKind<EffectInquiry> = {
  page: 'effect',
  type: EffectInquiry,
  invalid: effectInquiryRefusals.EFFECT_INQUIRY_INVALID,
};

export interface LetterFacts {
  name: string | null;
  email: string;
  company: string;
  organisation: string;
  coach: string | null;
  expiresOn: Day;
}

/** Subject and text of the letter. */
export function letterOf(facts: LetterFacts, link: string): { subject: string; text: string } {
  const [company, organisation] = [oneLine(facts.company), oneLine(facts.organisation)];
  const { expiresOn } = facts;
  return {
    subject: `Tre frågor om vad ${company} fick ut`,
    text: inBothLanguages({
      sv: [
        `Hej${facts.name ? ` ${oneLine(facts.name)}` : ''}!`,
        `${company} har arbetat med åtgärder tillsammans med ${organisation}. Nu undrar vi vad det har gett: tre frågor, omkring fem minuter. Det ni svarar sparas efter hand och bekräftas till sist. Länken gäller till och med ${expiresOn}.`,
        link,
        `Svaren läses av ${organisation} och projektets ledning, och räknas in i vad projektet redovisar. Vill ni inte svara kan ni bortse från det här brevet.`,
        facts.coach ? `${oneLine(facts.coach)}, ${organisation}` : organisation,
      ],
      en: [
        `${company} has worked on improvements together with ${organisation}. Three questions on what came of it, about five minutes. Your answers are saved as you go and confirmed at the end. The link can be used until ${expiresOn}.`,
        `They are read by ${organisation} and those who lead the project, and counted in what the project reports.`,
      ],
    }),
  };
}
