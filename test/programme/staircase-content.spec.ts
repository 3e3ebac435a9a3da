// What is promised of the staircases and the grund that come with the product: whole, in both languages, and quick to answer.
import { beforeAll, describe, expect, it } from 'vitest';
import { said } from './programme-files.js';

interface Text {
  sv: string;
  en: string;
}

interface Said {
  code: string;
  statement: Text;
  evidence: Text;
  nextAction: Text;
}

interface File {
  source: Text;
  scoring: string[];
  dimensions: { code: string; name: Text }[];
  steps: { criteria: (Said & { dimension: string })[] }[];
  hasAddedLevels: boolean;
  levels: { number: number; name: Text }[];
  themes: { code: string; statements: (Said & { level: number })[] }[];
}

/** What a person reads and answers within twenty seconds, at reading speed for what is new. */
const QUICKLY_READ = 110;

const STAIRCASES = [
  ['resurseffektiv-produktion', 'LESAT'],
  ['cirkulara-affarsmodeller', 'CEMAF'],
  ['energiomstallning', 'ISO 50001'],
  ['digitalisering', 'acatech'],
] as const;

async function read(path: string): Promise<File> {
  return (await said(path)) as unknown as File;
}

/** What is wrong with how a criterion is written. */
function faults({ code, statement, evidence, nextAction }: Said): string[] {
  const found = (what: string, isWrong: boolean): string[] => (isWrong ? [`${code}: ${what}`] : []);
  const texts = [statement, evidence, nextAction];
  return [
    ...found('is not said in both languages', !texts.every(({ sv, en }) => sv && en && sv !== en)),
    ...found(
      'is too long to answer quickly',
      [statement.sv, statement.en].some(({ length }) => length > QUICKLY_READ),
    ),
    ...found('is no statement', !/^[^?!]*\.$/u.test(statement.sv) || !/^[^?!]*\.$/u.test(statement.en)),
    ...found('asks for two things', /, och |, and /u.test(`${statement.sv} ${statement.en}`)),
  ];
}

describe.each(STAIRCASES)('the staircase %s', (code, model) => {
  let file: File;
  beforeAll(async () => (file = await read(`staircases/${code}.yaml`)));

  it('has five steps with three to five criteria each', () => {
    expect(file.steps.map(({ criteria }) => criteria.length >= 3 && criteria.length <= 5)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  it('says of every criterion what shows it and what to do, in words that are quickly answered', () => {
    expect(file.steps.flatMap(({ criteria }) => criteria.flatMap(faults))).toEqual([]);
  });

  it('counts both ways, over four to six dimensions that each stand on several steps', () => {
    expect(file.scoring).toEqual(['STAIRCASE', 'INDEX']);
    expect([4, 5, 6]).toContain(file.dimensions.length);
    const steps = file.dimensions.map(
      (one) => file.steps.filter(({ criteria }) => criteria.some(({ dimension }) => dimension === one.code)).length,
    );
    expect(Math.min(...steps)).toBeGreaterThan(1);
  });

  it('names the models it grew from', () => {
    expect([file.source.sv, file.source.en].every((text) => text.includes(model))).toBe(true);
  });
});

describe('the grund', () => {
  let file: File;
  beforeAll(async () => (file = await read('grund.yaml')));

  it('has five themes of three to five statements', () => {
    expect(file.themes.map(({ code }) => code)).toEqual([
      'organisationsstruktur',
      'vision',
      'strategi',
      'kultur',
      'forandringsformaga',
    ]);
    expect(file.themes.every(({ statements }) => statements.length >= 3 && statements.length <= 5)).toBe(true);
  });

  it('says of every statement what shows it and what to do, in words that are quickly answered', () => {
    expect(file.themes.flatMap(({ statements }) => statements.flatMap(faults))).toEqual([]);
  });

  it('marks its levels as added, and says so where it tells its source', () => {
    expect([file.hasAddedLevels, file.levels.length]).toEqual([true, 5]);
    expect(file.source).toMatchObject({
      sv: expect.stringContaining('eget tillägg') as string,
      en: expect.stringContaining('addition') as string,
    });
  });
});
