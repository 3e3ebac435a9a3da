// Prints a paper as PDF: tagged, in its language, with its typefaces inside; in pieces, so that others have their turn.
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { lowestLine, setFoot } from './foot.js';
import type { Paper } from './paper.js';
import { Sheet } from './sheet.js';
import { typefaces, type Typefaces } from './typefaces.js';
import { setBlock } from './typesetter.js';

type Pdf = PDFKit.PDFDocument;

@Injectable()
export class Press {
  /** The bytes of the paper. The library is loaded with the first one. */
  async print(paper: Paper): Promise<Buffer> {
    const [{ default: PdfDocument }, faces] = await Promise.all([import('pdfkit'), typefaces()]);
    const pdf = blank(PdfDocument, paper, faces);
    const bytes = collected(pdf);
    const document = pdf.struct('Document');
    pdf.addStructure(document);
    const sheet = new Sheet(pdf, lowestLine(paper.foot));
    for (const block of paper.blocks) {
      await setBlock(sheet, block, document);
      await setImmediate();
    }
    const { count } = pdf.bufferedPageRange();
    for (let page = 1; page <= count; page += 1) {
      pdf.switchToPage(page - 1);
      setFoot(sheet, paper, { page, pages: count }, document);
    }
    document.end();
    await setImmediate();
    pdf.end();
    return bytes;
  }
}

function blank(PdfDocument: new (options: PDFKit.PDFDocumentOptions) => Pdf, paper: Paper, faces: Typefaces): Pdf {
  const { title, language, author } = paper;
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: { Title: title, Author: author, Creator: 'Stegvis', Producer: 'Stegvis' },
  });
  for (const [face, bytes] of Object.entries(faces)) pdf.registerFont(face, bytes);
  return pdf.font('text').addPage();
}

async function collected(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
