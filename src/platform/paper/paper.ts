// What is put on paper: a document as blocks in order, and what stands at the foot of every page.
import type { Drawing } from '../drawing/shapes.js';
import type { AreaLetter } from '../drawing/area-looks.js';

export interface Paper {
  title: string;
  /** As PDF names it, such as sv-SE. */
  language: string;
  author: string;
  blocks: readonly Block[];
  foot: Foot;
}

/** What stands on every page. */
export interface Foot {
  /** Said at the top as well, where everything is invented; null elsewhere. */
  notice: string | null;
  lines: readonly string[];
  /** With {page} and {pages}. */
  pages: string;
  /** The statement beside the emblem of the European Union, a line each; null where it pays nothing. */
  unionStatement: readonly string[] | null;
  /** Marks of others: never larger than the emblem. */
  logos: readonly Drawing[];
}

/** A letter in its circle. */
export interface Badge {
  letter: string;
  look: AreaLetter;
}

export interface Title {
  kind: 'title';
  text: string;
  under: string;
}

export interface Heading {
  kind: 'heading';
  level: 2 | 3;
  text: string;
  badge?: Badge;
  beginsPage?: boolean;
  /** So much of what it heads stands on the same page, in points. */
  room?: number;
  /** Where it is another than the paper's. */
  language?: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  isQuiet?: boolean;
  /** Where it is another than the paper's. */
  language?: string;
}

export interface Figure {
  kind: 'figure';
  drawing: Drawing;
}

/** Sentences below each other, each with what it is about. */
export interface Sentences {
  kind: 'sentences';
  items: readonly { badge?: Badge; about: string; text: string }[];
}

export interface Column {
  title: string;
  /** Of the width, beside the others. */
  share: number;
}

/** A box to tick: empty, ticked, or struck out. */
export type Mark = 'EMPTY' | 'TICKED' | 'STRUCK';

/** A cell: what it says, and smaller under it what belongs to it. */
export interface Cell {
  text: string;
  /** Drawn in place of the text, which then says what it is to whoever hears it. */
  mark?: Mark;
  under?: string;
  isBold?: boolean;
}

/** A table; a row of one cell goes across and heads those below it. */
export interface Table {
  kind: 'table';
  /** Rows with room to write and tick by hand. */
  isRoomy?: boolean;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** A line to sign on, and under it what it is for. */
export interface Signature {
  kind: 'signature';
  text: string;
}

export type Block = Title | Heading | Paragraph | Figure | Sentences | Table | Signature;
