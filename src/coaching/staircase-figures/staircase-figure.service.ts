// The figures of companies: what they show, and the drawing.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { stairsDrawing } from '#platform/drawing/stairs.js';
import { svgOf } from '#platform/drawing/svg.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import type { Company } from '#directory/companies/company.entity.js';
import { areaStands, grundStand, standingsOn } from './company-stand.rules.js';
import { StaircaseFigure } from './staircase-figure.entity.js';
import { StaircaseFigureReads, type FigureRows } from './staircase-figure.reads.js';
import { figureOf, type CompanyStand } from './staircase-figure.rules.js';

@Injectable()
export class StaircaseFiguresService {
  constructor(private readonly reads: StaircaseFigureReads) {}

  /** The figures of companies by their ids; one whose steps the actor may not see has none. */
  async draw(actor: Actor, companyIds: readonly string[], locale: Locale): Promise<Map<string, StaircaseFigure>> {
    const stands = await this.stands(actor, companyIds);
    return new Map([...stands].map(([id, stand]) => [id, drawn(id, stand, locale)]));
  }

  /** Where companies stand in everything, by their ids. */
  async stands(actor: Actor, companyIds: readonly string[]): Promise<Map<string, CompanyStand>> {
    const rows = await this.reads.rows(actor, companyIds);
    return new Map(rows.companies.map((company) => [company.id, standOf(company, rows)]));
  }

  /** Where a company stood at the end of a day, by what is known of it now; nothing where the actor may not see it. */
  async standOn(actor: Actor, companyId: string, day: Day): Promise<CompanyStand | undefined> {
    const rows = await this.reads.rows(actor, [companyId]);
    const [company] = rows.companies;
    return company && standOf(company, until(rows, day));
  }
}

function drawn(companyId: string, stand: CompanyStand, locale: Locale): StaircaseFigure {
  const model = figureOf(stand, locale);
  const svg = svgOf(stairsDrawing(model), `stairs-${companyId}-${locale}`);
  return Object.assign(new StaircaseFigure(), { title: model.title, description: model.description, svg });
}

function standOf({ id, name }: Company, rows: FigureRows): CompanyStand {
  const own = <T extends { companyId: string }>(all: readonly T[]): T[] =>
    all.filter(({ companyId }) => companyId === id);
  const projectIds = new Set(own(rows.enrolments).map(({ projectId }) => projectId));
  const [review] = own(rows.reviews);
  const showsLevels = rows.projects.some((one) => one.showGrundAsSteps && one.id === review?.projectId);
  return {
    companyName: name,
    areas: areaStands({
      areas: rows.areas,
      offered: new Set(
        rows.projectAreas
          .filter(({ projectId }) => projectIds.has(projectId))
          .map(({ insatsomradeId }) => insatsomradeId),
      ),
      steps: stepCounts(rows),
      current: currentVersions(rows),
      standings: own(rows.standings),
      transitions: own(rows.transitions),
      assessed: own(rows.assessments),
    }),
    grund: grundStand(review, rows.themes, showsLevels),
  };
}

/** What was so at the end of a day. */
function until(rows: FigureRows, day: Day): FigureRows {
  const before = <T extends { onDay: Day }>(all: readonly T[]): T[] => all.filter(({ onDay }) => onDay <= day);
  const [transitions, reviews, assessments] = [
    before(rows.transitions),
    before(rows.reviews),
    before(rows.assessments),
  ];
  return { ...rows, transitions, reviews, assessments, standings: standingsOn(transitions, rows.steps) };
}

/** How many steps each version has. */
function stepCounts({ steps }: FigureRows): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { staircaseVersionId } of steps) {
    counts.set(staircaseVersionId, (counts.get(staircaseVersionId) ?? 0) + 1);
  }
  return counts;
}

/** The latest published version of each area. */
function currentVersions({ versions }: FigureRows): Map<string, string> {
  return new Map(versions.flatMap(({ insatsomradeId, id }) => (insatsomradeId === null ? [] : [[insatsomradeId, id]])));
}
