// Makes the first visit light: what a browser may get instead of each file, and what it may begin to fetch at once.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';

const SHRINKS = new Set(['.js', '.css']);

/** Leaves beside each script and style sheet the same as small as Brotli makes it: `x.js.br`. */
export function pressed(): Plugin {
  return {
    name: 'stegvis-pressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!SHRINKS.has(extname(name))) continue;
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
      }
    },
  };
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** A chunk and what it imports as it begins, by their names. */
function chainOf(bundle: Bundle, name: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports) chainOf(bundle, imported, seen);
  return seen;
}

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', injectTo: 'head', attrs });

/**
 * Names a page's own part in the app's page, so that it comes beside the first load and not one journey there and back
 * later. `data-page` marks what is not the first load.
 */
export function besideTheFirst(module: string): Plugin {
  return {
    name: 'stegvis-beside-the-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
        if (!page) throw new Error(`Nothing is built of ${module}.`);
        const names = [...chainOf(bundle, page.fileName)];
        const styles = chunks
          .filter(({ fileName }) => names.includes(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const isNew = (name: string): boolean => !html.includes(name);
        const marked = { crossorigin: '', 'data-page': module };
        return [
          ...names.filter(isNew).map((name) => link({ rel: 'modulepreload', href: `/${name}`, ...marked })),
          ...styles.filter(isNew).map((name) => link({ rel: 'preload', as: 'style', href: `/${name}`, ...marked })),
        ];
      },
    },
  };
}
