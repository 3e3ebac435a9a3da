// A document as it is written on the wire, with the digest by which the build has told the server of it.
import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';

export interface Written {
  text: string;
  /** SHA-256 of the text, hexadecimal; undefined where the browser has no digests (a page without https). */
  digest: string | undefined;
}

const digests = new Map<string, Promise<string | undefined>>();

export function digestOf(text: string): Promise<string | undefined> {
  const known = digests.get(text) ?? digested(text);
  digests.set(text, known);
  return known;
}

async function digested(text: string): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a document, as both the app and the list of the build write it. */
export const textOf = (document: TypedDocumentNode): string => stringifyDocument(formatDocument(document));

export async function writtenOf(document: TypedDocumentNode): Promise<Written> {
  const text = textOf(document);
  return { text, digest: await digestOf(text) };
}
