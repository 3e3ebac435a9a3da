// Contacts at the companies: names that nobody has, and numbers kept for fiction.
import { folded } from '#platform/values/text.js';
import type { Dice } from './random.js';

const FIRST_NAMES = [
  'Agneta',
  'Ahmed',
  'Anders',
  'Berit',
  'Bengt',
  'Camilla',
  'Dan',
  'Ebba',
  'Fatima',
  'Gun',
  'Göran',
  'Hanna',
  'Ingemar',
  'Jasmin',
  'Johan',
  'Karin',
  'Leif',
  'Maria',
  'Nils',
  'Oskar',
  'Petra',
  'Roland',
  'Sofia',
  'Tove',
  'Ulf',
  'Åsa',
  'Örjan',
] as const;

const SURNAME_STARTS = ['Exempel', 'Påhitt', 'Låtsas', 'Hittepå', 'Fantasi', 'Saga'] as const;
const SURNAME_ENDS = ['bo', 'fält', 'hage', 'mo', 'rot', 'ström', 'träd', 'vall', 'vik', 'å'] as const;

const TITLES = {
  DECISION_MAKER: ['VD', 'Ägare', 'Platschef'],
  PRODUCTION: ['Produktionschef', 'Arbetsledare', 'Produktionstekniker'],
  SUSTAINABILITY: ['Miljö- och energiansvarig'],
  DEVELOPMENT: ['Teknisk chef', 'IT-ansvarig'],
  HR: ['Personalansvarig'],
  FINANCE: ['Ekonomiansvarig'],
} as const;

export type ContactRoleName = keyof typeof TITLES;

/** A person at a company. */
export interface ContactPerson {
  name: string;
  title: string;
  email: string;
  phone: string;
  role: ContactRoleName;
}

/** PTS keeps 070-174 06 05 to 070-174 06 99 for fiction; the first is the project office's. */
const FIRST_NUMBER = 6;
const LAST_NUMBER = 99;

/** Hands out people, no name twice. */
export class Casting {
  private readonly taken = new Set<string>();
  private number = FIRST_NUMBER;

  constructor(private readonly dice: Dice) {}

  person(role: ContactRoleName): ContactPerson {
    const name = this.freeName();
    return { name, title: this.dice.pick(TITLES[role]), email: emailOf(name), phone: this.phone(), role };
  }

  /** Somebody who is no contact, but works there. */
  colleague(dice: Dice): Pick<ContactPerson, 'name' | 'email'> {
    const name = this.freeName(dice);
    return { name, email: emailOf(name) };
  }

  private freeName(dice = this.dice): string {
    const name = `${dice.pick(FIRST_NAMES)} ${dice.pick(SURNAME_STARTS)}${dice.pick(SURNAME_ENDS)}`;
    if (this.taken.has(name)) return this.freeName(dice);
    this.taken.add(name);
    return name;
  }

  private phone(): string {
    const phone = `070-174 06 ${String(this.number).padStart(2, '0')}`;
    this.number = this.number === LAST_NUMBER ? FIRST_NUMBER : this.number + 1;
    return phone;
  }
}

/** An address that reaches nobody (RFC 2606). */
export function emailOf(name: string): string {
  return `${folded(name).replaceAll(' ', '.')}@example.com`;
}
