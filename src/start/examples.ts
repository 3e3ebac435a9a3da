// The saved examples of the explorer: one file each, with its title in its first line and its variables beside it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { productFolder } from '#platform/config.js';
import type { Locale } from '#platform/values/locale.js';

export interface SavedExample {
  name: string;
  title: string;
  query: string;
  /** JSON; a value such as `<company.id>` is filled in by the page with something that the reader may see. */
  variables: string;
}

const FOLDER = join(productFolder, 'src', 'start', 'examples');

/** The first line of an example is its title: `# Swedish · English`. */
function titleOf(query: string, locale: Locale): string {
  const [swedish = '', english = swedish] = query.slice(1, query.indexOf('\n')).split('·');
  return (locale === 'sv' ? swedish : english).trim();
}

async function readExample(file: string, locale: Locale): Promise<SavedExample> {
  const query = await readFile(join(FOLDER, file), 'utf8');
  const variables = await readFile(join(FOLDER, file.replace(/graphql$/, 'json')), 'utf8').catch(() => '');
  return { name: file.replace(/^\d+-|\.graphql$/g, ''), title: titleOf(query, locale), query, variables };
}

/** All of them in the order of their numbers. */
export async function savedExamples(locale: Locale): Promise<SavedExample[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.graphql')).toSorted();
  return Promise.all(files.map((file) => readExample(file, locale)));
}
