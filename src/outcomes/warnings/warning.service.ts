// Warns in time: measures what a project's rules look at, judges it, and tells what somebody may know.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Reader } from '#platform/reader/reader.js';
import { onlookerIn, shownSizes, sightOf } from '#programme/projects/sight.rules.js';
import { RAISED_FROM, standingOf } from './early-warning.rules.js';
import type { Counted, WarningExtent } from './warning.definitions.reads.js';
import { WarningOutlook } from './warning-outlook.service.js';
import { WarningReads, type ProjectDays } from './warning.reads.js';
import { WarningCode, WarningLevel, WarningLimitUnit, WarningUnit } from './warning-words.entity.js';
import type { WarningRule } from './warning-rule.entity.js';
import { judged, RULES, WARNING_CODES, type Code, type Judgement, type Measure } from './warning.rules.js';
import { sentenceOf, standingSentence } from './warning-sentences.rules.js';
import { EarlyWarning, Warning, WarningRuleInForce } from './warning.view.reads.js';

/**
 * What an observer may know of: sums over companies and what is promised, and nothing of partners, staff or money. Nor of
 * companies that wait: a share of the active, whose number may be hidden.
 */
const OF_COMPANIES: readonly Code[] = ['FORECAST_MISSES', 'BEHIND_PLAN', 'SHORT_OF_TIME'];
/** What may still be waited for when a project is over. */
const AFTER_THE_END: readonly Code[] = ['CLAIM_UNANSWERED', 'PARTICIPANTS_INCOMPLETE', 'SESSION_UNREPORTED'];

export interface WarningsAsked {
  level?: WarningLevel | null;
  first?: number | null;
}

@Injectable()
export class WarningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reads: WarningReads,
    private readonly outlook: WarningOutlook,
    private readonly reader: Reader,
  ) {}

  /** What of a project is worth an eye or a decision: the heaviest first, and the oldest of those; null for no role. */
  async of(actor: Actor, projectId: string, { level, first }: WarningsAsked): Promise<Warning[] | null> {
    const extent = this.extentFor(actor, projectId);
    if (!extent) return null;
    const wanted = (await this.told(actor, extent)).filter((warning) => !level || warning.level === level);
    return wanted.toSorted(heavierThenOlder).slice(0, first ?? wanted.length);
  }

  /** How a project stands as a whole: for those who see all of it. */
  async standing(actor: Actor, projectId: string): Promise<EarlyWarning | null> {
    const extent = this.extentFor(actor, projectId);
    if (!extent || extent.organisationId !== null || extent.blanked) return null;
    const warnings = await this.told(actor, extent);
    const { points, isRaised, because } = standingOf(new Map(warnings.map((one) => [one.code, one])));
    return Object.assign(new EarlyWarning(), {
      points,
      isRaised,
      raisedFrom: RAISED_FROM,
      because: warnings.filter(({ code }) => because.includes(code)),
      sentence: standingSentence(isRaised, because.length),
    });
  }

  /** Every rule as it stands in a project. */
  async rulesOf(projectId: string): Promise<WarningRuleInForce[]> {
    const set = await this.reads.set(projectId);
    return WARNING_CODES.map((code) => inForce(code, set.get(code)));
  }

  /** Told once for a project, however often it is asked about. */
  private async told(actor: Actor, extent: WarningExtent): Promise<Warning[]> {
    const find = async (ids: string[]): Promise<Map<string, Warning[]>> => {
      const found = new Map<string, Warning[]>();
      for (const projectId of ids) {
        found.set(projectId, await this.db.late(() => this.judgedOf(actor, { ...extent, projectId })));
      }
      return found;
    };
    const { organisationId, blanked } = extent;
    const name = `warnings ${organisationId ?? ''} ${String(blanked)}`;
    return (await this.reader.batch(name, extent.projectId, find)) ?? [];
  }

  private async judgedOf(actor: Actor, extent: WarningExtent): Promise<Warning[]> {
    const [set, days] = [await this.reads.set(extent.projectId), await this.reads.daysOf(extent.projectId)];
    const rules = days ? askedOf(actor, extent, days).map((code) => inForce(code, set.get(code))) : [];
    const on = new Map<Code, WarningRuleInForce>(rules.filter(({ isOn }) => isOn).map((rule) => [rule.code, rule]));
    const measures = days ? await this.measures(actor, extent, days, on) : new Map<Code, Measure>();
    return [...on.values()].flatMap((rule) => {
      const measure = measures.get(rule.code);
      const judgement = measure && judged(rule.code, rule, measure);
      return measure && judgement && isShown(extent, rule.code, measure)
        ? [warningOf(rule, measure, judgement, extent)]
        : [];
    });
  }

  private async measures(
    actor: Actor,
    extent: WarningExtent,
    days: ProjectDays,
    rules: ReadonlyMap<Code, WarningRuleInForce>,
  ): Promise<Map<Code, Measure>> {
    const counted = new Map<Counted, WarningRuleInForce>();
    for (const [code, rule] of rules) if (isCounted(code)) counted.set(code, rule);
    const promised = await this.outlook.measure(actor, extent, days, rules);
    return new Map<Code, Measure>([...promised, ...(await this.reads.measure(extent, counted))]);
  }

  private extentFor(actor: Actor, projectId: string): WarningExtent | null {
    const sight = sightOf(onlookerIn(actor, projectId), null);
    if (sight.kind === 'NOTHING') return null;
    const organisationId = sight.kind === 'PART' ? sight.organisationId : null;
    const blanked = sight.kind === 'WHOLE' && sight.blanked;
    return { projectId, organisationId, blanked, today: this.clock.today() };
  }
}

/** The rules that this person may hear of, in a project that has begun and not ended. */
function askedOf(
  actor: Actor,
  { projectId, blanked, today }: WarningExtent,
  { startsOn, endedOn, isEarly }: ProjectDays,
): Code[] {
  const isOver = endedOn === null ? isEarly : endedOn < today;
  const isAhead = startsOn !== null && startsOn > today;
  const seesMoney = actor.is(projectId, 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'AUDITOR');
  return WARNING_CODES.filter((code) => {
    if (blanked && !OF_COMPANIES.includes(code)) return false;
    if (isAhead || (isOver && !AFTER_THE_END.includes(code))) return false;
    return seesMoney || code !== 'CLAIM_UNANSWERED';
  });
}

function isCounted(code: Code): code is Counted {
  return code !== 'FORECAST_MISSES' && code !== 'BEHIND_PLAN' && code !== 'AREA_BELOW_HALF_PLAN';
}

/** To an observer only when nobody can be recognised, among those counted or among the others; a forecast has seen to it. */
function isShown({ blanked }: WarningExtent, code: Code, { count, of }: Measure): boolean {
  return !blanked || !isCounted(code) || shownSizes([count, (of ?? count) - count])[0] === true;
}

function inForce(code: Code, set: WarningRule | undefined): WarningRuleInForce {
  const { unit, limitUnit } = RULES[code];
  const { isOn, limit, noticeFrom, decisionFrom } = set ?? RULES[code];
  return Object.assign(new WarningRuleInForce(), {
    code: WarningCode[code],
    isOn,
    limit,
    limitUnit: limitUnit && WarningLimitUnit[limitUnit],
    unit: WarningUnit[unit],
    noticeFrom,
    decisionFrom,
    version: set?.version ?? 0,
  });
}

function warningOf(rule: WarningRuleInForce, measure: Measure, judgement: Judgement, extent: WarningExtent): Warning {
  const { level, measured, threshold, sinceOn } = judgement;
  return Object.assign(new Warning(), {
    code: rule.code,
    level: WarningLevel[level],
    rule,
    measured,
    threshold,
    count: measure.count,
    of: measure.of,
    since: extent.blanked ? null : sinceOn,
    sentence: sentenceOf(rule.code, { ...measure, limit: rule.limit }),
    ids: measure.ids ?? [],
    extent,
  });
}

function heavierThenOlder(one: Warning, other: Warning): number {
  if (one.level !== other.level) return one.level === WarningLevel.DECISION ? -1 : 1;
  return (one.since ?? '9999') < (other.since ?? '9999') ? -1 : 1;
}
