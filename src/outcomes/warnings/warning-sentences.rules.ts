/** What each warning says, in plain Swedish and English. */
import type { Localised } from '#platform/values/text.js';
import type { Code, Measure, Threshold } from './warning.rules.js';

type Told = Pick<Measure, 'count' | 'of' | 'names'> & Pick<Threshold, 'limit'>;

/** One or several, with the number before it. */
interface Noun {
  readonly one: string;
  readonly more: string;
}

const FORETAG: Noun = { one: 'företag', more: 'företag' };
const COMPANIES: Noun = { one: 'company', more: 'companies' };

const SENTENCES: Readonly<Record<Code, (told: Told) => Localised>> = {
  FORECAST_MISSES: ({ count, of, names: [unit, whose] }) => ({
    sv: `Med den takt som är fattas ${count} av ${of ?? 0} ${unit?.sv ?? ''}${whose ? ` hos ${whose.sv}` : ''} vid projektets slut.`,
    en: `At the present pace ${count} of ${of ?? 0} ${unit?.en ?? ''}${whose ? ` of ${whose.en}` : ''} will be missing at the project’s end.`,
  }),
  BEHIND_PLAN: ({ count, of, names: [unit, whose] }) => ({
    sv: `${whose?.sv ?? 'Projektet'} ligger ${count} ${unit?.sv ?? ''} efter plan; planen för i dag är ${of ?? 0}.`,
    en: `${whose?.en ?? 'The project'} is ${count} ${unit?.en ?? ''} behind plan; the plan for today is ${of ?? 0}.`,
  }),
  AREA_BELOW_HALF_PLAN: ({ names, limit }) => ({
    sv: `${words(names, 'sv')} har nått mindre än ${limit ?? 0} procent av planen för i dag.`,
    en: `${words(names, 'en')} ${names.length === 1 ? 'has' : 'have'} reached less than ${limit ?? 0} percent of the plan for today.`,
  }),
  PARTNER_SILENT: ({ names, limit }) => ({
    sv: `${words(names, 'sv')} har inte loggat något tillfälle på mer än ${limit ?? 0} dagar.`,
    en: `${words(names, 'en')} ${names.length === 1 ? 'has' : 'have'} not logged a session for more than ${limit ?? 0} days.`,
  }),
  SHORT_OF_TIME: ({ count, of, limit }) => ({
    sv: `${count} av ${numbered(of, FORETAG)} som svarat de senaste ${limit ?? 0} dagarna har tackat nej, slutat eller vill vänta för att de inte har tid.`,
    en: `${count} of ${numbered(of, COMPANIES)} that answered in the last ${limit ?? 0} days declined, left or want to wait because they have no time.`,
  }),
  COMPANY_WAITS_FOR_SECOND_VISIT: ({ count, of, limit }) => ({
    sv: `${count} av ${numbered(of, FORETAG)} har väntat mer än ${limit ?? 0} dagar på sitt andra besök.`,
    en: `${count} of ${numbered(of, COMPANIES)} ${count === 1 ? 'has' : 'have'} waited more than ${limit ?? 0} days for a second visit.`,
  }),
  STAFF_CHANGE: ({ count, limit }) => ({
    sv: `${numbered(count, { one: 'person har', more: 'personer har' })} börjat eller slutat i projektet de senaste ${limit ?? 0} dagarna.`,
    en: `${numbered(count, { one: 'person', more: 'people' })} joined or left the project in the last ${limit ?? 0} days.`,
  }),
  CLAIM_UNANSWERED: ({ count, limit }) => ({
    sv: `${numbered(count, { one: 'ansökan', more: 'ansökningar' })} om utbetalning har varit ${count === 1 ? 'obesvarad' : 'obesvarade'} i mer än ${limit ?? 0} dagar.`,
    en: `${numbered(count, { one: 'payment claim has', more: 'payment claims have' })} been unanswered for more than ${limit ?? 0} days.`,
  }),
  SESSION_UNREPORTED: ({ count, limit }) => ({
    sv: `${numbered(count, { one: 'planerat tillfälle', more: 'planerade tillfällen' })} har passerat för mer än ${limit ?? 0} dagar sedan utan att loggas eller ställas in.`,
    en: `${numbered(count, { one: 'planned session', more: 'planned sessions' })} passed more than ${limit ?? 0} days ago and ${count === 1 ? 'was' : 'were'} neither logged nor cancelled.`,
  }),
  PARTICIPANTS_INCOMPLETE: ({ count, of }) => ({
    sv: `Uppgifter saknas för ${count} av ${numbered(of, { one: 'deltagare', more: 'deltagare' })}; finansiären räknar dem inte förrän de finns.`,
    en: `${count} of ${numbered(of, { one: 'participant', more: 'participants' })} lack details that the funder needs before counting them.`,
  }),
};

/** The sentence of a warning. */
export function sentenceOf(code: Code, told: Told): Localised {
  return SENTENCES[code](told);
}

/** How a project stands as a whole. */
export function standingSentence(isRaised: boolean, signs: number): Localised {
  if (isRaised) {
    return {
      sv: `Projektet är på väg att misslyckas: ${numbered(signs, { one: 'tecken', more: 'tecken' })} pekar åt samma håll.`,
      en: `The project is on its way to fail: ${numbered(signs, { one: 'sign points', more: 'signs point' })} that way.`,
    };
  }
  if (!signs)
    return { sv: 'Inget tyder på att projektet är i fara.', en: 'Nothing says that the project is in danger.' };
  return {
    sv: `${numbered(signs, { one: 'tecken', more: 'tecken' })} att hålla ögonen på, men inget som hotar projektet.`,
    en: `${numbered(signs, { one: 'sign', more: 'signs' })} to keep an eye on, but nothing that threatens the project.`,
  };
}

function numbered(number: number | null, { one, more }: Noun): string {
  return `${number ?? 0} ${number === 1 ? one : more}`;
}

/** "A", "A och B", "A, B och C". */
function words(names: readonly Localised[], language: 'sv' | 'en'): string {
  const all = names.map((name) => name[language]);
  const last = all.at(-1) ?? '';
  if (all.length < 2) return last;
  return `${all.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${last}`;
}
