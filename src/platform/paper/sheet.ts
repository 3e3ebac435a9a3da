// The sheets of a paper under way: where the next line goes, what fits, and what each thing is for whoever hears it read.
import type { Drawing, Ink, Shape } from '../drawing/shapes.js';
import { linesOf, type Measure } from '../drawing/line-breaks.js';
import { LRUCache } from 'lru-cache';
import type { Face } from './typefaces.js';

type Pdf = PDFKit.PDFDocument;

/** A4 in points, with 20 mm at the sides. */
export const PAGE = { width: 595.28, height: 841.89, left: 56.64, top: 54, bottom: 34 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left * 2;

/** How letters are set. */
export interface Setting {
  face: Face;
  size: number;
  leading: number;
  colour: string;
}

/** Widths of words at size 1: the same words come back on every paper. */
const widths = new LRUCache<string, number>({ max: 20_000 });

export class Sheet {
  y: number = PAGE.top;

  constructor(
    readonly pdf: Pdf,
    private readonly lowest: number,
  ) {}

  /** Room left on the page. */
  get room(): number {
    return this.lowest - this.y;
  }

  /** Turns the page when so much does not fit; whether it did. */
  need(height: number): boolean {
    if (this.room >= height || this.y <= PAGE.top) return false;
    this.turn();
    return true;
  }

  turn(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** The lines of a text in a width. */
  lines(text: string, setting: Setting, width: number): string[] {
    return linesOf(text, width, this.measure(setting));
  }

  measure({ face, size }: Setting): Measure {
    const word = (text: string): number => {
      const key = `${face} ${text}`;
      const known = widths.get(key) ?? this.pdf.font(face).fontSize(1000).widthOfString(text) / 1000;
      widths.set(key, known);
      return known;
    };
    const space = word(' ');
    return (text) => {
      const words = text.split(' ');
      return (words.reduce((sum, one) => sum + word(one), 0) + space * (words.length - 1)) * size;
    };
  }

  /** Sets lines below each other with the top of the first at `y`; the bottom of the last. */
  set(lines: readonly string[], setting: Setting, { x, y }: { x: number; y: number }): number {
    const { face, size, leading, colour } = setting;
    this.pdf.font(face).fontSize(size).fillColor(colour);
    lines.forEach((line, index) => {
      // Half of what is between the lines stands above each.
      const base = y + index * leading + (leading - size) / 2 + size * 0.78;
      if (line) this.pdf.text(line, x, base, { lineBreak: false, baseline: 'alphabetic' });
    });
    return y + lines.length * leading;
  }

  /** What is drawn, as an element of the structure; it is drawn when the element is added to one that stands. */
  tagged(type: string, draw: () => void): PDFKit.PDFStructureElement {
    return this.pdf.struct(type, {}, draw);
  }

  /** Draws with its upper left corner at a point. */
  draw(shapes: readonly Shape[], at: { x: number; y: number }): void {
    this.pdf.save().translate(at.x, at.y);
    for (const shape of shapes) this.shape(shape);
    this.pdf.restore();
  }

  /** A drawing as one figure that says what it shows. */
  figure(drawing: Drawing, at: { x: number; y: number }): PDFKit.PDFStructureElement {
    const alt = `${drawing.title}. ${drawing.description}`;
    return this.pdf.struct('Figure', { alt }, () => this.draw(drawing.shapes, at));
  }

  /** What is only for the eye, such as a rule or the foot of a page. */
  ornament(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  private shape(shape: Shape): void {
    if (shape.kind === 'group') {
      for (const one of shape.shapes) this.shape(one);
    } else if (shape.kind === 'path') {
      if (shape.d) this.path(shape.d, shape.ink);
    } else {
      const { x, y, text, size, colour, isBold, anchor } = shape;
      const setting = { face: isBold ? 'bold' : 'text', size, leading: size, colour } as const;
      const shift = anchor === 'middle' ? this.measure(setting)(text) / 2 : 0;
      this.pdf.font(setting.face).fontSize(size).fillColor(colour);
      this.pdf.text(text, x - shift, y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  private path(d: string, { fill, stroke, width, dash, round }: Ink): void {
    const { pdf } = this;
    pdf.save();
    if (width !== undefined) pdf.lineWidth(width);
    if (dash) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    if (round) pdf.lineCap('round');
    pdf.path(d);
    if (fill && stroke) pdf.fillAndStroke(fill, stroke);
    else if (fill) pdf.fill(fill);
    else if (stroke) pdf.stroke(stroke);
    pdf.restore();
  }
}
