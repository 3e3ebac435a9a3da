// Whether a company may take part in a project on a day, rule by rule and with the reason for each; never throws.
import { area, isInArea } from '#directory/companies/geography.js';
import { SIZE_CLASS_NAMES, SizeClass } from '#directory/companies/size-class.rules.js';
import { matchSni, readSniPrefixes } from '#directory/companies/sni.rules.js';
import type { SniCode, SniRule, SniVersion } from '#directory/companies/sni.rules.js';
import type { Localised } from '#platform/values/text.js';

export enum EligibilityRuleKind {
  SNI = 'SNI',
  SIZE_CLASS = 'SIZE_CLASS',
  AREA = 'AREA',
  SUPPLY_CHAIN_ROLE = 'SUPPLY_CHAIN_ROLE',
  JUDGEMENT = 'JUDGEMENT',
}

export enum Eligible {
  YES = 'YES',
  NO = 'NO',
  UNCLEAR = 'UNCLEAR',
}

/** The rules of a project; one that is null, absent or an empty list does not apply. */
export interface EligibilityRules {
  readonly sni?: {
    readonly version: SniVersion | null;
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  } | null;
  readonly sizeClasses?: readonly SizeClass[] | null;
  readonly supplyChainRoles?: readonly string[] | null;
  readonly areas?: { readonly firstHand: readonly string[]; readonly alsoAllowed: readonly string[] } | null;
  readonly judgements?: readonly { readonly code: string; readonly statement: Localised }[] | null;
}

/** What is known of a company on the day; what is empty or null is not known. */
export interface CompanyOnDay {
  /** Its industries, the heaviest first. */
  readonly sni: readonly SniCode[];
  readonly sizeClass: SizeClass | null;
  /** The size classes not ruled out, when the class itself is not settled. */
  readonly possibleSizeClasses?: readonly SizeClass[];
  /** Where its workplaces are, or the company itself when it has none. */
  readonly municipalityCodes: readonly string[];
  readonly supplyChainRoles: readonly string[];
  /** What a person has judged, by the code of the judgement. */
  readonly judgements?: Readonly<Record<string, boolean | null | undefined>>;
}

/** One rule's answer: met, not met, or not known (null), with a sentence that says why. */
export interface RuleExplanation extends Localised {
  readonly rule: EligibilityRuleKind;
  /** The code of the judgement, when the rule is one. */
  readonly code: string | null;
  readonly met: boolean | null;
}

export interface EligibilityVerdict {
  readonly eligible: Eligible;
  readonly explanations: readonly RuleExplanation[];
  /** Whether the company is in an area of the first hand; null when there is no such rule or its place is not known. */
  readonly inFirstHand: boolean | null;
}

/** Judges every rule, in the order people read them. */
export function eligibility(rules: EligibilityRules | null | undefined, company: CompanyOnDay): EligibilityVerdict {
  const explanations = [
    ...industry(rules ?? {}, company),
    ...size(rules ?? {}, company),
    ...place(rules ?? {}, company),
    ...role(rules ?? {}, company),
    ...judged(rules ?? {}, company),
  ];
  return { eligible: verdict(explanations), explanations, inFirstHand: inFirstHand(rules ?? {}, company) };
}

function verdict(explanations: readonly RuleExplanation[]): Eligible {
  if (explanations.some(({ met }) => met === false)) return Eligible.NO;
  return explanations.every(({ met }) => met === true) ? Eligible.YES : Eligible.UNCLEAR;
}

function explained(
  rule: EligibilityRuleKind,
  met: boolean | null,
  text: Localised,
  code: string | null = null,
): RuleExplanation {
  return { rule, code, met, sv: text.sv, en: text.en };
}

/** Prefixes in their normal form; one that cannot be read fits nothing. */
function prefixes(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => readSniPrefixes(text) ?? [`no code begins like this: ${text}`]);
}

function industry({ sni }: EligibilityRules, company: CompanyOnDay): RuleExplanation[] {
  if (!sni || sni.include.length + sni.exclude.length === 0) return [];
  const rule: SniRule = { ...sni, include: prefixes(sni.include), exclude: prefixes(sni.exclude) };
  const { verdict: found, code, prefix, versionDiffers } = matchSni(company.sni, rule);
  if (!code || found === 'NO_CODE') {
    return [
      explained(EligibilityRuleKind.SNI, null, { sv: 'SNI-koden är inte känd.', en: 'The SNI code is not known.' }),
    ];
  }
  if (versionDiffers) {
    return [
      explained(EligibilityRuleKind.SNI, null, {
        sv: `SNI ${code.code} är en kod i en annan version än projektets regel; någon behöver se efter vad den betyder.`,
        en: `SNI ${code.code} is of another version than the project’s rule; somebody needs to see what it means.`,
      }),
    ];
  }
  return [explained(EligibilityRuleKind.SNI, found === 'INCLUDED', industryReason(found, code.code, prefix))];
}

function industryReason(found: 'INCLUDED' | 'EXCLUDED' | 'NOT_LISTED', code: string, prefix: string | null): Localised {
  if (found === 'INCLUDED' && prefix)
    return {
      sv: `SNI ${code} hör till ${prefix}, som är med.`,
      en: `SNI ${code} is under ${prefix}, which is let in.`,
    };
  if (found === 'INCLUDED') return { sv: `SNI ${code} är inte undantagen.`, en: `SNI ${code} is not kept out.` };
  if (found === 'EXCLUDED')
    return {
      sv: `SNI ${code} hör till ${prefix}, som är undantagen.`,
      en: `SNI ${code} is under ${prefix}, which is kept out.`,
    };
  return {
    sv: `SNI ${code} är inte med bland projektets branscher.`,
    en: `SNI ${code} is not among the project’s industries.`,
  };
}

function size({ sizeClasses }: EligibilityRules, company: CompanyOnDay): RuleExplanation[] {
  if (!sizeClasses?.length) return [];
  const settled = company.sizeClass !== null && company.sizeClass !== SizeClass.UNKNOWN;
  const possible = settled && company.sizeClass ? [company.sizeClass] : (company.possibleSizeClasses ?? []);
  const names = possible.map((one) => SIZE_CLASS_NAMES[one]);
  const [sv, en] = [names.map((name) => name.sv).join(' eller '), names.map((name) => name.en).join(' or ')];
  const fitting = possible.filter((one) => sizeClasses.includes(one));
  if (!possible.length || (fitting.length > 0 && fitting.length < possible.length)) {
    return [
      explained(EligibilityRuleKind.SIZE_CLASS, null, { sv: 'Storleken är inte känd.', en: 'The size is not known.' }),
    ];
  }
  return [
    fitting.length
      ? explained(EligibilityRuleKind.SIZE_CLASS, true, { sv: `${sv} får vara med.`, en: `${en} may take part.` })
      : explained(EligibilityRuleKind.SIZE_CLASS, false, {
          sv: `${sv} får inte vara med.`,
          en: `${en} may not take part.`,
        }),
  ];
}

function areaOf(codes: readonly string[], company: CompanyOnDay): string | undefined {
  return codes.find((code) => company.municipalityCodes.some((municipality) => isInArea(municipality, code)));
}

function nameOf(code: string): Localised {
  return area(code)?.name ?? { sv: code, en: code };
}

function place({ areas }: EligibilityRules, company: CompanyOnDay): RuleExplanation[] {
  if (!areas || areas.firstHand.length + areas.alsoAllowed.length === 0) return [];
  if (!company.municipalityCodes.length) {
    return [
      explained(EligibilityRuleKind.AREA, null, { sv: 'Kommunen är inte känd.', en: 'The municipality is not known.' }),
    ];
  }
  const first = areaOf(areas.firstHand, company);
  const also = areaOf(areas.alsoAllowed, company);
  const [sv, en] = [nameOf(first ?? also ?? '').sv, nameOf(first ?? also ?? '').en];
  if (first)
    return [
      explained(EligibilityRuleKind.AREA, true, {
        sv: `Finns i ${sv}, i första hand.`,
        en: `Is in ${en}, in the first hand.`,
      }),
    ];
  if (also)
    return [
      explained(EligibilityRuleKind.AREA, true, {
        sv: `Finns i ${sv}, som också är möjligt.`,
        en: `Is in ${en}, which is also allowed.`,
      }),
    ];
  return [
    explained(EligibilityRuleKind.AREA, false, {
      sv: 'Finns utanför projektets områden.',
      en: 'Is outside the project’s areas.',
    }),
  ];
}

function inFirstHand({ areas }: EligibilityRules, company: CompanyOnDay): boolean | null {
  if (!areas?.firstHand.length || !company.municipalityCodes.length) return null;
  return areaOf(areas.firstHand, company) !== undefined;
}

const ROLE_NAMES: Readonly<Record<string, Localised>> = {
  OEM: { sv: 'Tillverkare av slutprodukten', en: 'An OEM' },
  DIRECT_SUPPLIER: { sv: 'Direktleverantör', en: 'A direct supplier' },
  SUB_SUPPLIER: { sv: 'Underleverantör', en: 'A sub-supplier' },
};

function role({ supplyChainRoles }: EligibilityRules, company: CompanyOnDay): RuleExplanation[] {
  if (!supplyChainRoles?.length) return [];
  const fitting = company.supplyChainRoles.find((one) => supplyChainRoles.includes(one));
  const shown = fitting ?? company.supplyChainRoles[0];
  if (shown === undefined) {
    return [
      explained(EligibilityRuleKind.SUPPLY_CHAIN_ROLE, null, {
        sv: 'Rollen i leverantörskedjan är inte känd.',
        en: 'The role in the supply chain is not known.',
      }),
    ];
  }
  const name = ROLE_NAMES[shown] ?? { sv: shown, en: shown };
  return [
    fitting === undefined
      ? explained(EligibilityRuleKind.SUPPLY_CHAIN_ROLE, false, {
          sv: `${name.sv} får inte vara med.`,
          en: `${name.en} may not take part.`,
        })
      : explained(EligibilityRuleKind.SUPPLY_CHAIN_ROLE, true, {
          sv: `${name.sv} får vara med.`,
          en: `${name.en} may take part.`,
        }),
  ];
}

function judged({ judgements }: EligibilityRules, company: CompanyOnDay): RuleExplanation[] {
  return (judgements ?? []).map(({ code, statement }) => {
    const answer = company.judgements?.[code] ?? null;
    const prefix =
      answer === null
        ? { sv: 'Inte bedömt', en: 'Not judged' }
        : answer
          ? { sv: 'Stämmer', en: 'True' }
          : { sv: 'Stämmer inte', en: 'Not true' };
    const text = { sv: `${prefix.sv}: ${statement.sv}`, en: `${prefix.en}: ${statement.en}` };
    return explained(EligibilityRuleKind.JUDGEMENT, answer, text, code);
  });
}
