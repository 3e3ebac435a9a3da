// The HTTP around the API: one piece of work per request, safe headers, and errors that are JSON, never a page.
import type { Server } from 'node:http';
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
import { documentsByDigest, listedDocuments } from './graphql/known-documents.js';
import { LIMITS } from './graphql/limits.js';
import { answer } from './http-answers.js';
import { Gate } from './traffic/gate.js';
import { localeFrom } from './values/locale.js';

/** Puts the house's HTTP manners on an application, before it listens. */
export function furnish(app: NestExpressApplication): void {
  const { proxies, publicUrl } = readConfig(process.env);
  app.set('trust proxy', proxies);
  app.disable('x-powered-by');
  // Answers are never kept by anybody, so nobody compares their digests.
  app.disable('etag');
  app.use(worked(app));
  // Before everything else: what is turned away should cost next to nothing.
  app.use('/graphql', app.get(Gate).door);
  app.use(headers(publicUrl.startsWith('https:')));
  app.useBodyParser('json', { limit: `${LIMITS.bodyKilobytes}kb` });
  app.use(failed);
  app.use('/graphql', documentsByDigest(listedDocuments()), app.get(Gate).turn, admitted(app));
  // A calendar's address is its proof; nobody else is asked.
  app.use('/calendar', app.get(Gate).door, app.get(Gate).turn);
  app.use('/papers', app.get(Gate).door, namedInAddress, app.get(Gate).turn, admitted(app));
  outwait(app.getHttpServer());
}

/** How long a caller may take over a request, and how many may be connected: slow ones hold a socket, never a place. */
function outwait(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Longer than the minute for which proxies keep theirs, or one would send into a socket that is being closed.
  server.keepAliveTimeout = 65_000;
  // Nothing has moved, in either direction.
  server.timeout = 90_000;
  server.maxConnections = 4_000;
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

/** A link sends no header: it names its workspace in its address. Who is asking still decides whether they may enter. */
const namedInAddress: RequestHandler = (request, _response, next) => {
  const { workspace } = request.query;
  if (typeof workspace === 'string') request.headers['x-stegvis-workspace'] ??= workspace;
  next();
};

/** Who is asking; the gate hears it too, so that the next request counts for them. */
function admitted(app: INestApplication): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    void admit(app, request, response, next);
  };
}

async function admit(app: INestApplication, request: Request, response: Response, next: NextFunction): Promise<void> {
  try {
    work().mayWrite = mayMutate(request.body);
    await app.get(Gatekeeper).admit(request);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') app.get(Gate).note(request, undefined);
    answer(response, error);
    return;
  }
  app.get(Gate).note(request, work().actor?.doer);
  next();
}

/** Whether the document may hold a mutation: who asks is then read in the transaction that may come to write. */
function mayMutate(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown };
  return typeof query === 'string' && /\bmutation\b/.test(query);
}

/** What goes wrong before GraphQL is reached: a body too large, or not JSON. */
const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const type = (error as { type?: string }).type;
  if (type === 'entity.too.large') return answer(response, refuse.BODY_TOO_LARGE({ limit: LIMITS.bodyKilobytes }));
  return answer(response, type ? refuse.BAD_REQUEST({}) : error);
};
