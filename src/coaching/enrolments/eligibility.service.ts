// Works out whether companies are eligible on a day: what is known of each against the rules of its project.
import { Injectable } from '@nestjs/common';
import type { Day } from '#platform/values/day.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { CompanySni } from '#directory/companies/company-sni.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { CompanyFigures } from '#directory/company-figures/company-figures.entity.js';
import { sizeVerdict, type SizeVerdict } from '#directory/companies/size-verdict.rules.js';
import { eligibility, type RuleExplanation } from '#programme/projects/eligibility.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import type { EligibilityVerdict, GivenJudgement, RuleAnswer } from './eligibility-verdict.entity.js';
import { Enrolment } from './enrolment.entity.js';

/** What is known of a company when it is judged. */
export interface Known {
  company: Company;
  project: Project;
  sni: readonly CompanySni[];
  size: SizeVerdict;
}

@Injectable()
export class EligibilityService {
  constructor(private readonly db: Database) {}

  /** One enrolment on a day, and the size class that the answer rests on. */
  async on(day: Day, enrolment: Enrolment): Promise<{ verdict: EligibilityVerdict; size: SizeVerdict }> {
    const known = (await this.known(day, [enrolment])).get(enrolment.id);
    if (!known) throw new Error(`Enrolment ${enrolment.id} has no company or no project.`);
    return { verdict: verdictOf(day, known, enrolment.judgements), size: known.size };
  }

  /** Many enrolments on one day, by id, in a handful of statements. */
  async ofMany(day: Day, enrolmentIds: string[]): Promise<Map<string, EligibilityVerdict>> {
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}."id" = ANY(${enrolmentIds}::uuid[])`);
    const known = await this.known(day, enrolments);
    const verdicts = enrolments.flatMap(({ id, judgements }) => {
      const one = known.get(id);
      return one ? [[id, verdictOf(day, one, judgements)] as const] : [];
    });
    return new Map(verdicts);
  }

  private async known(day: Day, enrolments: readonly Enrolment[]): Promise<Map<string, Known>> {
    const companyIds = [...new Set(enrolments.map(({ companyId }) => companyId))];
    const projectIds = [...new Set(enrolments.map(({ projectId }) => projectId))];
    const companies = byId(await this.db.select(Company, (t) => sql`${t}."id" = ANY(${companyIds}::uuid[])`));
    const projects = byId(await this.db.select(Project, (t) => sql`${t}."id" = ANY(${projectIds}::uuid[])`));
    const ofThem = sql`ANY(${companyIds}::uuid[])`;
    const codes = await this.db.select(CompanySni, (t) => sql`${t}."company_id" = ${ofThem}`, sql`ORDER BY t."rank"`);
    // Figures of a later year were not known on the day, whenever they were recorded.
    const year = Number(day.slice(0, 4));
    const figures = await this.db.select(
      CompanyFigures,
      (t) => sql`${t}."company_id" = ${ofThem} AND ${t}."year" <= ${year} AND ${t}."replaced_by_id" IS NULL`,
    );
    const known = enrolments.flatMap(({ id, companyId, projectId }) => {
      const [company, project] = [companies.get(companyId), projects.get(projectId)];
      if (!company || !project) return [];
      const sni = codes.filter((code) => code.companyId === companyId);
      const size = sizeVerdict(figures.filter((one) => one.companyId === companyId).map((one) => one.forSize()));
      return [[id, { company, project, sni, size }] as const];
    });
    return new Map(known);
  }
}

/** Its workplaces decide where a company is; while it has none, its seat does. */
function placesOf({ workplaceCodes, municipalityCode }: Company): string[] {
  if (workplaceCodes.length) return workplaceCodes;
  return municipalityCode === null ? [] : [municipalityCode];
}

function byId<T extends WorkspaceRow>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function verdictOf(
  on: Day,
  { company, project, sni, size }: Known,
  given: readonly GivenJudgement[],
): EligibilityVerdict {
  const { eligible, explanations, inFirstHand } = eligibility(project.eligibility, {
    sni,
    sizeClass: size.sizeClass,
    possibleSizeClasses: size.year === null ? [] : size.possible,
    municipalityCodes: placesOf(company),
    supplyChainRoles: company.supplyChainRoles,
    judgements: Object.fromEntries(given.map(({ code, isMet }) => [code, isMet])),
  });
  return { on, eligible, isInFirstHand: inFirstHand, answers: explanations.map((one) => answerOf(one, given)) };
}

function answerOf({ rule, code, met, sv, en }: RuleExplanation, given: readonly GivenJudgement[]): RuleAnswer {
  const judgement = code === null ? undefined : given.find((one) => one.code === code);
  return {
    rule,
    code,
    isMet: met,
    why: { sv, en },
    sentence: judgement?.sentence ?? null,
    judgedOn: judgement?.onDay ?? null,
    judgedById: judgement?.byMemberId ?? null,
  };
}
