// Every sentence of the app in Swedish and English: each subject keeps its own beside its screens, and asks for them here.
import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

export type Locale = 'sv' | 'en';

const CHOSEN = 'stegvis.language';

function firstLocale(): Locale {
  const chosen = localStorage.getItem(CHOSEN);
  if (chosen === 'sv' || chosen === 'en') return chosen;
  return navigator.languages.some((language) => language.startsWith('sv')) || !navigator.language.startsWith('en')
    ? 'sv'
    : 'en';
}

void i18next.init({
  lng: firstLocale(),
  fallbackLng: 'sv',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

export const locale = (): Locale => (i18next.language === 'en' ? 'en' : 'sv');

export async function chooseLocale(chosen: Locale): Promise<void> {
  localStorage.setItem(CHOSEN, chosen);
  document.documentElement.lang = chosen;
  await i18next.changeLanguage(chosen);
}

type Catalogue = Readonly<Record<string, string>>;

/** The words of one subject: the same keys in both languages. Plurals end in `_one` and `_other`. */
export interface Words<Keys extends string> {
  name: string;
  keys?: Keys;
}

type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Declares the words of a subject. English must say what Swedish says. */
export function wordsOf<const Sv extends Catalogue>(
  name: string,
  sv: Sv,
  en: { readonly [Key in keyof Sv]: string },
): Words<WithoutPlural<keyof Sv> & string> {
  i18next.addResourceBundle('sv', name, sv);
  i18next.addResourceBundle('en', name, en);
  return { name };
}

type Values = Readonly<Record<string, string | number>>;

/** Says one of a subject's sentences, filled in with values; `count` chooses the plural. */
export type Say<Keys extends string> = (key: Keys, values?: Values) => string;

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

const sayers = new Map<string, TFunction>();

function sayerOf(language: string, name: string): TFunction {
  const key = `${language}/${name}`;
  const known = sayers.get(key) ?? i18next.getFixedT(language, name);
  sayers.set(key, known);
  return known;
}

/** The words of a subject in a component, in the language that is chosen. Made once: hundreds of rows ask for the same. */
export function useWords<Keys extends string>({ name }: Words<Keys>): Say<Keys> {
  return sayerOf(
    useSyncExternalStore(onLanguage, () => i18next.language),
    name,
  );
}

/** The words of a subject outside components. */
export function say<Keys extends string>({ name }: Words<Keys>, key: Keys, values?: Values): string {
  return (i18next.t as TFunction)(key, { ns: name, ...values });
}

/** A text that the API gave in both languages. */
export function told(text: { sv: string; en: string } | null | undefined): string {
  if (!text) return '';
  return locale() === 'en' ? text.en : text.sv;
}
