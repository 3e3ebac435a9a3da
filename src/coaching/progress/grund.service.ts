// The grund: gone through theme by theme, before the insatsområden where the project asks for it.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql, TRUE } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { GrundTheme } from '#programme/insatsomraden/grund.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { GrundReview, type ThemeLevel } from './grund-review.entity.js';
import { progressRefusals } from './progress-refusals.entity.js';
import { grundPolicy } from './progress.policy.js';
import type { GrundReviewInput, GrundThemeReviewInput } from './progress.inputs.js';

@Injectable()
export class GrundService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** The grund of a company was gone through; that it was done is what counts, whatever the levels. */
  async review(actor: Actor, id: string, input: GrundReviewInput): Promise<GrundReview> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      grundPolicy.review.demand(actor, enrolment);
      const onDay = input.onDay ?? this.clock.today();
      if (onDay > this.clock.today()) throw progressRefusals.GRUND_REVIEW_IN_FUTURE({ onDay, field: 'input.onDay' });
      const themes = await this.themesOf(enrolment.projectId);
      const levels = levelsOf(themes, input.themes ?? themes.map(({ code }) => ({ code })));
      return this.write(actor, enrolment, { id, onDay, levels, notes: notesOf(input.themes ?? []) });
    });
  }

  /** The grund was gone through in an assessment, with the levels that came out; whoever signs that off may do this. */
  async assessed(actor: Actor, enrolment: Enrolment, onDay: Day, levels: ThemeLevel[]): Promise<GrundReview> {
    return this.db.transaction(() => this.write(actor, enrolment, { id: v7(), onDay, levels, notes: {} }));
  }

  private async write(
    actor: Actor,
    { id: enrolmentId, companyId, projectId, organisationId }: Enrolment,
    said: Pick<GrundReview, 'id' | 'onDay' | 'levels' | 'notes'>,
  ): Promise<GrundReview> {
    const place = { enrolmentId, companyId, projectId, organisationId };
    const review = Object.assign(new GrundReview(), said, place, { byId: actor.memberId });
    await this.db.insert(review);
    await this.history.record(actor, 'grund.review', review);
    return review;
  }

  /** Where the project asks for the grund first, an area needs a review on the same day or before; any project's will do. */
  async demandReviewed(
    { companyId, projectId }: Pick<Enrolment, 'companyId' | 'projectId'>,
    onDay: Day,
    field = 'input.insatsomradeId',
  ): Promise<void> {
    const project = await this.db.find(Project, projectId);
    if (!project?.asksGrundFirst) return;
    const [review] = await this.db.select(
      GrundReview,
      (t) => sql`${t}.company_id = ${companyId} AND ${t}.on_day <= ${onDay}`,
      fixed('LIMIT 1'),
    );
    if (!review) throw progressRefusals.GRUND_NOT_REVIEWED({ field });
  }

  /** The themes of the project, in its own words, or else those of the workspace's grund. */
  private async themesOf(projectId: string): Promise<readonly Theme[]> {
    const grund = (await this.db.find(Project, projectId))?.grund;
    if (grund?.themes.length) return grund.themes;
    return this.db.select(GrundTheme, () => TRUE, fixed('ORDER BY t.position, t.id'));
  }
}

type Theme = Pick<GrundTheme, 'code' | 'name'>;

/** The themes with the names they have today; a code that the grund does not have is refused. */
function levelsOf(themes: readonly Theme[], given: readonly GrundThemeReviewInput[]): ThemeLevel[] {
  return given.map(({ code, level }, index) => {
    const theme = themes.find((one) => one.code === code);
    if (!theme) throw progressRefusals.GRUND_THEME_UNKNOWN({ code, field: `input.themes.${index}.code` });
    return { code, name: theme.name, level: level ?? null };
  });
}

function notesOf(given: readonly GrundThemeReviewInput[]): Record<string, string> {
  return Object.fromEntries(given.flatMap(({ code, note }) => (note ? [[code, note]] : [])));
}
