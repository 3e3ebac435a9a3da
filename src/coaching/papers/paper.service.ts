// The papers that a company is left with: put together from what the actor may see, and printed.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { readConfig } from '#platform/config.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import type { Paper } from '#platform/paper/paper.js';
import { Press } from '#platform/paper/press.js';
import { addressOf } from '#platform/paper/served.js';
import type { Locale } from '#platform/values/locale.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { StaircaseFiguresService } from '../staircase-figures/staircase-figure.service.js';
import { PaperReads } from './paper.reads.js';
import { sittingOf } from './sitting-of-rows.js';
import { sittingPaper } from './sitting-paper.js';

@Injectable()
export class PapersService {
  constructor(
    private readonly db: Database,
    private readonly reads: PaperReads,
    private readonly figures: StaircaseFiguresService,
    private readonly press: Press,
  ) {}

  /** The paper of a sitting as PDF, by the id of the sitting or of an assessment in it. */
  async print(actor: Actor, id: string, locale: Locale): Promise<Buffer> {
    const paper = await this.ofSitting(actor, id, locale);
    // Nothing more is read: others need not wait for this one's printing.
    await this.db.rest();
    return this.press.print(paper);
  }

  /** Where the paper of an assessment's sitting is; null for other partners. */
  addressOf(actor: Actor, assessment: Assessment, locale?: Locale | null): string | null {
    return isOwnRow(actor, assessment) ? addressOf(actor, `assessments/${assessment.id}.pdf`, locale) : null;
  }

  /** What it says; answers are for the own organisation and the leader, so to others there is no such paper. */
  async ofSitting(actor: Actor, id: string, locale: Locale): Promise<Paper> {
    const seen = await this.reads.assessments(actor, id);
    const own = seen.filter((assessment) => isOwnRow(actor, assessment));
    const first = own.find((assessment) => assessment.id === id) ?? own[0];
    if (!first) throw refuse.NOT_FOUND({ type: Assessment.name, field: 'id' });
    // Whoever begins an assessment names its sitting; a paper never tells one company of another.
    const { enrolmentId, organisationId } = first;
    const told = own.filter((one) => one.enrolmentId === enrolmentId && one.organisationId === organisationId);
    const [rows, stand] = await Promise.all([
      this.reads.rows(actor, first, told),
      this.figures.standOn(actor, first.companyId, first.onDay),
    ]);
    if (!stand) throw refuse.NOT_FOUND({ type: Assessment.name, field: 'id' });
    return sittingPaper(sittingOf(first, rows, stand, readConfig(process.env).demo), locale);
  }
}
