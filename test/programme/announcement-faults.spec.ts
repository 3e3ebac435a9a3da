// A file that is wrong is refused with every fault and its path, and nothing of it is written.
import { describe, expect, it } from 'vitest';
import { WorkspacesService } from '#access/workspaces/workspace.service.js';
import { faultLines } from '#programme/announcements/announcement.desk.js';
import { Refusal } from '#platform/errors.js';
import { testApp } from '../support/app.js';
import { copied, load, written, type Plain } from './programme-files.js';

type Change = (file: Plain) => void;

interface File extends Plain {
  partners: Plain[];
  funding: { sources: Plain[] };
  targets: Plain[];
  phases: Plain[];
  eligibility: { sni: Plain; areas: Plain };
  grund: { themes: Plain[] };
  insatsomraden: Plain[];
  predecessors: Plain[];
  targetGroup: Plain;
}

/** The refusal of a file, as `path CODE`. */
async function refusal(path: string): Promise<Refusal> {
  const outcome: unknown = await load(path).catch((error: unknown) => error);
  if (!(outcome instanceof Refusal)) throw new Error(`Not refused: ${String(outcome)}`);
  return outcome;
}

async function faults(change: (file: File) => void): Promise<string[]> {
  const { problems } = await refusal(await copied('steg-for-industrin', change as Change));
  return problems.map(({ field, code }) => `${field} ${code}`);
}

const day = { monthsFromToday: -20, day: 'FIRST' };

describe('a programme file is refused', () => {
  const cases: readonly (readonly [what: string, change: (file: File) => void, expected: string])[] = [
    ['a key that the format does not have', (file) => (file.colour = 'red'), 'colour FILE_KEY_UNKNOWN'],
    [
      'a misspelt key inside a list',
      (file) => (file.partners[2] = { ...file.partners[2], roll: 'PARTNER' }),
      'partners[2].roll FILE_KEY_UNKNOWN',
    ],
    ['a key that must be there and is not', (file) => delete file.purpose, 'purpose FILE_MISSING'],
    [
      'a word that is not among those allowed',
      (file) => Object.assign(file.partners[2] ?? {}, { role: 'FRIEND' }),
      'partners[2].role FILE_CHOICE',
    ],
    [
      'a number that is written as words',
      (file) => Object.assign(file.targets[1] ?? {}, { value: 'many' }),
      'targets[1].value FILE_NUMBER',
    ],
    [
      'a number in quotes, as a fact',
      (file) => Object.assign(file.targets[1] ?? {}, { value: { value: '7' } }),
      'targets[1].value FILE_NUMBER',
    ],
    [
      'nought as a target',
      (file) => Object.assign(file.targets[0] ?? {}, { value: 0 }),
      'targets[0].value FILE_NUMBER',
    ],
    [
      'a negative amount',
      (file) => Object.assign(file.funding.sources[1] ?? {}, { amount: -1 }),
      'funding.sources[1].amount FILE_NUMBER',
    ],
    ['a day that does not exist', (file) => (file.startsOn = '2023-02-30'), 'startsOn FILE_DAY'],
    ['a day with a clock', (file) => (file.startsOn = '2023-02-03T10:00:00Z'), 'startsOn FILE_DAY'],
    [
      'a relative day that is not whole',
      (file) => (file.startsOn = { monthsFromToday: 1.5 }),
      'startsOn.monthsFromToday FILE_NUMBER',
    ],
    ['a relative day outside what is invented', (file) => (file.demo = false), 'startsOn FILE_DAY_RELATIVE'],
    [
      'an end before the start',
      (file) => (file.plannedEndOn = { monthsFromToday: -30 }),
      'plannedEndOn FILE_DAYS_IN_ORDER',
    ],
    [
      'a phase that ends before it starts',
      (file) => Object.assign(file.phases[1] ?? {}, { endsOn: day }),
      'phases[1].endsOn FILE_DAYS_IN_ORDER',
    ],
    [
      'an unknown municipality',
      (file) => (file.eligibility.areas.firstHand = ['05', '9999']),
      'eligibility.areas.firstHand[1] FILE_AREA_UNKNOWN',
    ],
    [
      'a county that lost its leading zero',
      (file) => (file.eligibility.areas.alsoAllowed = [7]),
      'eligibility.areas.alsoAllowed[0] FILE_WORD',
    ],
    [
      'an unknown county',
      (file) => (file.targetGroup.counties = ['Påhittade län']),
      'targetGroup.counties[0] FILE_COUNTY_UNKNOWN',
    ],
    [
      'a municipality where a county must be',
      (file) => (file.targetGroup.counties = ['Skövde']),
      'targetGroup.counties[0] FILE_COUNTY_UNKNOWN',
    ],
    [
      'what is no SNI code',
      (file) => (file.eligibility.sni.include = ['25', '04']),
      'eligibility.sni.include[1] FILE_SNI_PREFIX',
    ],
    [
      'an organisation that is no partner',
      (file) => Object.assign(file.targets[5] ?? {}, { partner: 'Ingen' }),
      'targets[5].partner FILE_PARTNER_UNKNOWN',
    ],
    ['two owners', (file) => Object.assign(file.partners[1] ?? {}, { role: 'OWNER' }), 'partners FILE_ONE_LEAD'],
    [
      'one organisation twice',
      (file) => Object.assign(file.partners[1] ?? {}, { organisation: file.partners[0]?.organisation }),
      'partners[1].organisation FILE_TWICE',
    ],
    ['one code twice', (file) => Object.assign(file.phases[1] ?? {}, { code: 'start' }), 'phases[1].code FILE_TWICE'],
    ['one promise twice', (file) => file.targets.push({ unit: 'COMPANY', value: 9 }), 'targets[28] FILE_TWICE'],
    [
      'an own target without a name',
      (file) => Object.assign(file.targets[3] ?? {}, { name: null }),
      'targets[3].name FILE_NAME_WITH_OWN',
    ],
    [
      'a name on what has none',
      (file) => Object.assign(file.targets[0] ?? {}, { name: 'x' }),
      'targets[0].name FILE_NAME_WITH_OWN',
    ],
    ['half a period', (file) => Object.assign(file.targets[0] ?? {}, { from: day }), 'targets[0].to FILE_PERIOD_HALF'],
    [
      'a source of funding without anybody',
      (file) => (file.funding.sources[0] = { fund: 'ESF' }),
      'funding.sources[0] FILE_FUNDER_UNNAMED',
    ],
    [
      'a predecessor without a name or a note',
      (file) => file.predecessors.push({ carriesOver: 'x' }),
      'predecessors[2] FILE_PREDECESSOR_UNNAMED',
    ],
    ['a text in one language', (file) => (file.name = { sv: 'Bara svenska' }), 'name.en FILE_MISSING'],
    ['a list that is none', (file) => Object.assign(file, { offered: 'allt' }), 'offered FILE_LIST'],
    ['a section that is none', (file) => Object.assign(file, { funding: [] }), 'funding FILE_SECTION'],
    [
      'a mark that is none',
      (file) => (file.projectLeaderAlsoCoaches = { value: true, assumed: 'kanske' }),
      'projectLeaderAlsoCoaches.assumed FILE_YES_NO',
    ],
    ['a code with a capital', (file) => (file.code = 'Steg'), 'code FILE_CODE'],
    [
      'a staircase that there is no file for',
      (file) => Object.assign(file.insatsomraden[1] ?? {}, { staircase: 'ingen' }),
      'insatsomraden[1].staircase FILE_STAIRCASE_UNKNOWN',
    ],
    [
      'a grund that there is no file for',
      (file) => Object.assign(file.grund, { review: 'ingen' }),
      'grund.review FILE_GRUND_UNKNOWN',
    ],
    [
      'a theme that the grund does not have',
      (file) => Object.assign(file.grund.themes[1] ?? {}, { code: 'mod' }),
      'grund.themes[1] FILE_THEME_UNKNOWN',
    ],
    [
      'a cause without its reason',
      (file) => (file.endedEarly = { reasons: ['SLOW_PAYOUTS'], causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY' }),
      'endedEarly.causeOfShortOfTime FILE_CAUSE_WITHOUT_REASON',
    ],
  ];

  it.each(cases)('for %s', async (_, change, expected) => {
    expect(await faults(change)).toContain(expected);
  });

  it('for all that is wrong at once, in the order of the file', async () => {
    const found = await faults((file) => {
      file.workspace = { slug: 'Två Ord' };
      delete file.name;
      Object.assign(file.partners[0] ?? {}, { role: 'BOSS', through: 7 });
      file.source = [];
      file.targets = [{ unit: 'LITRE', value: 3.5 }];
    });
    expect(found).toEqual([
      'workspace.slug FILE_CODE',
      'workspace.name FILE_MISSING',
      'name FILE_MISSING',
      'partners[0].role FILE_CHOICE',
      'partners[0].through FILE_WORD',
      'targets[0].unit FILE_CHOICE',
      'targets[0].value FILE_NUMBER',
    ]);
  });

  it('with the path and a sentence in both languages', async () => {
    const path = await copied('compcor', (file) =>
      Object.assign((file.partners as Plain[])[2] ?? {}, { role: 'FRIEND' }),
    );
    expect(faultLines(await refusal(path))).toEqual([
      'partners[2].role: Här ska det stå något av OWNER, COORDINATOR, PARTNER. / There must be one of OWNER, COORDINATOR, PARTNER here.',
    ]);
  });

  it.each([
    ['what is no YAML', 'code: [1, 2'],
    ['a key that stands twice', 'code: a\ncode: b'],
    ['nothing at all', ''],
    ['a list', '- 1\n- 2'],
  ])('when it is %s', async (_, text) => {
    const { problems } = await refusal(await written(text));
    expect(problems.map(({ code }) => code)).toEqual([expect.stringMatching(/^FILE_(UNREADABLE|MISSING|SECTION)$/)]);
  });

  it('when it is not there', async () => {
    const { problems } = await refusal('/nowhere/at-all.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['FILE_UNREADABLE']);
  });

  it('and nothing of it is written, the workspace included', async () => {
    const slugs: string[] = [];
    await faults((file) => {
      slugs.push(String((file.workspace as Plain).slug));
      file.insatsomraden.push({ code: 'utan-namn' });
    });
    const { app } = await testApp();
    expect(await app.get(WorkspacesService, { strict: false }).named(slugs[0] ?? '')).toBeUndefined();
  });
});
