// Before anything is measured: every side answers the same rows, and how many statements each sends.
import { Stop } from '../scripts/sentences.mjs';
import { post } from './post.mjs';
import { answers, occasion, question } from './questions.mjs';

/** How many rows stand under each name in an answer; pages are counted as the lists they hold. */
export function rowsIn(value, counts = {}, name = '') {
  if (Array.isArray(value)) {
    counts[name] = (counts[name] ?? 0) + value.length;
    for (const one of value) rowsIn(one, counts, '');
  } else if (value !== null && typeof value === 'object') {
    if (Array.isArray(value.nodes)) return rowsIn(value.nodes, counts, name);
    for (const [key, one] of Object.entries(value)) rowsIn(one, counts, key);
  }
  return counts;
}

/** Whether anything in an answer is called so. */
function hasName(value, name) {
  if (value === null || typeof value !== 'object') return false;
  return name in value || Object.values(value).some((one) => hasName(one, name));
}

/** The lists that two answers have under the same name but not with as many rows. */
export function differences(one, other) {
  const [ours, theirs] = [rowsIn(one), rowsIn(other)];
  // What is one row to one side may be a list of one to another, and is then no list of both.
  const shared = Object.keys(ours).filter((key) => key in theirs || !hasName(other, key));
  const count = (key) => theirs[key] ?? 0;
  return shared.filter((key) => ours[key] !== count(key)).map((key) => `${key}: ${ours[key]} ≠ ${count(key)}`);
}

async function ask(side, key, one, secret) {
  const { answer, headers } = await post(side.url, question(side.name, key, one, { secret }));
  const { data, errors } = JSON.parse(answer);
  if (errors) {
    throw new Stop(
      `${side.title} svarar inte på (${key}): ${JSON.stringify(errors).slice(0, 500)}`,
      `${side.title} does not answer (${key}).`,
    );
  }
  return { data, headers };
}

/** Statements of one answer, told by the side itself. Asked twice: what is compiled the first time is not counted. */
async function statementsOf(side, key, occasions, secret) {
  const seen = [];
  for (const one of occasions) seen.push(await ask(side, key, one, secret));
  const [, first, second] = seen.map(({ headers }) => headers);
  const own = first['x-stegvis-statements'];
  if (own !== undefined) return Number(own);
  const before = (headers) => headers['x-bench-statements-before'];
  return before(first) === undefined ? undefined : Number(before(second)) - Number(before(first));
}

/** Refuses sides that do not answer alike; answers the statements of each. */
export async function check(key, sides, group, secret) {
  const near = (n) => occasion(n, () => (n * 0.137) % 1, group);
  const asked = sides.filter(({ name }) => answers(name, key));
  if (key !== 'c' && key !== 'g') await demandAlike(key, asked, [near(1), near(2), near(3)], secret);
  const statements = {};
  for (const side of asked) {
    if (key !== 'g') statements[side.name] = await statementsOf(side, key, [near(4), near(5), near(6)], secret);
  }
  return statements;
}

async function demandAlike(key, sides, occasions, secret) {
  for (const one of occasions) {
    const [ours, ...others] = await Promise.all(sides.map((side) => ask(side, key, one, secret)));
    for (const [index, other] of others.entries()) {
      const [found] = [differences(ours.data, other.data).join(', ')];
      if (!found) continue;
      throw new Stop(
        `(${key}) ${sides[index + 1].title} svarar inte samma rader: ${found}. Då är siffrorna inte jämförbara.`,
        `(${key}) ${sides[index + 1].title} does not answer the same rows: ${found}. The figures would not compare.`,
      );
    }
  }
}
