// Papers: what is printed can be read, heard and searched, and the Union's emblem is where and how large it must be.
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Drawing, Shape } from '#platform/drawing/shapes.js';
import { footHeight } from '#platform/paper/foot.js';
import type { Block, Foot, Paper } from '#platform/paper/paper.js';
import { Press } from '#platform/paper/press.js';
import { PAGE } from '#platform/paper/sheet.js';
import { emblemHeight, LOWEST_EMBLEM, unionEmblem } from '#platform/paper/union-emblem.js';

const foot: Foot = {
  notice: null,
  lines: ['Industri i väst', 'Underlag – inte ett intyg'],
  pages: 'Sida {page} av {pages}',
  unionStatement: ['Medfinansieras av', 'Europeiska unionen'],
  logos: [],
};

const paper = (blocks: Block[], values: Partial<Paper> = {}): Paper => ({
  title: 'Trappan för Åkers Ö',
  language: 'sv-SE',
  author: 'Påhittade Coachbolaget',
  blocks,
  foot,
  ...values,
});

interface Printed {
  pages: string[];
  info: Record<string, unknown>;
  roles: string[];
  alts: string[];
  bytes: Buffer;
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

async function printed(made: Paper): Promise<Printed> {
  const bytes = await new Press().print(made);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document);
  const { info } = await document.getMetadata();
  const trees: Node[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    trees.push((await (await document.getPage(page)).getStructTree()) as Node);
  }
  const all = trees.flatMap(nodes);
  return {
    pages: text,
    info: Object.fromEntries(Object.entries(info)),
    bytes,
    roles: all.flatMap(({ role }) => role ?? []),
    alts: all.flatMap(({ alt }) => alt ?? []),
  };
}

const row = (text: string): { text: string }[] => [{ text }, { text: 'Ja' }];
const table = (rows: { text: string }[][]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Påstående', share: 4 },
    { title: 'Svar', share: 1 },
  ],
  rows,
});

describe('a paper', () => {
  it('holds its letters, its title and its language', async () => {
    const { pages, info } = await printed(
      paper([
        { kind: 'title', text: 'Åkers Ö AB', under: 'Mätt den 12 mars' },
        { kind: 'paragraph', text: 'Räksmörgås på Łódź och Šibenik: àéîõü, ÅÄÖ, 3 × 4 – ”så”, 500 €.' },
      ]),
    );
    expect(pages[0]).toContain('Räksmörgås på Łódź och Šibenik: àéîõü, ÅÄÖ, 3 × 4 – ”så”, 500 €.');
    expect(info).toMatchObject({ Title: 'Trappan för Åkers Ö', Language: 'sv-SE', Author: 'Påhittade Coachbolaget' });
  });

  it('brings all its typefaces, and none that a reader would have to have', async () => {
    const { bytes } = await printed(paper([{ kind: 'heading', level: 2, text: 'Rubrik' }, table([row('Text')])]));
    const source = bytes.toString('latin1');
    const names = [...source.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+(SourceSans3|Ubuntu)-/);
    expect(source).toContain('/FontFile2');
  });

  it('is told as headings, paragraphs, figures, lists and tables', async () => {
    const drawing: Drawing = { ...unionEmblem(30, 'x', 'sv'), title: 'Trappan', description: 'Steg 3 av 5' };
    const { roles, alts } = await printed(
      paper([
        { kind: 'title', text: 'Titel', under: 'Under' },
        { kind: 'figure', drawing },
        { kind: 'sentences', items: [{ about: 'Energi', text: 'Steg 2.', badge: { letter: 'E', look: 'E' } }] },
        { kind: 'heading', level: 2, text: 'Svar' },
        table([[{ text: 'Steg 1' }], row('Vi mäter')]),
      ]),
    );
    expect(roles).toEqual(
      expect.arrayContaining(['H1', 'P', 'Figure', 'L', 'LI', 'LBody', 'H2', 'Table', 'TR', 'TH', 'TD']),
    );
    expect(alts).toEqual(['Trappan. Steg 3 av 5', 'Medfinansieras av Europeiska unionen']);
  });

  it('goes on over pages, each with its foot, and never parts a row', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`Påstående nummer ${index + 1} som fyller sin rad.`));
    const { pages } = await printed(paper([{ kind: 'heading', level: 2, text: 'Svaren' }, table(rows)]));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((text, index) => {
      expect(text).toContain(`Sida ${index + 1} av ${pages.length}`);
      expect(text).toContain('Underlag – inte ett intyg');
      expect(text).toContain('Medfinansieras av');
      expect(text).toContain('Påstående');
    });
    for (const [{ text }] of rows as [{ text: string }][])
      expect(pages.filter((page) => page.includes(text)).length).toBe(1);
  });

  it('lets a long paragraph go on over pages, as one paragraph that nothing is lost of', async () => {
    const words = Array.from({ length: 1400 }, (_, index) => `ord${index + 1}`);
    const long: Block = { kind: 'paragraph', text: words.join(' ') };
    const { pages, roles } = await printed(paper([{ kind: 'paragraph', text: 'Först.' }, long]));
    expect(pages.length).toBeGreaterThan(1);
    const told = pages.flatMap((text) => text.match(/ord\d+/g) ?? []);
    expect(told).toEqual(words);
    expect(new Set(roles.filter((role) => role === 'P' || role === 'H1'))).toEqual(new Set(['P']));
    for (const text of pages) expect(text.lastIndexOf('ord')).toBeLessThan(text.indexOf('Underlag'));
  });

  it('says where a part of it is in another language', async () => {
    const { bytes } = await printed(
      paper([
        { kind: 'heading', level: 2, text: 'Half days', language: 'en-GB' },
        { kind: 'paragraph', text: 'They came.', language: 'en-GB' },
        { kind: 'paragraph', text: 'De kom.' },
      ]),
    );
    expect(bytes.toString('latin1').match(/\/Lang \(en-GB\)/g)).toHaveLength(2);
  });

  it('breaks words that are longer than their column', async () => {
    const long = 'Verksamhetsutvecklingsledningssystemsansvarighetsbeskrivning';
    const { pages } = await printed(paper([table([[{ text: 'Vad' }, { text: long }]])]));
    expect(pages[0]?.replaceAll(/-\s/g, '')).toContain(long);
  });

  it('says on every page what is invented', async () => {
    const notice = 'Demo – påhittade uppgifter';
    const { pages } = await printed(
      paper(
        [
          { kind: 'paragraph', text: 'Text' },
          { kind: 'heading', level: 2, text: 'Mer', beginsPage: true },
        ],
        {
          foot: { ...foot, notice },
        },
      ),
    );
    expect(pages.map((text) => text.includes(notice))).toEqual([true, true]);
  });

  it('lets others have their turn while it is printed', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`Påstående ${index}`));
    let turns = 0;
    let goesOn = true;
    const count = (): void => {
      turns += 1;
      if (goesOn) setImmediate(count);
    };
    setImmediate(count);
    await new Press().print(paper([table(rows)]));
    goesOn = false;
    expect(turns).toBeGreaterThan(8);
  });
});

describe('the emblem of the Union', () => {
  const emblem = unionEmblem(90, 'Medfinansieras av Europeiska unionen', 'sv');
  const paths = emblem.shapes as Extract<Shape, { kind: 'path' }>[];
  const points = (d: string): [number, number][] =>
    [...d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

  it('is half wider than high, blue with twelve gold stars', () => {
    expect([emblem.width, emblem.height]).toEqual([135, 90]);
    expect(paths.map(({ ink }) => ink.fill)).toEqual(['#003399', ...Array<string>(12).fill('#ffcc00')]);
  });

  it('has its stars upright, a third of the height from the middle, each an eighteenth of it', () => {
    for (const [hour, { d }] of paths.slice(1).entries()) {
      const angle = (hour * Math.PI) / 6;
      const [x, y] = [67.5 + 30 * Math.sin(angle), 45 - 30 * Math.cos(angle)];
      const star = points(d);
      expect(star).toHaveLength(10);
      const [top] = star;
      expect(top?.[0]).toBeCloseTo(x, 1);
      expect(top?.[1]).toBeCloseTo(y - 5, 1);
      for (const [index, [px, py]] of star.entries()) {
        expect(Math.hypot(px - x, py - y)).toBeCloseTo(index % 2 ? 5 * 0.381_97 : 5, 1);
      }
    }
  });

  it('is never lower than a centimetre, nor smaller than any other mark', () => {
    expect(emblemHeight([])).toBeGreaterThanOrEqual(LOWEST_EMBLEM);
    expect(LOWEST_EMBLEM).toBeCloseTo(28.35, 2);
    for (const logo of [
      { width: 20, height: 80 },
      { width: 300, height: 20 },
    ]) {
      const height = emblemHeight([{ width: 10, height: 10 }, logo]);
      expect(height).toBeGreaterThanOrEqual(logo.height);
      expect(height * 1.5).toBeGreaterThanOrEqual(logo.width);
    }
  });

  it('stands on the page as high as that, with room in the foot', async () => {
    const logo: Drawing = { ...unionEmblem(60, 'Annan', 'sv'), shapes: [] };
    const foots = [foot, { ...foot, logos: [logo] }, { ...foot, unionStatement: null, lines: ['En rad'] }];
    expect(foots.map(footHeight).every((height, index) => height >= ([34, 60, 0][index] ?? 0))).toBe(true);
    const { pages, alts } = await printed(
      paper([{ kind: 'paragraph', text: 'Text' }], { foot: { ...foot, unionStatement: null } }),
    );
    expect([pages[0]?.includes('Medfinansieras'), alts]).toEqual([false, []]);
    expect(PAGE.height).toBeGreaterThan(footHeight(foot) * 5);
  });
});
