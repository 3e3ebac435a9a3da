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

/** Both lists without the same thing twice; the first knows best. */
export function joined<One extends Find>(first: readonly One[], more: readonly One[]): One[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...more.filter(({ id }) => !known.has(id))];
}
