// Whoever holds a link: reads the questions, answers as many as they like, goes on later, and hands them in.
import { Injectable } from '@nestjs/common';
import { LinksService, type Holder } from '#access/links/link.service.js';
import { Member } from '#access/members/member.entity.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { SelfAssessmentAnswersService, type Held } from './self-assessment.answer.service.js';
import type { SelfAssessment } from './self-assessment.entity.js';
import type { SelfAssessmentAnswerInput } from './self-assessment.inputs.js';
import { SELF_ASSESSMENT_LINK } from './self-assessment.letter.js';

@Injectable()
export class RespondentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksService,
    private readonly answers: SelfAssessmentAnswersService,
  ) {}

  /** The questions, with what was answered before. */
  async open(holder: Holder): Promise<SelfAssessment> {
    return this.as(holder, ({ invitation }) => this.answers.open(invitation));
  }

  /** Answers, as many as one likes. */
  async answer(holder: Holder, input: SelfAssessmentAnswerInput): Promise<SelfAssessment> {
    return this.as(holder, ({ invitation }) => this.answers.answer(invitation, input));
  }

  /** One has said what one has to say. */
  async finish(holder: Holder): Promise<SelfAssessment> {
    return this.as(holder, ({ invitation }) => this.answers.finish(invitation));
  }

  private async as(holder: Holder, deed: (held: Held) => Promise<void>): Promise<SelfAssessment> {
    return this.links.as(SELF_ASSESSMENT_LINK, holder, {
      held: (invitation) => this.held(invitation),
      deed,
      shown: (held) => this.answers.shown(held),
    });
  }

  private async held(invitation: SelfAssessmentInvitation): Promise<Held> {
    const inviter = (await this.db.find(Member, invitation.invitedById))?.name ?? '';
    invitation.demandOpen(this.clock.today(), inviter);
    return { invitation, inviter };
  }
}
