// Papers by their addresses: where one is found, in which language, and how it leaves.
import type { Response } from 'express';
import type { Actor } from '../authority/actor.js';
import { readConfig } from '../config.js';
import { work } from '../context.js';
import { LOCALES, type Locale } from '../values/locale.js';

/** A paper that is printed: its bytes, what they are, and what a browser calls the file. */
export interface Printed {
  bytes: Buffer;
  fileName: string;
  locale: Locale;
  /** `application/pdf` unless it is something else. */
  type?: string;
}

/** The language asked for, or that of the request. */
export function localeAsked(asked: unknown): Locale {
  return LOCALES.find((locale) => locale === asked) ?? work().locale;
}

/** Where whoever is signed in finds a paper, such as `assessments/<id>.pdf`. */
export function addressOf({ workspaceId }: Actor, path: string, asked?: Locale | null): string {
  const { publicUrl } = readConfig(process.env);
  const query = new URLSearchParams({ locale: asked ?? work().locale, workspace: workspaceId });
  return `${publicUrl.replace(/\/$/, '')}/papers/${path}?${query.toString()}`;
}

/** Sends a paper to be shown, and to be kept by nobody on the way. */
export function serve(response: Response, { bytes, fileName, locale, type = 'application/pdf' }: Printed): void {
  response.set({
    'Content-Type': type,
    'Content-Language': locale,
    'Content-Disposition': `inline; filename="${fileName}"`,
    'Cache-Control': 'private, no-store',
  });
  response.send(bytes);
}
