// How wide words are, near enough to break lines where nobody can measure: in Source Sans 3, and in what stands for it.

const FIRST = 32;

/** Thousandths of the size for each sign from the space to the tilde, of the bold letters: others are never wider. */
const WIDTHS =
  '200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513'
    .split(',')
    .map(Number);

/** What stands in for the letters where they are not installed is often wider. */
const SPARE = 1.05;

/** A sign without a width of its own is taken to be wide. */
const OTHER = 700;

/** How wide the text is at a size; å, ä and ö are as wide as what they are made from. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const sign of text.normalize('NFD').replaceAll(/\p{M}/gu, '')) {
    sum += WIDTHS[(sign.codePointAt(0) ?? 0) - FIRST] ?? OTHER;
  }
  return (sum * size * SPARE) / 1000;
}

/** The size at which the longest word of a text fits a width: no larger than one, no smaller than the other. */
export function sizeFor(text: string, width: number, largest: number, smallest: number): number {
  const longest = Math.max(1, ...text.split(/\s+/u).map((word) => widthOf(word, 1)));
  return Math.min(largest, Math.max(smallest, width / longest));
}
