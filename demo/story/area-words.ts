// What is done and said at sessions in each insatsområde: the working note, the evidence and what comes next.
import type { AreaCode } from './cast.js';

/** What a session leaves behind. */
export interface Talk {
  /** Working note: for the coach's own organisation. */
  note: string;
  /** What shows that it was held and what it was about. */
  evidence: string;
  /** What the company promised to do until next time. */
  next: string;
}

export const areaTalks: Readonly<Record<AreaCode, readonly Talk[]>> = {
  'resurseffektiv-produktion': [
    {
      note: 'Gick golvet i en timme. Jobben väntar mest före kantpressen; ingen kan säga hur länge.',
      evidence: 'Rundvandring med platschefen. Väntetider uppmätta på fem jobb.',
      next: 'Mäta väntetiden före kantpressen i två veckor.',
    },
    {
      note: 'Tavlan vid grupp 2 används, de andra två är tomma. Börja där det redan fungerar.',
      evidence: 'Genomgång av morgonmötet med tre grupper.',
      next: 'Prova samma tavla i en grupp till.',
    },
    {
      note: 'Ställtiden vid den stora pressen är 95 minuter. Hälften går till att leta verktyg.',
      evidence: 'Film av ett ställ, uppdelad i inre och yttre moment.',
      next: 'Märka upp verktygen och filma ett ställ till.',
    },
    {
      note: 'Chefen vill gå fortare fram än laget. Pratade om att låta dem välja första förbättringen.',
      evidence: 'Förbättringsmöte med sex medarbetare. Lista med elva förslag.',
      next: 'Göra klart de tre förslag som laget valde.',
    },
    {
      note: 'Kassationen ligger på fyra procent men ingen vet vad som kasseras. Bra första mätning att göra.',
      evidence: 'Kassationer för en månad sorterade efter orsak.',
      next: 'Skriva orsak på varje kasserad detalj.',
    },
    {
      note: 'Standarden för avsyning skrevs på plats, en sida med bilder. Nattskiftet har inte sett den än.',
      evidence: 'Ett gemensamt arbetssätt beskrivet och provat.',
      next: 'Gå igenom arbetssättet med nattskiftet.',
    },
  ],
  'cirkulara-affarsmodeller': [
    {
      note: 'De tror att spillet är tre procent; containern säger mer. Väg innan vi räknar.',
      evidence: 'Genomgång av årets avfallsfakturor.',
      next: 'Väga spillet av det största materialet i en månad.',
    },
    {
      note: 'En kund lånar redan pallar och lämnar tillbaka dem. Ingen hade tänkt på det som en affär.',
      evidence: 'Karta över material som går ut och kommer tillbaka.',
      next: 'Ringa kunden och fråga vad returen är värd för dem.',
    },
    {
      note: 'Rädda för att reparation tar kunder från nyförsäljningen. Räkna på en produkt först.',
      evidence: 'Kalkyl för renovering av en produkt påbörjad.',
      next: 'Ta fram vad en renovering skulle kosta.',
    },
    {
      note: 'Leverantören har ett återvunnet alternativ till nästan samma pris. Inköp visste inte om det.',
      evidence: 'Möte med inköp. Tre frågor till leverantören formulerade.',
      next: 'Beställa prov av det återvunna materialet.',
    },
  ],
  energiomstallning: [
    {
      note: 'Nattförbrukningen är en tredjedel av dagens. Något står på; gissar på ugnen och tryckluften.',
      evidence: 'Elförbrukning timme för timme för två veckor.',
      next: 'Gå en kvällsrunda och skriva upp vad som står på.',
    },
    {
      note: 'Läcksökte tillsammans, fjorton läckor på en förmiddag. Roligt för alla som var med.',
      evidence: 'Läcksökning av tryckluften. Fjorton läckor märkta.',
      next: 'Täta läckorna och mäta kompressorn igen.',
    },
    {
      note: 'Fastighetsägaren betalar värmen, så ingen har sett siffrorna. Vi ber om dem tillsammans.',
      evidence: 'Genomgång av fakturor för el och fjärrvärme.',
      next: 'Be fastighetsägaren om värmens siffror per månad.',
    },
    {
      note: 'Energikartläggningen från 2019 ligger orörd. Sex av nio åtgärder gäller fortfarande.',
      evidence: 'Energikartläggningens åtgärder gåtts igenom en för en.',
      next: 'Räkna på de tre billigaste åtgärderna.',
    },
    {
      note: 'De vill ha solceller först av allt. Kom överens om att släcka innan de köper.',
      evidence: 'Plan med tre åtgärder, ansvarig och datum.',
      next: 'Byta belysningen i lagret.',
    },
    {
      note: 'Kilowattimmar per ton har gått ner två månader i rad, men volymen också. Vänta med att ropa hej.',
      evidence: 'Nyckeltalet kWh per ton för sex månader.',
      next: 'Följa nyckeltalet en månad till.',
    },
  ],
  digitalisering: [
    {
      note: 'Ordern skrivs in tre gånger innan den är i maskinen. De hade aldrig räknat förut.',
      evidence: 'En order följd från mejl till maskin. Tre inmatningar.',
      next: 'Ta bort den inmatning som ingen läser.',
    },
    {
      note: 'Ritningarna finns på fyra ställen. Den senaste sitter på en kylskåpsdörr.',
      evidence: 'Kartläggning av var ritningar och arbetsorder finns.',
      next: 'Bestämma en plats och flytta dit alla gällande ritningar.',
    },
    {
      note: 'Säkerhetskopian tas, men ingen har provat att läsa tillbaka. Det gör vi nästa gång.',
      evidence: 'Genomgång av säkerhetskopiering och behörigheter.',
      next: 'Prova att läsa tillbaka en fil från säkerhetskopian.',
    },
    {
      note: 'Två maskiner kan lämna data i dag utan nya prylar. Börja med dem.',
      evidence: 'Maskinlista: vilka som lämnar drifttid och larm.',
      next: 'Visa drifttiden från de två maskinerna på en skärm.',
    },
    {
      note: 'Stoppen skrivs på papper och slängs på fredagen. Laget vill själva ha kvar dem.',
      evidence: 'Två veckors stopp inmatade och sorterade efter orsak.',
      next: 'Registrera stopp på surfplatta vid en maskin.',
    },
    {
      note: 'Systemleverantören lovar allt. Hjälpte dem skriva vad de behöver i stället för vad som visas upp.',
      evidence: 'Kravlista på en sida för nytt affärssystem.',
      next: 'Skicka kravlistan till tre leverantörer.',
    },
  ],
};
