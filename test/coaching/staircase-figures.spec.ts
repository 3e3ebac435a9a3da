// The figure of a company's stairs: drawn from where it stands, in the language asked for, and only for those who may see it.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { askedArea, assessed, upTo } from './assessments.js';
import { area, grund, type Area } from './staircases.js';
import { enrolled, move, placed } from './steps.js';

const FIGURE = `query($id: ID!, $locale: Locale) {
  company(id: $id) { name staircaseFigure(locale: $locale) { title description svg } } }`;
const REVIEW = `mutation($input: GrundReviewInput!) { grundReview(input: $input) { id } }`;

interface Figure {
  title: string;
  description: string;
  svg: string;
}

async function figure(by: Person, id: string, locale?: 'SV' | 'EN'): Promise<Figure | null> {
  const { company } = await as(by).do<{ company: { staircaseFigure: Figure | null } }>(FIGURE, { id, locale });
  return company.staircaseFigure;
}

let here: Cast;
let areas: Area[];
beforeAll(async () => {
  here = await cast({ showGrundAsSteps: true });
  areas = [];
  for (const position of [1, 2, 3, 4]) areas.push(await area(here.world, position));
  await grund(here.world, ['vision', 'kultur']);
});

const first = (): Area => areas[0] as Area;

describe('the figure of a company', () => {
  it('shows where it stands, where it began, and the areas where nobody has looked', async () => {
    const { companyId, where } = await placed(here, first(), 1);
    await move(here.coach, 'stepClimb', 1, { ...where, toStep: 2 });
    const made = await figure(here.coach, companyId, 'SV');
    expect(made?.description).toBe(
      'Grunden – inte genomgången än. ' +
        'Område 1: står på steg 2 av 5, ”Steg 2 i version 1”, ett steg upp från start. ' +
        'Område 2: inte mätt än. Område 3: inte mätt än. Område 4: inte mätt än.',
    );
    expect(made?.svg.match(/class="step done"/g)).toHaveLength(2);
    expect(made?.svg).toContain(`<title id="stairs-${companyId}-sv-title">${made?.title}</title>`);
  });

  it('is told in the other language, or in that of the request', async () => {
    const { companyId } = await placed(here, first(), 3);
    expect((await figure(here.coach, companyId, 'EN'))?.description).toContain(
      'Område 1 (en): stands on step 3 of 5, “Steg 3 i version 1 (en)”.',
    );
    const { company } = await as(here.coach)
      .with({ 'accept-language': 'en' })
      .do<{ company: { staircaseFigure: Figure } }>(FIGURE, { id: companyId });
    expect(company.staircaseFigure.title).toMatch(/^The stairs of /);
  });

  it('stands on the grund, with its levels where the project draws them', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const themes = [{ code: 'vision', level: 2 }, { code: 'kultur' }];
    await as(here.coach).do(REVIEW, { input: { enrolmentId, onDay: daysFromToday(-5), themes } });
    const made = await figure(here.coach, companyId, 'SV');
    expect(made?.description).toMatch(/^Grunden – genomgången \d+ [a-z]+ \d{4}: Tema vision nivå 2 av 5\./);
    expect(made?.svg).toContain('class="floor laid"');
    expect(made?.svg.match(/class="level full"/g)).toHaveLength(2);
  });

  it('shows the wish and how far the next step has come, to those whose assessment it is', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const asked = await askedArea(here.world, 9);
    const told = { kind: 'BASELINE', wantedStep: 4, wantedOn: '2030-06-30' };
    await assessed(here.coach, enrolmentId, asked, upTo(2, { '3-1': 'YES', '3-2': 'NO' }), told);
    const own = await figure(here.coach, companyId, 'SV');
    expect(own?.description).toContain(
      '1 av 2 kriterier för steg 3 är uppfyllda, och målet är steg 4 senast den 30 juni 2030.',
    );
    // One of each stands in the legend.
    expect(own?.svg.match(/class="mark flag"/g)).toHaveLength(2);
    expect(own?.svg.match(/class="step next"/g)).toHaveLength(2);
    const others = await figure(here.partnerCoach, companyId, 'SV');
    expect(others?.description).toContain('står på steg 2 av 5');
    expect(others?.description).not.toMatch(/kriterier|målet/);
  });

  it('is not given to whoever may not see its steps', async () => {
    const { companyId } = await placed(here, first(), 3);
    expect(await figure(here.observer, companyId)).toBeNull();
  });

  it('takes one statement more than nothing, for many companies as for one', async () => {
    for (const step of [2, 3, 4]) await placed(here, first(), step);
    const sent = async (selection: string): Promise<number> => {
      const { headers, errors } = await as(here.coach).ask(`{ companies { nodes { id ${selection} } } }`);
      expect(errors).toBeUndefined();
      return Number(headers.get('x-stegvis-statements'));
    };
    expect(await sent('name staircaseFigure { svg }')).toBe((await sent('name')) + 1);
  });
});
