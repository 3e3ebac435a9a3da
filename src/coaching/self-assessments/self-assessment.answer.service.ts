// What a respondent does: opens, answers and hands in. The answers stand beside the coach's and never in their place.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { notePersonalChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { Company } from '#directory/companies/company.entity.js';
import { Grund } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { AnswerSheet, demandAnswers } from '../assessments/answer-sheet.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentScoring, type Scoring } from '../assessments/assessment-scoring.service.js';
import { AnsweredBy } from '../assessments/assessment-words.entity.js';
import { InvitedAssessment, type SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';
import { SelfAssessment } from './self-assessment.entity.js';
import type { SelfAssessmentAnswerInput } from './self-assessment.inputs.js';
import { partOf } from './self-assessment.part.service.js';

/** An invitation whose link is right, and who asks, by name. */
export interface Held {
  invitation: SelfAssessmentInvitation;
  inviter: string;
}

/** What a link opens: each assessment with all that it asks. */
interface Opened {
  assessment: Assessment;
  scoring: Scoring;
}

@Injectable()
export class SelfAssessmentAnswersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly scoring: AssessmentScoring,
    private readonly sheet: AnswerSheet,
  ) {}

  /** The first opening is noted. */
  async open(invitation: SelfAssessmentInvitation): Promise<void> {
    if (invitation.openedAt) return;
    invitation.openedAt = this.clock.now();
    await this.kept('selfAssessment.open', invitation);
  }

  /** Answers, as many as one likes; those to an assessment that is signed off are not taken any more. */
  async answer(invitation: SelfAssessmentInvitation, { answers }: SelfAssessmentAnswerInput): Promise<void> {
    invitation.demandUnfinished();
    const opened = await this.opened(invitation);
    const sent = answers.map(({ comment, ...one }) => ({ ...one, by: AnsweredBy.RESPONDENT, evidence: comment }));
    const criteria = opened.flatMap(({ scoring }) => scoring.criteria);
    demandAnswers(sent, criteria, true);
    for (const one of opened) await this.answered(invitation, one, sent);
    const { version } = invitation;
    await this.db.amend(invitation);
    if (invitation.version !== version) await this.history.record(null, 'selfAssessment.answer', invitation);
  }

  /** One has said what one has to say; the coach sees that it is so. */
  async finish(invitation: SelfAssessmentInvitation): Promise<void> {
    if (invitation.finishedAt) return;
    invitation.finishedAt = this.clock.now();
    await this.kept('selfAssessment.finish', invitation);
  }

  /** What the link shows, as things are now. */
  async shown({ invitation, inviter }: Held): Promise<SelfAssessment> {
    const opened = await this.opened(invitation);
    const grundIds = opened.flatMap(({ scoring }) => scoring.version.grundId ?? []);
    const areaIds = opened.flatMap(({ assessment }) => assessment.insatsomradeId ?? []);
    const [[company], areas, grunds] = await Promise.all([
      this.db.select(Company, (t) => sql`${t}.id = ${invitation.companyId}`),
      this.db.select(Insatsomrade, (t) => sql`${t}.id = ANY(${areaIds}::uuid[])`),
      this.db.select(Grund, (t) => sql`${t}.id = ANY(${grundIds}::uuid[])`),
    ]);
    const named = [...areas, ...grunds];
    return Object.assign(new SelfAssessment(), {
      companyName: company?.name ?? '',
      name: invitation.name,
      invitedBy: inviter,
      expiresOn: invitation.expiresOn,
      isFinished: invitation.finishedAt !== null,
      parts: opened.flatMap(({ assessment, scoring }) => {
        const of = assessment.insatsomradeId ?? scoring.version.grundId;
        const name = named.find(({ id }) => id === of)?.name;
        return name ? [partOf(invitation, assessment, scoring, name)] : [];
      }),
    });
  }

  private async answered(
    invitation: SelfAssessmentInvitation,
    { assessment, scoring }: Opened,
    sent: Parameters<AnswerSheet['keep']>[2],
  ): Promise<void> {
    const asked = new Set(scoring.criteria.map(({ id }) => id));
    const own = sent.filter(({ criterionId }) => asked.has(criterionId));
    if (!own.length) return;
    if (!assessment.isDraft) throw selfAssessmentRefusals.SELF_ASSESSMENT_CLOSED({ field: 'token' });
    const by = { enteredById: null, respondentId: invitation.id };
    const kept = await this.sheet.keep(by, assessment, own, scoring);
    if (kept) notePersonalChange(invitation, `answers ${assessment.id}`, kept.before, kept.now);
  }

  private async kept(verb: string, invitation: SelfAssessmentInvitation): Promise<void> {
    await this.db.amend(invitation);
    await this.history.record(null, verb, invitation);
  }

  /** The assessments of a link, kept from being signed off until the transaction ends. */
  private async opened({ id }: SelfAssessmentInvitation): Promise<Opened[]> {
    const links = await this.db.select(
      InvitedAssessment,
      (t) => sql`${t}.invitation_id = ${id}`,
      fixed('ORDER BY t.id'),
    );
    const ids = links.map(({ assessmentId }) => assessmentId);
    const assessments = await this.db.select(
      Assessment,
      (t) => sql`${t}.id = ANY(${ids}::uuid[])`,
      fixed('ORDER BY t.id FOR SHARE'),
    );
    const scorings = await this.scoring.ofMany(ids);
    return ids.flatMap((one) => {
      const [assessment, scoring] = [assessments.find((row) => row.id === one), scorings.get(one)];
      return assessment && scoring ? [{ assessment, scoring }] : [];
    });
  }
}
