// The rescue file: everything that is on this device only, as it would be sent, for whoever can send nothing from here.
import type { Draft } from '../device/drafts';
import type { Entry } from './entry.rules';

function fileOf(entries: readonly Entry[], drafts: readonly Draft[]): File {
  const name = `stegvis-osparat-${new Date().toISOString().slice(0, 16).replace(':', '')}.json`;
  return new File([JSON.stringify({ entries, drafts }, undefined, 2)], name, { type: 'application/json' });
}

/** Gives the file to another app where the device can, and else to the downloads. */
export async function rescue(entries: readonly Entry[], drafts: readonly Draft[]): Promise<void> {
  const file = fileOf(entries, drafts);
  if (navigator.canShare?.({ files: [file] })) return navigator.share({ files: [file] });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
