// What is answered outside GraphQL: a refusal or a fault as JSON, with its real status.
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { work } from './context.js';
import { Refusal, refuse } from './errors.js';
import { said } from './graphql/errors.js';
import { log, traits } from './log.js';

interface Meaning {
  status: number;
  /** Seconds, when the refusal does not say them itself. */
  retryAfter?: number;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  UNAUTHENTICATED: { status: 401 },
  FORBIDDEN: { status: 403 },
  ORIGIN_FOREIGN: { status: 403 },
  NOT_FOUND: { status: 404 },
  DOCUMENT_UNKNOWN: { status: 404 },
  BODY_TOO_LARGE: { status: 413 },
  RATE_LIMITED: { status: 429, retryAfter: 60 },
  SERVICE_UNAVAILABLE: { status: 503, retryAfter: 2 },
};

/** Answers with a refusal; anything else is a fault, of which the caller learns nothing but its number. */
export function answer(response: Response, error: unknown): void {
  if (response.headersSent) return;
  if (!(error instanceof Refusal)) log('error', 'request.failed', traits(error));
  const refusal = error instanceof Refusal ? error : refuse.INTERNAL({ requestId: work().requestId });
  const { status, retryAfter } =
    error instanceof Refusal ? (MEANINGS[refusal.code] ?? { status: 400 }) : { status: 500 };
  const seconds = refusal.params.seconds ?? retryAfter;
  if (typeof seconds === 'number') response.set('Retry-After', String(seconds));
  response.status(status).json({ errors: [said(refusal)] });
}

/** Lets a route refuse as the API does, with the status that the refusal means. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(refusal: Refusal, host: ArgumentsHost): void {
    answer(host.switchToHttp().getResponse<Response>(), refusal);
  }
}
