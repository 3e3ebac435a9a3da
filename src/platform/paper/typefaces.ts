// The typefaces that go into every paper, read once: Source Sans 3 for text, and Ubuntu for the Union's statement.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { productFolder } from '../config.js';

/** The rules of the emblem name the typefaces that its statement may be set in; Ubuntu is one, Source Sans is not. */
const FILES = {
  text: ['source-sans', 'TTF/SourceSans3-Regular.ttf'],
  bold: ['source-sans', 'TTF/SourceSans3-Semibold.ttf'],
  statement: ['@fontsource/ubuntu', 'files/ubuntu-latin-400-normal.woff'],
} as const;

export type Face = keyof typeof FILES;

export type Typefaces = Readonly<Record<Face, Buffer>>;

const { resolve } = createRequire(join(productFolder, 'package.json'));

async function readFaces(): Promise<Typefaces> {
  const read = async (face: Face): Promise<readonly [Face, Buffer]> => {
    const [packageName, file] = FILES[face];
    return [face, await readFile(join(dirname(resolve(`${packageName}/package.json`)), file))];
  };
  const faces = await Promise.all((Object.keys(FILES) as Face[]).map(read));
  return Object.fromEntries(faces) as unknown as Typefaces;
}

let kept: Promise<Typefaces> | undefined;

/** All of them; a failure is not kept. */
export async function typefaces(): Promise<Typefaces> {
  kept ??= readFaces();
  try {
    return await kept;
  } catch (error) {
    kept = undefined;
    throw error;
  }
}
