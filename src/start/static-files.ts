// The files that the pages are made of: our own, and the explorer's from its packages; nothing is fetched from elsewhere.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { productFolder } from '#platform/config.js';
import { hashOf, type SentFile } from './send-file.js';

const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
} as const;

const OWN = [
  'activity-queries.js',
  'activity.css',
  'activity.js',
  'api.js',
  'effect-queries.js',
  'effect.js',
  'elements.js',
  'explorer.css',
  'explorer.js',
  'house.css',
  'icon.svg',
  'invitation.js',
  'lesson-queries.js',
  'lesson-words.js',
  'lessons.css',
  'lessons.js',
  'link.js',
  'placeholders.js',
  'queries.js',
  'self-assessment-queries.js',
  'self-assessment.css',
  'self-assessment.js',
  'source-sans-3.LICENSE.txt',
  'source-sans-3.woff2',
  'start.css',
  'words.js',
] as const;

/** The explorer's files, by the package that brings them. */
const PACKAGED = {
  'react.js': ['explorer-react', 'umd/react.production.min.js'],
  'react-dom.js': ['explorer-react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
} as const;

export type FileName = (typeof OWN)[number] | keyof typeof PACKAGED;

const { resolve } = createRequire(join(productFolder, 'package.json'));

function placeOf(fileName: FileName): string {
  const packaged = fileName in PACKAGED ? PACKAGED[fileName as keyof typeof PACKAGED] : undefined;
  if (!packaged) return join(productFolder, 'src', 'start', 'browser', fileName);
  return join(dirname(resolve(`${packaged[0]}/package.json`)), packaged[1]);
}

async function read(fileName: FileName): Promise<SentFile> {
  const body = await readFile(placeOf(fileName));
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return {
    type: TYPES[ending],
    body,
    zipped: ending === 'woff2' ? undefined : await promisify(gzip)(body),
    hash: hashOf(body),
  };
}

@Injectable()
export class StaticFiles {
  private readonly kept = new Map<string, Promise<SentFile>>();
  private readonly known: ReadonlySet<string> = new Set([...OWN, ...Object.keys(PACKAGED)]);

  /** The file of that name, or nothing: a name is looked up in the list above, so it can never be a path. */
  async find(fileName: string): Promise<SentFile | undefined> {
    if (!this.known.has(fileName)) return undefined;
    const found = this.kept.get(fileName) ?? read(fileName as FileName);
    this.kept.set(fileName, found);
    return found;
  }

  /** Where a page finds the file: an address that changes with the content, so that it may be kept for ever. */
  async address(fileName: FileName): Promise<string> {
    const file = await this.find(fileName);
    return `/start/${fileName}?v=${file?.hash ?? ''}`;
  }
}
