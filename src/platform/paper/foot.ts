// The foot of every page: the Union's emblem with its statement where it pays, others' marks, and what the paper is.
import { INK } from '../drawing/area-looks.js';
import { widthOf } from '../drawing/letter-widths.js';
import { linesAtMost, linesOf } from '../drawing/line-breaks.js';
import { line, type Drawing } from '../drawing/shapes.js';
import type { Foot, Paper } from './paper.js';
import { PAGE, TEXT_WIDTH, type Setting, type Sheet } from './sheet.js';
import { emblemHeight, unionEmblem } from './union-emblem.js';

const LINE: Setting = { face: 'text', size: 9, leading: 11.5, colour: INK.quiet };
const NOTICE: Setting = { ...LINE, face: 'bold', colour: '#7a4b00' };
const GAP = 10;

/** What emblem and statement take at the most, and a little air. */
const MARKS = 186;

/** What the foot says, broken where the marks begin; the page comes last. */
function told({ lines, pages, unionStatement, logos }: Foot): string[] {
  const marks = (unionStatement ? MARKS : 0) + logos.reduce((sum, { width }) => sum + width + GAP, 0);
  const width = Math.max(TEXT_WIDTH / 3, TEXT_WIDTH - marks);
  const measure = (text: string): number => widthOf(text, LINE.size);
  return [...lines.filter(Boolean).flatMap((text) => linesAtMost(linesOf(text, width, measure), 2)), pages];
}

/** How high the foot is: as its lines, or as the highest mark. */
export function footHeight(foot: Foot): number {
  const { unionStatement, logos } = foot;
  const marks = [...logos.map(({ height }) => height), ...(unionStatement ? [emblemHeight(logos)] : [])];
  return Math.max(told(foot).length * LINE.leading, ...marks) + GAP;
}

/** Where the text of a page ends. */
export function lowestLine(foot: Foot): number {
  return PAGE.height - PAGE.bottom - footHeight(foot) - 12;
}

interface Place {
  page: number;
  pages: number;
}

/** Sets the foot on the page that is open; the emblem is told of once, to whoever hears the paper. */
export function setFoot(
  sheet: Sheet,
  { foot, language }: Paper,
  place: Place,
  document: PDFKit.PDFStructureElement,
): void {
  const top = PAGE.height - PAGE.bottom - footHeight(foot);
  const statement = foot.unionStatement;
  const emblem = statement && unionEmblem(emblemHeight(foot.logos), statement.join(' '), language);
  const at = { x: PAGE.left, y: top + GAP };
  sheet.ornament(() => {
    const d = line(PAGE.left, top, PAGE.left + TEXT_WIDTH, top);
    sheet.draw([{ kind: 'path', d, ink: { stroke: INK.edge, width: 0.6 } }], { x: 0, y: 0 });
    if (foot.notice) notice(sheet, foot.notice);
    setLines(sheet, foot, place, at.y);
    if (emblem && place.page > 1) setEmblem(sheet, emblem, statement, at);
    setLogos(sheet, foot.logos, { x: at.x + (emblem ? emblem.width + 110 : 0), y: at.y });
  }, 'Pagination');
  if (emblem && place.page === 1) {
    const alt = emblem.description;
    document.add(sheet.pdf.struct('Figure', { alt }, () => setEmblem(sheet, emblem, statement, at)));
  }
}

function setEmblem(sheet: Sheet, emblem: Drawing, statement: readonly string[], at: { x: number; y: number }): void {
  sheet.draw(emblem.shapes, at);
  const size = 10.5;
  const setting: Setting = { face: 'statement', size, leading: 13, colour: '#000000' };
  const y = at.y + (emblem.height - statement.length * setting.leading) / 2;
  sheet.set(statement, setting, { x: at.x + emblem.width + 7, y });
}

function setLogos(sheet: Sheet, logos: readonly Drawing[], { x, y }: { x: number; y: number }): void {
  let left = x;
  for (const logo of logos) {
    sheet.draw(logo.shapes, { x: left, y });
    left += logo.width + GAP;
  }
}

/** What the paper is, to the right, where nobody looks first. */
function setLines(sheet: Sheet, foot: Foot, { page, pages }: Place, y: number): void {
  const measure = sheet.measure(LINE);
  told(foot).forEach((said, index) => {
    const text = said.replace('{page}', String(page)).replace('{pages}', String(pages));
    sheet.set([text], LINE, { x: PAGE.left + TEXT_WIDTH - measure(text), y: y - 1 + index * LINE.leading });
  });
}

function notice(sheet: Sheet, text: string): void {
  const x = (PAGE.width - sheet.measure(NOTICE)(text)) / 2;
  sheet.set([text], NOTICE, { x, y: 24 });
}
