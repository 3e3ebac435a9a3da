// People: a roster of sixty recorded and put right, a project's figures, forecast, needs and warnings, what one looks for and puts right, at the size of a project and at ten times that.
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { forSeconds, onceEach } from './deeds.mjs';
import { peopleTable } from './people-figures.mjs';
import { DATABASES } from './sizes.mjs';
import { startSide } from './sides.mjs';

/** Measures all of it on copies of the rows. */
export async function measurePeople(server, plan) {
  const all = [];
  const small = await measured(server, 'people', plan, all);
  const large = await measured(server, 'people10x', plan, all);
  const tenfold = Object.fromEntries(Object.entries(large).map(([key, figures]) => [`${key}10x`, figures]));
  const results = { ...small, ...tenfold };
  process.stdout.write(`${peopleTable(results)}\n`);
  return { results, all };
}

/** What is asked comes first; each roster is recorded once, and then each is put right once. */
async function measured(server, key, plan, all) {
  await prepareDatabase(server, key);
  const database = await copyDatabase(server, key);
  const bench = { server, database, subject: 'people', group: DATABASES[key][0], all };
  const asks = Math.floor(bench.group.people.rosters / (plan.rounds + 1));
  const side = await startSide('stegvis', server, database);
  try {
    return {
      participation: await forSeconds(bench, side, 'participation', plan),
      forecast: await forSeconds(bench, side, 'forecast', plan),
      trainingNeeds: await forSeconds(bench, side, 'trainingNeeds', plan),
      warnings: await forSeconds(bench, side, 'warnings', plan),
      search: await forSeconds(bench, side, 'search', plan),
      thingsToPutRight: await forSeconds(bench, side, 'thingsToPutRight', plan),
      roster: await onceEach(bench, side, 'roster', { ...plan, asks }),
      correction: await onceEach(bench, side, 'correction', { ...plan, asks }),
    };
  } finally {
    await side.stop();
    await dropCopy(server, database);
  }
}
