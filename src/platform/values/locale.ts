/** The two languages people read Stegvis in, and how a request says which one. Swedish comes first. */

export type Locale = 'sv' | 'en';

export const LOCALES: readonly Locale[] = ['sv', 'en'];

interface Wish {
  readonly language: string;
  readonly weight: number;
}

function isLocale(language: string): language is Locale {
  return language === 'sv' || language === 'en';
}

function wishOf(part: string): Wish {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: range.replace(/-.*$/u, ''), weight: Number.isFinite(weight) ? weight : 0 };
}

/**
 * The language for a caller, from the header Accept-Language (RFC 9110, section 12.5.4).
 * No header, an unknown language and a tie all give Swedish; only a clear wish for English gives English.
 */
export function localeFrom(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map(wishOf);
  const weightOf = (locale: Locale): number | undefined =>
    wishes.find((wish) => wish.language === locale)?.weight ?? wishes.find((wish) => wish.language === '*')?.weight;
  const named = wishes.filter((wish) => isLocale(wish.language));
  if (named.length === 0) return 'sv';
  return (weightOf('en') ?? 0) > (weightOf('sv') ?? 0) || weightOf('sv') === 0 ? 'en' : 'sv';
}
