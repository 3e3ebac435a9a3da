// Sets a table: its head again on every page, lines between its rows, and no row parted by the end of a page.
import { setImmediate } from 'node:timers/promises';
import { INK } from '../drawing/area-looks.js';
import { box, line } from '../drawing/shapes.js';
import type { Cell, Mark, Table } from './paper.js';
import { PAGE, TEXT_WIDTH, type Setting, type Sheet } from './sheet.js';

type Element = PDFKit.PDFStructureElement;

const CELL: Setting = { face: 'text', size: 10.5, leading: 14, colour: INK.text };
const STRONG: Setting = { ...CELL, face: 'bold' };
const UNDER: Setting = { ...CELL, size: 9.5, leading: 12.5, colour: INK.quiet };
const HEAD: Setting = { ...UNDER, face: 'bold' };
const PADDING = { x: 6, y: 5 } as const;
const ROOMY = 5;
const BOX = 12;
const ROWS_AT_A_TIME = 6;

/** A cell as it will stand. */
interface SetCell {
  x: number;
  parts: { lines: string[]; setting: Setting }[];
  height: number;
  mark?: { mark: Mark; spoken: string };
}

interface Edges {
  x: number;
  width: number;
}

function edgesOf({ columns }: Table): Edges[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share }) => {
    const edges = { x, width: (TEXT_WIDTH * share) / whole };
    x += edges.width;
    return edges;
  });
}

function cellOf(sheet: Sheet, { text, under, isBold, mark }: Cell, { x, width }: Edges, setting?: Setting): SetCell {
  const inside = width - PADDING.x * 2;
  if (mark) return { x: x + PADDING.x, parts: [], height: BOX + PADDING.y * 2, mark: { mark, spoken: text } };
  const main = setting ?? (isBold ? STRONG : CELL);
  const parts = [{ lines: sheet.lines(text, main, inside), setting: main }];
  if (under) parts.push({ lines: sheet.lines(under, UNDER, inside), setting: UNDER });
  const height = parts.reduce((sum, part) => sum + part.lines.length * part.setting.leading, PADDING.y * 2);
  return { x: x + PADDING.x, parts, height };
}

const heightOf = (cells: readonly SetCell[]): number => Math.max(0, ...cells.map(({ height }) => height));

/** A box, with a tick or a stroke in it where something is recorded. */
function drawMark(sheet: Sheet, mark: Mark, at: { x: number; y: number }): void {
  const edge = { stroke: INK.text, width: 0.9 };
  const d = box({ x: 0, y: 0, width: BOX, height: BOX });
  sheet.draw([{ kind: 'path', d, ink: edge }], at);
  const bold = { stroke: INK.text, width: 1.6, round: true };
  const tick = line(2.6, 6.2, 5, 8.8) + line(5, 8.8, 9.6, 3);
  const stroke = line(3, BOX / 2, BOX - 3, BOX / 2);
  if (mark !== 'EMPTY') sheet.draw([{ kind: 'path', d: mark === 'TICKED' ? tick : stroke, ink: bold }], at);
}

/** Sets a row where the sheet is, as a row of the table. */
function setRow(sheet: Sheet, cells: readonly SetCell[], type: 'TH' | 'TD', table: Element, roomy = 0): void {
  const row = sheet.pdf.struct('TR');
  table.add(row);
  const top = sheet.y + PADDING.y + roomy;
  for (const { x, parts, mark } of cells) {
    if (mark) {
      const at = { x, y: top };
      row.add(sheet.pdf.struct(type, { alt: mark.spoken }, () => drawMark(sheet, mark.mark, at)));
      continue;
    }
    const cell = sheet.tagged(type, () => {
      let y = top;
      for (const { lines, setting } of parts) y = sheet.set(lines, setting, { x, y });
    });
    row.add(cell);
  }
  row.end();
  sheet.y += heightOf(cells) + roomy * 2;
}

function rule(sheet: Sheet, colour: string, width: number): void {
  const { left } = PAGE;
  const shape = { kind: 'path', d: line(left, 0, left + TEXT_WIDTH, 0), ink: { stroke: colour, width } } as const;
  sheet.ornament(() => sheet.draw([shape], { x: 0, y: sheet.y }));
}

/** The row that heads those below it stands on a tint. */
function tint(sheet: Sheet, height: number): void {
  const d = box({ x: PAGE.left, y: sheet.y + 0.45, width: TEXT_WIDTH, height: height - 0.45 });
  sheet.ornament(() => sheet.draw([{ kind: 'path', d, ink: { fill: '#eef0ee' } }], { x: 0, y: 0 }));
}

export async function setTable(sheet: Sheet, table: Table, document: Element): Promise<void> {
  const edges = edgesOf(table);
  const whole = { x: PAGE.left, width: TEXT_WIDTH };
  const head = table.columns.map(({ title }, index) => cellOf(sheet, { text: title }, edges[index] as Edges, HEAD));
  const element = sheet.pdf.struct('Table');
  document.add(element);
  const begin = (): void => {
    setRow(sheet, head, 'TH', element);
    rule(sheet, INK.text, 0.9);
  };
  const again = (): void => {
    sheet.ornament(() => repeat(sheet, head), 'Pagination');
    rule(sheet, INK.text, 0.9);
  };
  sheet.need(heightOf(head) + 60);
  begin();
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await setImmediate();
    const isHead = row.length === 1 && table.columns.length > 1;
    const cells = row.map((cell, place) =>
      cellOf(sheet, cell, isHead ? whole : (edges[place] as Edges), isHead ? STRONG : undefined),
    );
    // What heads others is not left behind alone.
    const roomy = table.isRoomy && !isHead ? ROOMY : 0;
    if (sheet.need(heightOf(cells) + roomy * 2 + (isHead ? 40 : 0))) again();
    if (isHead) tint(sheet, heightOf(cells));
    setRow(sheet, cells, isHead ? 'TH' : 'TD', element, roomy);
    rule(sheet, INK.hair, 0.6);
  }
  element.end();
  sheet.y += 10;
}

/** The head once more, for the eye alone: whoever hears the table has heard it. */
function repeat(sheet: Sheet, head: readonly SetCell[]): void {
  for (const { x, parts } of head) {
    for (const { lines, setting } of parts) sheet.set(lines, setting, { x, y: sheet.y + PADDING.y });
  }
  sheet.y += heightOf(head);
}
