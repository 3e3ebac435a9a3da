// What is said at sessions outside the insatsområden, what becomes of promises, and why companies wait or leave.
import type { Talk } from './area-words.js';

export const firstTalks: readonly Talk[] = [
  {
    note: 'Bra möte. Ägaren är nyfiken, produktionschefen avvaktar. Ta med produktionschefen nästa gång.',
    evidence: 'Första besök: rundvandring och presentation av upplägget.',
    next: 'Välja en tid då både ägare och produktion kan gå igenom grunden.',
  },
  {
    note: 'Fullt upp på golvet, men de hade avsatt två timmar och höll dem.',
    evidence: 'Första besök med ledningen. Förväntningar nedskrivna.',
    next: 'Bestämma vilka som ska vara med när grunden gås igenom.',
  },
  {
    note: 'De har haft konsulter förut och är trötta på pärmar. Håll det kort och gör något direkt.',
    evidence: 'Första besök. Kom överens om arbetssätt och tider.',
    next: 'Skicka kallelse till genomgången av grunden.',
  },
  {
    note: 'Tredje generationen tar över i vår. Viktigt att båda är med.',
    evidence: 'Första besök med nuvarande och kommande ägare.',
    next: 'Boka genomgången av grunden med båda ägarna.',
  },
];

export const groundTalks: readonly Talk[] = [
  {
    note: 'Bäst var frågan om vem som är oersättlig. Alla svarade samma namn, och det var inte chefens.',
    evidence: 'Grunden genomgången, alla fem teman.',
    next: 'Skriva ner vem som kan vad, så att ingen är oersättlig.',
  },
  {
    note: 'Visionen fanns, men bara i ägarens huvud. Den kom ut i dag.',
    evidence: 'Grunden genomgången med ledningsgruppen.',
    next: 'Berätta om visionen på nästa arbetsplatsträff.',
  },
  {
    note: 'Lugnt samtal. De är bättre på att genomföra än de själva tror.',
    evidence: 'Grunden genomgången. Två teman att återkomma till.',
    next: 'Välja insatsområde att börja med.',
  },
];

export const closingTalks: readonly Talk[] = [
  {
    note: 'De klarar sig själva nu. Ring om ett halvår ändå.',
    evidence: 'Avslutande genomgång: vad som gjorts och vad företaget går vidare med.',
    next: 'Ringa om ett halvår och höra hur det går.',
  },
  {
    note: 'Fint avslut med fika för hela verkstaden. Chefen vill berätta för andra företag.',
    evidence: 'Avslutande genomgång med hela personalen.',
    next: 'Fråga om företaget vill berätta på en träff.',
  },
];

/** What a company says when a follow-up is made. */
export const followUpNotes = {
  DONE: ['Gjort, och det märks redan.', 'Klart. De visade siffrorna själva.', 'Klart sedan förra veckan.'],
  PARTLY_DONE: ['Halvvägs; semestern kom emellan.', 'Påbörjat, en grupp återstår.'],
  NOT_DONE: ['Inte gjort än, de har haft två sjuka.', 'Inte påbörjat. Ny tid bestämd.'],
  NOT_REACHED: ['Ringde tre gånger utan svar.'],
} as const;

export const judgementSentences = [
  'Ledningen har satt av en halv dag i månaden.',
  'Ägaren deltar själv och har bokat tid till sommaren.',
  'Beslut taget på ledningsmöte; produktionschefen ansvarar.',
  'De har avsatt tid för två personer.',
] as const;

/** The themes of the grund and what may be noted of each. */
export const grundNotes: Readonly<Record<string, string>> = {
  organisationsstruktur: 'Arbetsledarna fattar besluten på golvet, men det står ingenstans.',
  vision: 'Vill bli den leverantör som kunden frågar först.',
  strategi: 'Tre mål för året, alla med ansvarig.',
  kultur: 'Den som säger till får höra tack.',
  forandringsformaga: 'Bytte affärssystem för två år sedan och det höll.',
};
