// Which language a page is read in: the one asked for in the address, else the one the browser wishes.
import type { Request } from 'express';
import { LOCALES, localeFrom, type Locale } from '#platform/values/locale.js';

export function languageOf(request: Request): Locale {
  const asked = LOCALES.find((locale) => locale === request.query.lang);
  return asked ?? localeFrom(request.headers['accept-language']);
}

export const otherLanguage = (locale: Locale): Locale => (locale === 'sv' ? 'en' : 'sv');
