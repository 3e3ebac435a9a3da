// How a calendar leaves: kept by whoever asked for it alone, and not sent again while it is the same.
import type { Request, Response } from 'express';
import type { ReadCalendar } from './calendar-reading.service.js';

const FIVE_MINUTES = 300;

export function sendCalendar(request: Request, response: Response, { text, tag }: ReadCalendar): void {
  response.set({ ETag: tag, 'Cache-Control': `private, max-age=${FIVE_MINUTES}`, 'Referrer-Policy': 'no-referrer' });
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//u, ''));
  if (known?.some((one) => one === tag || one === '*')) {
    response.status(304).end();
    return;
  }
  response.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="stegvis.ics"',
  });
  response.send(text);
}
