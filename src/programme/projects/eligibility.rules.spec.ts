// Cases for eligibility: every rule met, not met and not known, and what they add up to.
import { describe, expect, it } from 'vitest';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { SniVersion } from '#directory/companies/sni.rules.js';
import {
  eligibility,
  EligibilityRuleKind,
  Eligible,
  type CompanyOnDay,
  type EligibilityRules,
} from './eligibility.rules.js';

const { SNI_2007, SNI_2025 } = SniVersion;

/** A small sub-supplier of metal in Skövde. */
const workshop: CompanyOnDay = {
  sni: [{ code: '25.110', version: SNI_2007 }],
  sizeClass: SizeClass.SMALL,
  municipalityCodes: ['1496'],
  supplyChainRoles: ['SUB_SUPPLIER'],
  judgements: { industri: true },
};

const nothingKnown: CompanyOnDay = { sni: [], sizeClass: null, municipalityCodes: [], supplyChainRoles: [] };

const sni = (include: string[], exclude: string[] = [], version: SniVersion | null = SNI_2007): EligibilityRules => ({
  sni: { include, exclude, version },
});
const areas = (firstHand: string[], alsoAllowed: string[] = []): EligibilityRules => ({
  areas: { firstHand, alsoAllowed },
});
const industry = {
  code: 'industri',
  statement: { sv: 'Det är ett industriföretag', en: 'It is an industrial company' },
};

describe('one rule', () => {
  const cases: readonly (readonly [
    what: string,
    EligibilityRules,
    Partial<CompanyOnDay>,
    met: boolean | null,
    sv: RegExp,
  ])[] = [
    ['industry let in', sni(['25']), {}, true, /25\.110 hör till 25, som är med/],
    ['industry written without a dot', sni(['251']), {}, true, /hör till 25\.1/],
    ['industry not listed', sni(['10', '28']), {}, false, /inte med bland/],
    ['industry kept out within what is let in', sni(['25'], ['25.1']), {}, false, /hör till 25\.1, som är undantagen/],
    ['industry kept out, and nothing let in by name', sni([], ['10']), {}, true, /inte undantagen/],
    [
      'a second industry that is let in',
      sni(['28']),
      {
        sni: [
          { code: '25.110', version: SNI_2007 },
          { code: '28.110', version: SNI_2007 },
        ],
      },
      true,
      /28\.110/,
    ],
    ['industry not known', sni(['25']), { sni: [] }, null, /inte känd/],
    [
      'industry in another version',
      sni(['25']),
      { sni: [{ code: '25.110', version: SNI_2025 }] },
      null,
      /annan version/,
    ],
    [
      'a rule in no known version',
      sni(['25'], [], null),
      { sni: [{ code: '25.110', version: SNI_2025 }] },
      true,
      /som är med/,
    ],
    [
      'size that may take part',
      { sizeClasses: [SizeClass.MICRO, SizeClass.SMALL] },
      {},
      true,
      /Litet företag får vara med/,
    ],
    ['size that may not', { sizeClasses: [SizeClass.MICRO] }, {}, false, /Litet företag får inte/],
    ['size not known', { sizeClasses: [SizeClass.MICRO] }, { sizeClass: null }, null, /Storleken är inte känd/],
    ['size called unknown', { sizeClasses: [SizeClass.MICRO] }, { sizeClass: SizeClass.UNKNOWN }, null, /inte känd/],
    [
      'size not settled, but every possible one fits',
      { sizeClasses: [SizeClass.MICRO, SizeClass.SMALL] },
      { sizeClass: SizeClass.UNKNOWN, possibleSizeClasses: [SizeClass.MICRO, SizeClass.SMALL] },
      true,
      /Mikroföretag eller Litet företag får vara med/,
    ],
    [
      'size not settled, and some possible ones fit',
      { sizeClasses: [SizeClass.MICRO] },
      { sizeClass: SizeClass.UNKNOWN, possibleSizeClasses: [SizeClass.MICRO, SizeClass.SMALL] },
      null,
      /inte känd/,
    ],
    ['municipality', areas(['1496']), {}, true, /Finns i Skövde, i första hand/],
    ['county', areas(['14']), {}, true, /Västra Götalands län, i första hand/],
    ['NUTS 3', areas(['SE232']), {}, true, /i första hand/],
    ['NUTS 2', areas(['SE23']), {}, true, /Västsverige/],
    ['the country', areas(['SE']), {}, true, /Hela Sverige/],
    ['a named area', areas(['SKARABORG']), {}, true, /Skaraborg/],
    ['an area that is also allowed', areas(['13'], ['14']), {}, true, /också är möjligt/],
    ['outside every area', areas(['13'], ['01']), {}, false, /utanför/],
    ['an area that does not exist', areas(['NOWHERE']), {}, false, /utanför/],
    ['place not known', areas(['14']), { municipalityCodes: [] }, null, /Kommunen är inte känd/],
    ['one workplace of two inside', areas(['13']), { municipalityCodes: ['1496', '1380'] }, true, /Hallands län/],
    ['role in the chain', { supplyChainRoles: ['SUB_SUPPLIER'] }, {}, true, /Underleverantör får vara med/],
    ['another role', { supplyChainRoles: ['OEM'] }, {}, false, /Underleverantör får inte/],
    [
      'one role of several',
      { supplyChainRoles: ['OEM'] },
      { supplyChainRoles: ['SUB_SUPPLIER', 'OEM'] },
      true,
      /slutprodukten får vara med/,
    ],
    ['role not known', { supplyChainRoles: ['OEM'] }, { supplyChainRoles: [] }, null, /inte känd/],
    [
      'a role nobody has heard of',
      { supplyChainRoles: ['OEM'] },
      { supplyChainRoles: ['FRIEND'] },
      false,
      /FRIEND får inte/,
    ],
    ['judged true', { judgements: [industry] }, {}, true, /Stämmer: Det är ett industriföretag/],
    ['judged false', { judgements: [industry] }, { judgements: { industri: false } }, false, /Stämmer inte: /],
    ['not judged', { judgements: [industry] }, { judgements: undefined }, null, /Inte bedömt: /],
  ];

  it.each(cases)('%s', (_, rules, facts, met, sv) => {
    const { explanations, eligible } = eligibility(rules, { ...workshop, ...facts });
    expect(explanations).toHaveLength(1);
    expect(explanations[0]?.met).toBe(met);
    expect(explanations[0]?.sv).toMatch(sv);
    expect(explanations[0]?.en).not.toBe('');
    expect(eligible).toBe(met === null ? Eligible.UNCLEAR : met ? Eligible.YES : Eligible.NO);
  });
});

describe('several rules', () => {
  const all: EligibilityRules = {
    ...sni(['25']),
    ...areas(['14']),
    sizeClasses: [SizeClass.SMALL],
    supplyChainRoles: ['SUB_SUPPLIER'],
    judgements: [industry],
  };

  it('are explained in the order people read them, judgements with their code', () => {
    const { explanations, eligible, inFirstHand } = eligibility(all, workshop);
    expect(explanations.map(({ rule, code }) => [rule, code])).toEqual([
      [EligibilityRuleKind.SNI, null],
      [EligibilityRuleKind.SIZE_CLASS, null],
      [EligibilityRuleKind.AREA, null],
      [EligibilityRuleKind.SUPPLY_CHAIN_ROLE, null],
      [EligibilityRuleKind.JUDGEMENT, 'industri'],
    ]);
    expect([eligible, inFirstHand]).toEqual([Eligible.YES, true]);
  });

  it('are not met when one is not, whatever is unknown', () => {
    expect(eligibility(all, { ...nothingKnown, judgements: { industri: false } }).eligible).toBe(Eligible.NO);
  });

  it('are unclear when one is not known and none is broken', () => {
    expect(eligibility(all, { ...workshop, sizeClass: null }).eligible).toBe(Eligible.UNCLEAR);
    expect(eligibility(all, nothingKnown).eligible).toBe(Eligible.UNCLEAR);
  });
});

describe('no rules', () => {
  it.each([
    [null],
    [undefined],
    [{}],
    [{ sni: null, sizeClasses: [], areas: { firstHand: [], alsoAllowed: [] }, judgements: [] }],
  ])('as %j let everybody take part', (rules) => {
    expect(eligibility(rules, nothingKnown)).toEqual({ eligible: Eligible.YES, explanations: [], inFirstHand: null });
  });
});

describe('in the first hand', () => {
  it.each([
    [areas(['14'], ['SE']), ['1496'], true],
    [areas(['13'], ['SE']), ['1496'], false],
    [areas([], ['SE']), ['1496'], null],
    [areas(['14']), [], null],
    [{}, ['1496'], null],
  ] as const)('%j in %j is %s', (rules, municipalityCodes, expected) => {
    expect(eligibility(rules, { ...workshop, municipalityCodes }).inFirstHand).toBe(expected);
  });
});

it('never throws, however odd the rules and the facts', () => {
  const odd: EligibilityRules = {
    ...sni(['', '4', 'abc'], ['?']),
    ...areas(['', '0']),
    sizeClasses: [SizeClass.UNKNOWN],
    supplyChainRoles: [''],
  };
  const facts = {
    ...workshop,
    sni: [{ code: '', version: SNI_2007 }],
    municipalityCodes: ['', '99999'],
    supplyChainRoles: [''],
  };
  expect(eligibility(odd, facts).eligible).toBe(Eligible.NO);
});
