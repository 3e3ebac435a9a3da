// The documents of the app, as its build has listed them: it asks by their digest instead of sending them each time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { productFolder } from '../config.js';
import { refusals } from '../errors.js';
import { answer } from '../http-answers.js';

const documentRefusals = refusals({
  DOCUMENT_UNKNOWN: {
    sv: 'Servern känner inte den frågan vid sitt kontrollvärde; skicka den hel.',
    en: 'The server does not know that document by its digest; send it whole.',
  },
});

type Documents = ReadonlyMap<string, string>;

/** What the build of the app has listed; nothing where no app has been built. */
export function listedDocuments(folder = productFolder): Documents {
  try {
    const text = readFileSync(join(folder, 'web', 'server', 'documents.json'), 'utf8');
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

interface Body {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/** Puts the document that is asked for by its digest into the body, before anybody looks at it. */
export function documentsByDigest(documents: Documents): RequestHandler {
  return (request, response, next) => {
    const body = (request.body ?? {}) as Body;
    const digest = body.extensions?.persistedQuery?.sha256Hash;
    if (typeof body.query === 'string' || typeof digest !== 'string') return next();
    const query = documents.get(digest);
    if (query === undefined) return answer(response, documentRefusals.DOCUMENT_UNKNOWN({}));
    const { extensions: _, ...rest } = body;
    request.body = { ...rest, query };
    next();
  };
}
