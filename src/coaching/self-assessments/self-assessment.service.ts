// Asking somebody at a company to answer by a link, and taking the link back.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { LinkLettersService } from '#access/links/link-letter.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { addDays } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { InvitedAssessment, SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';
import type { SelfAssessmentInviteInput } from './self-assessment.inputs.js';
import { letterOf, SELF_ASSESSMENT_LINK, type LetterFacts } from './self-assessment.letter.js';
import { selfAssessmentPolicy } from './self-assessment.policy.js';

/** Days that a link can be used unless something is said. */
const DAYS = 30;

@Injectable()
export class SelfAssessmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
    private readonly letters: LinkLettersService,
  ) {}

  /** Somebody is asked; the letter with the link is written when this is committed. */
  async invite(actor: Actor, id: string, input: SelfAssessmentInviteInput): Promise<SelfAssessmentInvitation> {
    return this.db.transaction(async () => {
      const ids = [...new Set(input.assessmentIds)];
      const { assessment, enrolment } = await this.asked(actor, ids);
      selfAssessmentPolicy.invite.demand(actor, writtenIn(assessment, enrolment));
      const today = this.clock.today();
      const expiresOn = input.expiresOn ?? addDays(today, DAYS);
      if (expiresOn < today) throw selfAssessmentRefusals.SELF_ASSESSMENT_EXPIRES_EARLY({ field: 'input.expiresOn' });
      const { enrolmentId, companyId, projectId, organisationId } = assessment;
      const place = { enrolmentId, companyId, projectId, organisationId, invitedById: actor.memberId };
      const { name, role = null, email } = input;
      const unused = { openedAt: null, finishedAt: null, revokedOn: null, erasedAt: null, secretHash: null };
      const said = { id, name, role, email, expiresOn };
      const invitation = Object.assign(new SelfAssessmentInvitation(), place, said, unused);
      await this.db.insert(invitation);
      await this.db.insertAll(
        ids.map((assessmentId) => Object.assign(new InvitedAssessment(), { id: v7(), invitationId: id, assessmentId })),
      );
      await this.history.record(actor, 'selfAssessment.invite', invitation);
      await this.outbox.post('selfAssessment.send', { invitationId: id });
      return invitation;
    });
  }

  /** The link is taken back and opens nothing any more; what was answered stays. */
  async revoke(actor: Actor, id: string, expectedVersion: number): Promise<SelfAssessmentInvitation> {
    return this.db.transaction(async () => {
      const invitation = await this.db.lock(actor, SelfAssessmentInvitation, id, expectedVersion);
      selfAssessmentPolicy.revoke.demand(actor, invitation);
      invitation.revokedOn ??= this.clock.today();
      await this.db.amend(invitation);
      await this.history.record(actor, 'selfAssessment.revoke', invitation);
      return invitation;
    });
  }

  /** Writes the letter of a link that can be used. */
  async send(id: string, letterId: string): Promise<void> {
    await this.letters.send(SELF_ASSESSMENT_LINK, { id, letterId }, { facts: () => this.facts(id), written: letterOf });
  }

  /** The assessments that are asked about: under way, and all of one enrolment. */
  private async asked(actor: Actor, ids: readonly string[]): Promise<{ assessment: Assessment; enrolment: Enrolment }> {
    const assessments = await this.db.visible(actor, Assessment, ids);
    const [assessment] = assessments;
    for (const [index, id] of ids.entries()) {
      const field = `input.assessmentIds.${index}`;
      const one = assessments.find((known) => known.id === id);
      if (!one || !assessment) throw refuse.NOT_FOUND({ type: Assessment.name, field });
      if (one.enrolmentId !== assessment.enrolmentId || one.organisationId !== assessment.organisationId) {
        throw selfAssessmentRefusals.SELF_ASSESSMENT_COMPANIES_DIFFER({ field });
      }
      one.demandDraft(field);
    }
    const enrolment = assessment && (await this.db.find(Enrolment, assessment.enrolmentId));
    if (!assessment || !enrolment) throw refuse.NOT_FOUND({ type: Assessment.name, field: 'input.assessmentIds.0' });
    return { assessment, enrolment };
  }

  private async facts(id: string): Promise<LetterFacts | undefined> {
    const { workspace } = this.db;
    const invitation = await this.db.find(SelfAssessmentInvitation, id);
    if (!invitation || invitation.revokedOn || invitation.expiresOn < this.clock.today()) return undefined;
    const [facts] = await this.db.read<LetterFacts>(sql`
      SELECT i.email, i.name, i.expires_on AS "expiresOn", c.name AS company, o.name AS organisation, m.name AS inviter
      FROM self_assessment_invitation i
      JOIN company c ON c.workspace_id = ${workspace} AND c.id = i.company_id
      JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = i.organisation_id
      JOIN member m ON m.workspace_id = ${workspace} AND m.id = i.invited_by_id
      WHERE i.workspace_id = ${workspace} AND i.id = ${id}`);
    return facts;
  }
}
