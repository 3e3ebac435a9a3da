// What the palette shows for what is typed.
import { foldedOf } from '../ui/search';

/** Something one can go to or do. */
export interface Find {
  id: string;
  label: string;
  detail?: string | undefined;
  /** Other words that lead here. */
  words?: string | undefined;
}

const textOf = ({ label, detail, words }: Find): string => foldedOf([label, detail, words].filter(Boolean).join(' '));

/** Each word must be in it; what begins as it was typed stands first. Without words all of it, as it stood. */
export function found<One extends Find>(all: readonly One[], typed: string, most: number): One[] {
  const wanted = foldedOf(typed);
  if (!wanted) return all.slice(0, most);
  const words = wanted.split(/\s+/);
  const fitting = all.filter((one) => {
    const text = textOf(one);
    return words.every((word) => text.includes(word));
  });
  const rank = ({ label }: One): number => (foldedOf(label).startsWith(wanted) ? 0 : 1);
  return fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

/** What is more than one has already: the same thing is not told twice. */
export function beside<One extends Find>(known: readonly Find[], more: readonly One[]): One[] {
  const told = new Set(known.map(({ id }) => id));
  return more.filter(({ id }) => !told.has(id));
}

/** Each thing once: who knows it first is believed. */
export function distinct<One extends Find>(all: readonly One[]): One[] {
  const told = new Set<string>();
  return all.filter(({ id }) => !told.has(id) && told.add(id));
}
