// Sets the blocks of a paper on its sheets, each as what it is: a heading, a paragraph, a list, a table.
import { AREA_LOOKS, INK } from '../drawing/area-looks.js';
import { badge } from '../drawing/flights.js';
import { line } from '../drawing/shapes.js';
import type { Block, Badge, Figure, Heading, Paragraph, Sentences, Signature, Title } from './paper.js';
import { PAGE, TEXT_WIDTH, type Setting, type Sheet } from './sheet.js';
import { setTable } from './table.js';

type Element = PDFKit.PDFStructureElement;

export const TEXT: Setting = { face: 'text', size: 11, leading: 15, colour: INK.text };
export const QUIET: Setting = { ...TEXT, size: 10, leading: 13.5, colour: INK.quiet };
export const BOLD: Setting = { ...TEXT, face: 'bold' };
const TITLE: Setting = { ...BOLD, size: 24, leading: 29 };
const HEADINGS: Readonly<Record<2 | 3, Setting>> = {
  2: { ...BOLD, size: 16, leading: 20 },
  3: { ...BOLD, size: 12, leading: 16 },
};
const BADGE = 18;
const INDENT = BADGE + 8;
const { left } = PAGE;

/** A text as one element of the structure, from where the sheet is. */
function setText(sheet: Sheet, text: string, setting: Setting, place = { x: left as number, width: TEXT_WIDTH }): void {
  sheet.y = sheet.set(sheet.lines(text, setting, place.width), setting, { x: place.x, y: sheet.y });
}

function setTitle(sheet: Sheet, { text, under }: Title, document: Element): void {
  document.add(sheet.tagged('H1', () => setText(sheet, text, TITLE)));
  sheet.y += 2;
  document.add(sheet.tagged('P', () => setText(sheet, under, { ...TEXT, colour: INK.quiet })));
  sheet.y += 20;
}

function setHeading(
  sheet: Sheet,
  { level, text, badge: shown, beginsPage, room = 90, language }: Heading,
  document: Element,
): void {
  const setting = HEADINGS[level];
  const indent = shown ? INDENT : 0;
  const lines = sheet.lines(text, setting, TEXT_WIDTH - indent);
  if (beginsPage && sheet.y > PAGE.top) sheet.turn();
  // A heading never stands alone at the foot of a page.
  const turned = sheet.need(lines.length * setting.leading + room);
  if (!turned && sheet.y > PAGE.top) sheet.y += level === 2 ? 18 : 12;
  if (shown) ornamentBadge(sheet, shown, setting.leading);
  document.add(
    sheet.pdf.struct(`H${level}`, spoken(language), () => {
      sheet.y = sheet.set(lines, setting, { x: left + indent, y: sheet.y });
    }),
  );
  sheet.y += level === 2 ? 8 : 4;
}

/** Said where a part is in another language than its paper, so that it is read aloud right. */
const spoken = (language: string | undefined): { lang?: string } => (language ? { lang: language } : {});

function ornamentBadge(sheet: Sheet, { letter, look }: Badge, leading: number): void {
  const middle = { x: left + BADGE / 2, y: sheet.y + leading / 2 };
  sheet.ornament(() => sheet.draw(badge(letter, AREA_LOOKS[look], middle), { x: 0, y: 0 }));
}

/** A paragraph goes on over the end of a page, two lines of it at least on either side where it can. */
function setParagraph(sheet: Sheet, { text, isQuiet, language }: Paragraph, document: Element): void {
  const setting = isQuiet ? QUIET : TEXT;
  const rest = sheet.lines(text, setting, TEXT_WIDTH);
  const element = sheet.pdf.struct('P', spoken(language));
  document.add(element);
  while (rest.length) {
    sheet.need(setting.leading * Math.min(3, rest.length));
    const fits = Math.max(1, Math.floor(sheet.room / setting.leading));
    const here = rest.splice(0, fits === rest.length - 1 ? fits - 1 || 1 : fits);
    element.add(() => (sheet.y = sheet.set(here, setting, { x: left, y: sheet.y })));
    if (rest.length) sheet.turn();
  }
  element.end();
  sheet.y += 8;
}

function setFigure(sheet: Sheet, { drawing }: Figure, document: Element): void {
  sheet.need(drawing.height);
  document.add(sheet.figure(drawing, { x: left, y: sheet.y }));
  sheet.y += drawing.height + 14;
}

/** A line to write on stands with what it is for. */
function setSignature(sheet: Sheet, { text }: Signature, document: Element): void {
  sheet.need(70);
  sheet.y += 44;
  const d = line(left, 0, left + TEXT_WIDTH * 0.6, 0);
  const at = { x: 0, y: sheet.y };
  sheet.ornament(() => sheet.draw([{ kind: 'path', d, ink: { stroke: INK.text, width: 0.8 } }], at));
  sheet.y += 5;
  document.add(sheet.tagged('P', () => setText(sheet, text, QUIET)));
  sheet.y += 8;
}

/** Each sentence after the letter of what it is about, which is said in bold before it. */
function setSentences(sheet: Sheet, { items }: Sentences, document: Element): void {
  const list = sheet.pdf.struct('L');
  document.add(list);
  const indent = items.some(({ badge: one }) => one) ? INDENT : 0;
  for (const { badge: shown, about, text } of items) {
    const lines = sheet.lines(text, TEXT, TEXT_WIDTH - indent);
    const heads = sheet.lines(about, BOLD, TEXT_WIDTH - indent);
    sheet.need((lines.length + heads.length) * TEXT.leading + 6);
    const item = sheet.pdf.struct('LI');
    list.add(item);
    if (shown) ornamentBadge(sheet, shown, TEXT.leading);
    const x = left + indent;
    const body = sheet.pdf.struct('LBody');
    item.add(body);
    body.add(sheet.tagged('P', () => (sheet.y = sheet.set(heads, BOLD, { x, y: sheet.y }))));
    body.add(sheet.tagged('P', () => (sheet.y = sheet.set(lines, TEXT, { x, y: sheet.y }))));
    body.end();
    item.end();
    sheet.y += 8;
  }
  list.end();
}

/** Sets a block; a long table lets others have their turn now and then. */
export async function setBlock(sheet: Sheet, block: Block, document: Element): Promise<void> {
  if (block.kind === 'title') setTitle(sheet, block, document);
  else if (block.kind === 'heading') setHeading(sheet, block, document);
  else if (block.kind === 'paragraph') setParagraph(sheet, block, document);
  else if (block.kind === 'figure') setFigure(sheet, block, document);
  else if (block.kind === 'sentences') setSentences(sheet, block, document);
  else if (block.kind === 'signature') setSignature(sheet, block, document);
  else await setTable(sheet, block, document);
}
