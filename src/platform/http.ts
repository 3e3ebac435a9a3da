// The HTTP around the API: one piece of work per request, safe headers, and errors that are JSON, never a page.
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { v7 } from 'uuid';
import { Gatekeeper } from './authority/gatekeeper.js';
import { readConfig } from './config.js';
import { Work, within, work } from './context.js';
import { Database } from './database/database.js';
import { Refusal, refuse } from './errors.js';
import { said } from './graphql/errors.js';
import { LIMITS } from './graphql/limits.js';
import { log, traits } from './log.js';
import { localeFrom } from './values/locale.js';

/** Puts the house's HTTP manners on an application, before it listens. */
export function furnish(app: NestExpressApplication): void {
  const { proxies, publicUrl } = readConfig(process.env);
  app.set('trust proxy', proxies);
  app.disable('x-powered-by');
  // Answers are never kept by anybody, so nobody compares their digests.
  app.disable('etag');
  app.use(headers(publicUrl.startsWith('https:')));
  app.use(worked(app));
  app.useBodyParser('json', { limit: `${LIMITS.bodyKilobytes}kb` });
  app.use(failed);
  app.use('/graphql', admitted(app));
}

function headers(secure: boolean): RequestHandler {
  return helmet({
    hsts: secure,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
  }) as RequestHandler;
}

/** Opens the piece of work; a client that hangs up gives back what its request held. */
function worked(app: INestApplication): RequestHandler {
  return (request, response, next) => {
    const piece = new Work(v7(), localeFrom(request.headers['accept-language']));
    response.on('close', () => void app.get(Database).end(piece));
    within(piece, next);
  };
}

function admitted(app: INestApplication): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    void admit(app, request, response, next);
  };
}

async function admit(app: INestApplication, request: Request, response: Response, next: NextFunction): Promise<void> {
  try {
    await app.get(Gatekeeper).admit(request);
  } catch (error) {
    answer(response, error);
    return;
  }
  next();
}

/** What goes wrong before GraphQL is reached: a body too large, or not JSON. */
const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const type = (error as { type?: string }).type;
  if (type === 'entity.too.large') return answer(response, refuse.BODY_TOO_LARGE({ limit: LIMITS.bodyKilobytes }), 413);
  return answer(response, type ? refuse.BAD_REQUEST({}) : error, 400);
};

function answer(response: Response, error: unknown, status?: number): void {
  if (!(error instanceof Refusal)) log('error', 'request.failed', traits(error));
  const refusal = error instanceof Refusal ? error : refuse.INTERNAL({ requestId: work().requestId });
  const seconds = refusal.params.seconds ?? (refusal.code === 'SERVICE_UNAVAILABLE' ? 2 : undefined);
  if (typeof seconds === 'number') response.set('Retry-After', String(seconds));
  response
    .status(error instanceof Refusal ? (status ?? statusOf(refusal.code)) : 500)
    .json({ errors: [said(refusal)] });
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ORIGIN_FOREIGN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

function statusOf(code: string): number {
  return STATUS[code] ?? 400;
}
