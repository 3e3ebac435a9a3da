// What an assessment is about and who is there: the version that is asked about, the coaches, and where the company stands.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Grund } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { Standing } from '../progress/standing.entity.js';
import type { AssessmentBeginInput } from './assessment.inputs.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';

/** What is known of where a company stands on the steps of a version. */
export interface Place {
  steps: readonly number[];
  /** Null where it has not been placed on them. */
  present: number | null;
}

type Wanted = Pick<AssessmentBeginInput, 'wantedStep' | 'presumedStep'>;

@Injectable()
export class AssessmentSubjectService {
  constructor(private readonly db: Database) {}

  /** The version named, or the one of the area or the grund that is published now. */
  async versionOf(actor: Actor, input: AssessmentBeginInput): Promise<StaircaseVersion> {
    const { insatsomradeId, grundId, staircaseVersionId } = input;
    const [id, ...others] = [insatsomradeId, grundId, staircaseVersionId].filter((one) => one);
    if (!id || others.length) throw assessmentRefusals.ASSESSMENT_VERSION_REQUIRED({ field: 'input.insatsomradeId' });
    const field = staircaseVersionId ? 'input.staircaseVersionId' : `input.${grundId ? 'grundId' : 'insatsomradeId'}`;
    const [[version], known] = await Promise.all([
      this.db.select(
        StaircaseVersion,
        (t) =>
          staircaseVersionId
            ? sql`${t}.id = ${id}`
            : sql`(${t}.insatsomrade_id = ${id} OR ${t}.grund_id = ${id}) AND ${t}.published_on IS NOT NULL`,
        fixed('ORDER BY t."number" DESC LIMIT 1'),
      ),
      grundId ? this.db.visible(actor, Grund, [id]) : this.db.visible(actor, Insatsomrade, [id]),
    ]);
    if (!version && (staircaseVersionId || !known.length)) throw refuse.NOT_FOUND({ type: typeOf(input), field });
    if (!version?.publishedOn) throw assessmentRefusals.ASSESSMENT_UNPUBLISHED({ field });
    return version;
  }

  /** The steps of a version, and the one where the company is known to stand. */
  async placeOf(
    companyId: string,
    { id, insatsomradeId }: Pick<StaircaseVersion, 'id' | 'insatsomradeId'>,
  ): Promise<Place> {
    const [steps, standings] = await Promise.all([
      this.db.select(Step, (t) => sql`${t}.staircase_version_id = ${id}`),
      insatsomradeId
        ? this.db.select(Standing, (t) => sql`${t}.id = ${Standing.idOf(companyId, insatsomradeId)}`)
        : Promise.resolve([]),
    ]);
    const [standing] = standings;
    const present = standing?.staircaseVersionId === id ? standing.step : null;
    return { steps: steps.map(({ number }) => number), present };
  }

  /** The coaches named, or the actor as a coach, or else the one responsible; none where there is none. */
  async coachesOf(actor: Actor, enrolment: Enrolment, ids: readonly string[] | null | undefined): Promise<Coach[]> {
    if (!ids?.length) {
      const coaches = await this.db.select(
        Coach,
        (t) => sql`(${t}.member_id = ${actor.memberId} AND ${t}.retired_on IS NULL) OR ${t}.id = ${enrolment.coachId}`,
      );
      const self = coaches.find(({ memberId, retiredOn }) => memberId === actor.memberId && retiredOn === null);
      return [self ?? coaches[0]].filter((one) => one !== undefined);
    }
    const coaches = await this.db.visible(actor, Coach, ids);
    const missing = ids.findIndex((id) => !coaches.some((one) => one.id === id));
    if (missing >= 0) throw refuse.NOT_FOUND({ type: Coach.name, field: `input.coachIds.${missing}` });
    return coaches;
  }
}

/** Refuses a step that the version does not have, and a wanted one below the present. */
export function demandSteps({ wantedStep, presumedStep }: Wanted, { steps, present }: Place): void {
  for (const [field, step] of Object.entries({ presumedStep, wantedStep })) {
    if (step && !steps.includes(step)) {
      throw assessmentRefusals.ASSESSMENT_STEP_UNKNOWN({ step, field: `input.${field}` });
    }
  }
  demandWanted(wantedStep ?? null, present);
}

/** Nobody wants to be lower than where one stands. */
export function demandWanted(wanted: number | null, present: number | null): void {
  if (wanted === null || present === null || wanted >= present) return;
  throw assessmentRefusals.ASSESSMENT_WANTED_BELOW_PRESENT({ wanted, present, field: 'input.wantedStep' });
}

function typeOf({ grundId, insatsomradeId }: AssessmentBeginInput): string {
  if (grundId) return Grund.name;
  return insatsomradeId ? Insatsomrade.name : StaircaseVersion.name;
}
