// Who is in the invented consortium: its partners, its people, what each of them is in which project, and the areas.
import { emailOf } from './names.js';

export const STEG = 'steg-for-industrin';
export const FORSTA = 'forsta-steget';
export const DIGITALA = 'digitala-steg';

export const TAKT = 'kompetens-i-takt';

export type ProjectCode = typeof STEG | typeof FORSTA | typeof DIGITALA | typeof TAKT;

export const areas = {
  R: 'resurseffektiv-produktion',
  C: 'cirkulara-affarsmodeller',
  E: 'energiomstallning',
  D: 'digitalisering',
} as const;

export type AreaCode = (typeof areas)[keyof typeof areas];

/** The partners as the programmes of the invented consortium name them. */
export const partners = {
  exempel: 'Exempelforsens Industricentrum',
  pahitt: 'Påhittade Utvecklingsbolaget',
  latsas: 'Låtsasdalens Teknikcollege',
  fantasi: 'Fantasihamns Industrinod',
  saga: 'Sagokustens Kompetenscenter',
} as const;

export type PartnerKey = keyof typeof partners;

/** Who pays, and sends somebody who looks at the sums. */
export const FUNDER = 'Exempelfonden';

/** When the consortium's world was founded, in months from the day the demo is loaded. */
export const FOUNDED = -57;

export interface RolePart {
  project: ProjectCode;
  role: 'PROJECT_LEADER' | 'SUBPROJECT_LEADER' | 'COACH' | 'OBSERVER' | 'AUDITOR';
  /** First and last month from the loading day; no last month while it goes on. */
  from: number;
  until?: number;
}

export interface CoachPart {
  hoursPerWeek: number;
  expertise: readonly AreaCode[];
}

export interface Part {
  name: string;
  /** A partner or the funder, by name. */
  organisation: string;
  joined: number;
  isAdmin?: boolean;
  roles: readonly RolePart[];
  coach?: CoachPart;
}

const { R, C, E, D } = areas;

const first = (role: RolePart['role']): RolePart => ({ project: FORSTA, role, from: -56 });
const digital = (role: RolePart['role']): RolePart => ({ project: DIGITALA, role, from: -44 });
const takt = (role: RolePart['role'], from: number): RolePart => ({ project: TAKT, role, from });
const steg = (role: RolePart['role'], from = -21): RolePart => ({ project: STEG, role, from });

const parts = {
  ada: { name: 'Ada Exempelstrand', organisation: partners.exempel, joined: FOUNDED, isAdmin: true, roles: [] },
  lars: {
    name: 'Lars Exempelsson',
    organisation: partners.exempel,
    joined: -56,
    roles: [first('PROJECT_LEADER'), first('COACH'), digital('PROJECT_LEADER'), steg('PROJECT_LEADER'), steg('COACH')],
    coach: { hoursPerWeek: 12, expertise: [R, E] },
  },
  elin: {
    name: 'Elin Exempelgren',
    organisation: partners.exempel,
    joined: -44,
    roles: [digital('COACH'), steg('COACH')],
    coach: { hoursPerWeek: 30, expertise: [R, D] },
  },
  per: {
    name: 'Per Påhittsson',
    organisation: partners.pahitt,
    joined: -56,
    roles: [first('COACH'), steg('COACH')],
    coach: { hoursPerWeek: 24, expertise: [R, E] },
  },
  pia: {
    name: 'Pia Påhittfält',
    organisation: partners.pahitt,
    joined: -20,
    roles: [steg('COACH', -20), takt('COACH', -20)],
    coach: { hoursPerWeek: 20, expertise: [R] },
  },
  lina: {
    name: 'Lina Låtsasberg',
    organisation: partners.latsas,
    joined: -44,
    roles: [digital('COACH'), steg('COACH'), takt('PROJECT_LEADER', -22), takt('COACH', -22)],
    coach: { hoursPerWeek: 28, expertise: [D] },
  },
  folke: {
    name: 'Folke Fantasirud',
    organisation: partners.fantasi,
    joined: -19,
    roles: [steg('COACH', -19)],
    coach: { hoursPerWeek: 10, expertise: [C] },
  },
  siv: {
    name: 'Siv Sagokulla',
    organisation: partners.saga,
    joined: -56,
    roles: [first('COACH'), steg('SUBPROJECT_LEADER'), steg('COACH')],
    coach: { hoursPerWeek: 14, expertise: [R, E] },
  },
  sten: {
    name: 'Sten Sagovall',
    organisation: partners.saga,
    joined: -20,
    roles: [steg('COACH', -20)],
    coach: { hoursPerWeek: 26, expertise: [R, D] },
  },
  olga: {
    name: 'Olga Hittepåkvist',
    organisation: FUNDER,
    joined: -20,
    roles: [steg('OBSERVER', -20), takt('OBSERVER', -20)],
  },
  rune: {
    name: 'Rune Låtsasrud',
    organisation: FUNDER,
    joined: -1,
    roles: [{ project: STEG, role: 'AUDITOR', from: -1, until: 11 }],
  },
} as const satisfies Record<string, Part>;

export type PersonKey = keyof typeof parts;
export type CoachKey = Extract<PersonKey, 'lars' | 'elin' | 'per' | 'pia' | 'lina' | 'folke' | 'siv' | 'sten'>;

export const cast: Readonly<Record<PersonKey, Part>> = parts;
export const people = Object.keys(parts) as PersonKey[];
export const coaches: readonly CoachKey[] = ['lars', 'elin', 'per', 'pia', 'lina', 'folke', 'siv', 'sten'];

/** The address somebody signs in with. */
export function addressOf(key: PersonKey): string {
  return emailOf(cast[key].name);
}

/** Who coached for a partner in the predecessors. */
export function coachBefore(key: CoachKey, project: ProjectCode): CoachKey {
  const organisation = cast[key].organisation;
  const found = coaches.find(
    (one) =>
      cast[one].organisation === organisation &&
      cast[one].roles.some((held) => held.project === project && held.role === 'COACH'),
  );
  if (!found) throw new Error(`Nobody at ${organisation} coached in ${project}.`);
  return found;
}
