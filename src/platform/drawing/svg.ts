// Writes a drawing as SVG that stands by itself: no style sheet, no script, and no id but those it is given a name for.
import { written, type Drawing, type Ink, type Shape } from './shapes.js';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML cannot hold are left out, the rest is escaped. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function inkOf({ fill, stroke, width, dash, round }: Ink): Record<string, string | undefined> {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': width === undefined ? undefined : written(width),
    'stroke-dasharray': dash?.map(written).join(' '),
    'stroke-linecap': round ? 'round' : undefined,
  };
}

function drawn(shape: Shape): string {
  if (shape.kind === 'group') return `<g${attributes({ class: shape.role })}>${shape.shapes.map(drawn).join('')}</g>`;
  if (shape.kind === 'path') return `<path${attributes({ class: shape.role, d: shape.d, ...inkOf(shape.ink) })}/>`;
  const { x, y, text, size, colour, isBold, anchor, role } = shape;
  const look = { 'font-size': written(size), 'font-weight': isBold ? 600 : undefined, fill: colour };
  const place = { x: written(x), y: written(y), 'text-anchor': anchor === 'middle' ? anchor : undefined };
  return `<text${attributes({ class: role, ...place, ...look })}>${escaped(text)}</text>`;
}

/** The drawing as SVG. `name` begins its ids, so that several can stand on one page; it is unique there. */
export function svgOf(drawing: Drawing, name: string): string {
  const { width, height, language, title, description, shapes } = drawing;
  const [titleId, descriptionId] = [`${name}-title`, `${name}-desc`];
  const head = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    // Lines at the edges are half outside.
    viewBox: `-1 0 ${written(width + 2)} ${written(height)}`,
    width: written(width + 2),
    height: written(height),
    role: 'img',
    lang: language,
    'aria-labelledby': titleId,
    'aria-describedby': descriptionId,
    'font-family': "'Source Sans 3', system-ui, sans-serif",
  });
  const spoken = `<title id="${escaped(titleId)}">${escaped(title)}</title><desc id="${escaped(descriptionId)}">${escaped(description)}</desc>`;
  return `<svg${head}>${spoken}${shapes.map(drawn).join('')}</svg>`;
}
