// Lists the app's documents for the server, each under the SHA-256 of its text: documents.json in the build. Only what
// stands in a `*.queries.ts` is listed.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@urql/core';
import { Kind } from 'graphql';
import { runnerImport, type Plugin } from 'vite';
import { PATHS } from './src/paths';

const isOperation = (value: unknown): value is TypedDocumentNode =>
  (value as TypedDocumentNode | undefined)?.kind === Kind.DOCUMENT &&
  (value as TypedDocumentNode).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);

async function textsIn(folder: string): Promise<string[]> {
  const { module: documents } = await runnerImport<typeof import('./src/api/documents')>(
    join(folder, 'src/api/documents.ts'),
  );
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.queries.ts')).toSorted();
  const modules = await Promise.all(
    files.map((file) => runnerImport<Readonly<Record<string, unknown>>>(join(folder, 'src', file))),
  );
  return modules.flatMap(({ module }) => Object.values(module).filter(isOperation)).map((one) => documents.textOf(one));
}

/** Tells the server what the app asks, and which addresses are the app's. */
export function forTheServer(folder: string): Plugin {
  return {
    name: 'stegvis-for-the-server',
    apply: 'build',
    async generateBundle() {
      const texts = await textsIn(folder);
      const listed = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text] as const);
      const documents = JSON.stringify(Object.fromEntries(listed), undefined, 1);
      this.emitFile({ type: 'asset', fileName: 'server/documents.json', source: documents });
      this.emitFile({ type: 'asset', fileName: 'server/paths.json', source: JSON.stringify(PATHS) });
    },
  };
}
