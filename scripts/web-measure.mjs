// npm run web:measure: what the app weighs, how soon it can be used, and how it moves among 5 000 companies, here and now.
// `npm run web:measure -- http://localhost:3000 .data` measures a demo that runs already, and fills its database.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { buildIfNeeded } from './build.mjs';
import { report, say } from './sentences.mjs';
import { addCompanies } from './web-measure/companies.mjs';
import { openBrowser } from './web-measure/browser.mjs';
import { measureList, measureSearch } from './web-measure/list.mjs';
import { measureOffline, measureOpening } from './web-measure/opening.mjs';
import { runningProduct, startProduct } from './web-measure/product.mjs';
import { measureSizes } from './web-measure/sizes.mjs';
import { tableOf } from './web-measure/table.mjs';

const ROOT = join(import.meta.dirname, '..');
const COMPANIES = 5_000;

/** Figures as soon as they are known; the whole table comes last. */
function told(figures) {
  for (const { what, value, unit } of figures) process.stdout.write(`${what}: ${value.toFixed(1)} ${unit}\n`);
  return figures;
}

async function measure(product) {
  const browser = await openBrowser();
  try {
    const opening = told(await measureOpening(browser, product.address));
    const offline = told(await measureOffline(browser, product.address));
    await addCompanies(product.folder, COMPANIES);
    const search = told(await measureSearch(browser, product.address));
    const list = told(await measureList(browser, product.address, COMPANIES));
    return [...opening, ...offline, ...search, ...list];
  } finally {
    await browser.forget();
  }
}

async function main([address, folder]) {
  await installIfNeeded(ROOT);
  await buildIfNeeded(ROOT);
  const sizes = measureSizes(join(ROOT, 'dist', 'web'));
  const product = address ? runningProduct(address, folder) : await startProduct(ROOT);
  try {
    const figures = [...sizes, ...(await measure(product))];
    process.stdout.write(`\n${tableOf(figures)}\n\n`);
    const [load] = loadavg();
    say(`Datorns belastning var ${load.toFixed(1)}.`, `The machine's load was ${load.toFixed(1)}.`);
  } finally {
    await product.stop();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
