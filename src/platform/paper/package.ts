// Several files as one that can be sent: papers with the data behind them.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files by their names: texts, or bytes that are small already. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files in one zip, all of the moment they were made; bytes such as a PDF are not pressed once more. */
export function packed(files: Files, madeAt: Date): Buffer {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    parts[name] =
      typeof content === 'string' ? [strToU8(content), { mtime: madeAt }] : [content, { mtime: madeAt, level: 0 }];
  }
  return Buffer.from(zipSync(parts));
}
