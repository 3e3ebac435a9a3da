// Sends a file of the product: as small as the browser understands, and not at all to whoever has it already.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** A file that is the same for as long as the server runs. */
export interface SentFile {
  type: string;
  body: Buffer;
  zipped: Buffer | undefined;
  /** As small as Brotli makes it; only of what the build has pressed. */
  pressed?: Buffer | undefined;
  /** Of what it holds (`hashOf`). */
  hash: string;
}

/** Names what a file holds, in sixteen characters. */
export const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 16);

/** For addresses that say what the file holds. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** The smallest of what the browser understands. */
function smallest(request: Request, { body, zipped, pressed }: SentFile): [bytes: Buffer, encoding?: 'br' | 'gzip'] {
  if (pressed && request.acceptsEncodings('br')) return [pressed, 'br'];
  return zipped && request.acceptsEncodings('gzip') ? [zipped, 'gzip'] : [body];
}

/** Answers with the file; Express answers 304 to whoever names its tag. */
export function sendFile(request: Request, response: Response, file: SentFile, cacheControl: string): void {
  const [bytes, encoding] = smallest(request, file);
  response.set({
    'Content-Type': file.type,
    'Cache-Control': cacheControl,
    ETag: `"${encoding ? `${file.hash}-${encoding}` : file.hash}"`,
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.send(bytes);
}
