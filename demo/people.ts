// The invented people whom a visitor may be in the demo, and the one password that they all have.
import type { Localised } from '#platform/values/text.js';

export interface DemoPerson {
  email: string;
  name: string;
  role: Localised;
  /** The slug of the workspace where the person lands. */
  workspace: string;
}

/** Known to everybody, so it opens nothing where NODE_ENV says production. */
export const demoPassword = 'kaffe vid svarven';

const STEG = 'steg-for-industrin';

/** Nobody has these surnames; the addresses are under a domain that is kept for examples (RFC 2606). */
export const demoPeople: readonly DemoPerson[] = [
  {
    email: 'elin.exempelgren@example.com',
    name: 'Elin Exempelgren',
    role: { sv: 'Industriutvecklare', en: 'Coach' },
    workspace: STEG,
  },
  {
    email: 'lars.exempelsson@example.com',
    name: 'Lars Exempelsson',
    role: { sv: 'Projektledare', en: 'Project leader' },
    workspace: STEG,
  },
  {
    email: 'lina.latsasberg@example.com',
    name: 'Lina Låtsasberg',
    role: { sv: 'Projektledare för kurserna', en: 'Project leader of the courses' },
    workspace: STEG,
  },
  {
    email: 'siv.sagokulla@example.com',
    name: 'Siv Sagokulla',
    role: { sv: 'Delprojektledare', en: 'Sub-project leader' },
    workspace: STEG,
  },
  {
    email: 'per.pahittsson@example.com',
    name: 'Per Påhittsson',
    role: { sv: 'Industriutvecklare hos en annan part', en: 'Coach of another partner' },
    workspace: STEG,
  },
  {
    email: 'folke.fantasirud@example.com',
    name: 'Folke Fantasirud',
    role: { sv: 'Industriutvecklare hos parten som ligger efter', en: 'Coach of the partner that lags behind' },
    workspace: STEG,
  },
  {
    email: 'olga.hittepakvist@example.com',
    name: 'Olga Hittepåkvist',
    role: { sv: 'Observatör hos finansiären', en: 'Observer at the funder' },
    workspace: STEG,
  },
  {
    email: 'rune.latsasrud@example.com',
    name: 'Rune Låtsasrud',
    role: { sv: 'Revisor', en: 'Auditor' },
    workspace: STEG,
  },
  {
    email: 'ada.exempelstrand@example.com',
    name: 'Ada Exempelstrand',
    role: { sv: 'Administratör', en: 'Administrator' },
    workspace: STEG,
  },
  {
    email: 'provlasare@example.com',
    name: 'Provläsare',
    role: {
      sv: 'Läsare av de fyra verkliga programmen',
      en: 'Reader of the four real programmes',
    },
    workspace: 'industry-in-west',
  },
];

/** Whether somebody knocks with what everybody knows, where it must open nothing. */
export function isShutOut(email: string, password: string, nodeEnv: string | undefined): boolean {
  return nodeEnv === 'production' && password === demoPassword && email.trim().toLowerCase().endsWith('@example.com');
}
