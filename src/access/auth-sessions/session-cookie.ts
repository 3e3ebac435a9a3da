// The cookie that carries the token: names, lives and attributes in one place.
import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Request, Response } from 'express';
import { readConfig } from '#platform/config.js';

/** The browser lets nobody but this host set a cookie with this prefix, and only over https (RFC 6265bis §4.1.3). */
const SECURE_NAME = '__Host-stegvis';
const PLAIN_NAME = 'stegvis';

const OWN_DEVICE_MILLISECONDS = 30 * 24 * 3_600_000;

/** Whether people reach the system over https; otherwise it is a demo on the own machine. */
export function isSecure(): boolean {
  return readConfig(process.env).publicUrl.startsWith('https:');
}

/** The token in a request's cookie. */
export function tokenIn({ headers }: IncomingMessage): string | undefined {
  const wanted = `${cookieName()}=`;
  const found = headers.cookie?.split(/; */).find((one) => one.startsWith(wanted));
  return found?.slice(wanted.length) || undefined;
}

/** Gives the browser a token; on a device that is not its person's own it goes when the browser closes. */
export function giveToken(response: Response, token: string, isOwnDevice: boolean): void {
  const life = isOwnDevice ? { maxAge: OWN_DEVICE_MILLISECONDS } : {};
  response.removeHeader('Set-Cookie');
  response.cookie(cookieName(), token, { ...attributes(), ...life });
}

/**
 * Tells the browser to throw away the pages it keeps for going back to. Not its storage: what somebody has not sent yet lies
 * there, and the app wipes it when they have said so (decision record 45).
 */
export function forgetPages(response: Response): void {
  response.set('Clear-Site-Data', '"cache"');
}

/** The answer to a request that came over HTTP. */
export function responseTo(request: Request): Response {
  if (!request.res) throw new Error('A request over HTTP has its answer.');
  return request.res;
}

/** Takes the token back. */
export function takeToken(response: Response): void {
  response.removeHeader('Set-Cookie');
  response.clearCookie(cookieName(), attributes());
}

function cookieName(): string {
  return isSecure() ? SECURE_NAME : PLAIN_NAME;
}

function attributes(): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() };
}
