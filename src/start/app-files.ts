// The app as its build has left it in dist/web: its page, its files, and the addresses that are its own.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { productFolder } from '#platform/config.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** What a compressor makes smaller. */
const SHRINKS = new Set(['.js', '.css', '.html', '.svg', '.webmanifest']);

export interface AppFile {
  type: string;
  body: Buffer;
  zipped: Buffer | undefined;
  hash: string;
  /** Its name holds its content's hash, so that it never changes. */
  isForever: boolean;
}

@Injectable()
export class AppFiles {
  private readonly folder = join(productFolder, 'web');
  private readonly read = new Map<string, AppFile | undefined>();
  private paths: readonly string[] | undefined;

  /** A file of the build, never one outside it or one that is meant for the server. */
  find(name: string): AppFile | undefined {
    if (!this.read.has(name)) this.read.set(name, this.readFile(name));
    return this.read.get(name);
  }

  /** Whether an address is a page of the app. */
  isPage(path: string): boolean {
    const [, first = ''] = path.split('/');
    this.paths ??= this.readPaths();
    return first === '' || this.paths.includes(first);
  }

  private readPaths(): readonly string[] {
    const file = join(this.folder, 'server', 'paths.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  }

  private readFile(name: string): AppFile | undefined {
    const inside = normalize(name);
    const place = join(this.folder, inside);
    const type = TYPES[extname(inside)];
    if (!type || inside.startsWith('..') || inside.startsWith('server') || !existsSync(place)) return undefined;
    const body = readFileSync(place);
    return {
      type,
      body,
      zipped: SHRINKS.has(extname(inside)) ? gzipSync(body, { level: 9 }) : undefined,
      hash: createHash('sha256').update(body).digest('base64url').slice(0, 16),
      isForever: inside.startsWith('assets/') || inside.startsWith('workbox-'),
    };
  }
}
