// Makes elements of a page from values: text is always text, never HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Record<string, string | number | boolean | null | undefined | (() => void)>} Given */
/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * @template {Element} Made
 * @param {Made} made
 * @param {Given} given
 * @param {Child[]} children
 */
function filled(made, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, String(value));
  }
  made.append(
    ...children.filter((child) => child !== false && child != null).map((child) => /** @type {Node} */ (child)),
  );
  return made;
}

/**
 * An element of HTML; a function among what is given listens to the event of that name.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Given} given
 * @param {...Child} children
 */
export const element = (tag, given = {}, ...children) => filled(document.createElement(tag), given, children);

/**
 * An element of SVG.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Given} given
 * @param {...Child} children
 */
export const drawn = (tag, given = {}, ...children) => filled(document.createElementNS(SVG, tag), given, children);
