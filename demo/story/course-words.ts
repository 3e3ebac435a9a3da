// The courses of Kompetens i takt, by skill area: what they are called, at which level, and how long they take.

export const skillAreas = ['digitalisering', 'automatisering', 'hallbarhet', 'elektrifiering'] as const;
export type SkillArea = (typeof skillAreas)[number];
export type Level = 'grundlaggande' | 'nya-behov';

export interface CourseKind {
  name: string;
  /** A course at the basic level may be about no area. */
  area: SkillArea | null;
  level: Level;
  /** How many days, and how many minutes each counts. */
  days: number;
  minutes: number;
  provider: string;
  place: string | null;
}

const LATSAS = 'Låtsasdalens Teknikcollege';
const HOME = 'Låtsasdalen, sal 2';

/** Offered one after the other, from the first again when all have been. */
export const courseKinds: readonly CourseKind[] = [
  {
    name: 'Ritningsläsning och mätteknik',
    area: null,
    level: 'grundlaggande',
    days: 2,
    minutes: 240,
    provider: LATSAS,
    place: HOME,
  },
  {
    name: 'Digitala verktyg i verkstaden',
    area: 'digitalisering',
    level: 'grundlaggande',
    days: 2,
    minutes: 210,
    provider: LATSAS,
    place: HOME,
  },
  {
    name: 'Hållbarhet från råvara till kund',
    area: 'hallbarhet',
    level: 'grundlaggande',
    days: 1,
    minutes: 360,
    provider: 'Kursgården Hittepå',
    place: 'Kursgården Hittepå',
  },
  {
    name: 'Robotcellen: ställ, kör, felsök',
    area: 'automatisering',
    level: 'nya-behov',
    days: 3,
    minutes: 300,
    provider: LATSAS,
    place: 'Låtsasdalen, robothallen',
  },
  {
    name: 'Elsäkerhet och högvolt',
    area: 'elektrifiering',
    level: 'nya-behov',
    days: 2,
    minutes: 300,
    provider: 'Fantasiel Utbildning',
    place: 'Fantasiel, Drömfors',
  },
  {
    name: 'Data ur maskinen: mät, visa, förbättra',
    area: 'digitalisering',
    level: 'nya-behov',
    days: 2,
    minutes: 270,
    provider: LATSAS,
    place: null,
  },
  {
    name: 'Automation för operatörer',
    area: 'automatisering',
    level: 'grundlaggande',
    days: 2,
    minutes: 240,
    provider: LATSAS,
    place: HOME,
  },
  {
    name: 'Klimatberäkning för underleverantörer',
    area: 'hallbarhet',
    level: 'nya-behov',
    days: 2,
    minutes: 180,
    provider: 'Kursgården Hittepå',
    place: null,
  },
];
