// The letter that carries an effect inquiry's link, Swedish first.
import type { Day } from '#platform/values/day.js';

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
  const [company, organisation] = [facts.company, facts.organisation].map(oneLine);
  const from = facts.coach ? `${oneLine(facts.coach)}, ${organisation}` : organisation;
  const { expiresOn } = facts;
  return {
    subject: `Tre frågor om vad ${company} fick ut`,
    text: `Hej${facts.name ? ` ${oneLine(facts.name)}` : ''}!

${company} har arbetat med åtgärder tillsammans med ${organisation}. Nu undrar vi vad det har gett: tre frågor, omkring fem minuter. Det ni svarar sparas efter hand och bekräftas till sist. Länken gäller till och med ${expiresOn}.

${link}

Svaren läses av ${organisation} och projektets ledning, och räknas in i vad projektet redovisar. Vill ni inte svara kan ni bortse från det här brevet.

${from}

---

${company} has worked on improvements together with ${organisation}. Three questions on what came of it, about five minutes. Your answers are saved as you go and confirmed at the end. The link can be used until ${expiresOn}.

They are read by ${organisation} and those who lead the project, and counted in what the project reports.
`,
  };
}

/** What people have written may hold line breaks; a subject and a greeting may not. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
