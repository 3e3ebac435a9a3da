// The app as its build has left it in dist/web: its page, its files, and the addresses that are its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { productFolder } from '#platform/config.js';
import { hashOf, type SentFile } from './send-file.js';

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

export interface AppFile extends SentFile {
  /** Its name holds its content's hash, so that it never changes. */
  isForever: boolean;
}

@Injectable()
export class AppFiles {
  private readonly folder = join(productFolder, 'web');
  private readonly names = new Set(namesIn(this.folder));
  private readonly read = new Map<string, AppFile>();
  private paths: readonly string[] | undefined;

  /** A file of the build, never one outside it or one that is meant for the server: only what the build has listed is read. */
  find(name: string): AppFile | undefined {
    if (!this.names.has(name)) return undefined;
    const file = this.read.get(name) ?? this.readFile(name);
    this.read.set(name, file);
    return file;
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

  private readFile(name: string): AppFile {
    const body = readFileSync(join(this.folder, name));
    const pressed = join(this.folder, `${name}.br`);
    return {
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body,
      zipped: SHRINKS.has(extname(name)) ? gzipSync(body, { level: 9 }) : undefined,
      pressed: existsSync(pressed) ? readFileSync(pressed) : undefined,
      hash: hashOf(body),
      isForever: name.startsWith('assets/') || name.startsWith('workbox-'),
    };
  }
}

/** What may be sent: the files of the build, by their names in addresses. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => extname(name) in TYPES && !name.startsWith('server/'));
}
