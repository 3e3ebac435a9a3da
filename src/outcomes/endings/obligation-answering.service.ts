// An answer for a promise, or for all of a kind: judged, done, and kept.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { HistoryService } from '#office/history/history.service.js';
import { WITH_PROJECT } from '#programme/projects/project-end.service.js';
import { endingRefusals } from './ending-refusals.entity.js';
import { DEEDS, fits } from './ending.rules.js';
import { ObligationDeed, ObligationType } from './ending-words.entity.js';
import type { ObligationAnswerInput } from './ending.inputs.js';
import type { Obligation } from './obligation.entity.js';
import { ObligationAnswer } from './obligation-answer.entity.js';
import { ObligationReads } from './obligation.reads.js';
import { ObligationSettling } from './obligation-settling.service.js';
import type { ProjectEnding } from './project-ending.entity.js';
import type { Answer } from './promised.entity.js';

/** As many as one answer for all of a kind is done for; what is left is answered for by another. */
const AT_ONCE = 2000;

@Injectable()
export class ObligationAnswering {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly reads: ObligationReads,
    private readonly settling: ObligationSettling,
  ) {}

  /** Does what is answered for one promise, or for all of a kind that are unanswered. */
  async answer(actor: Actor, ending: ProjectEnding, input: ObligationAnswerInput, field: string): Promise<void> {
    this.demandFits(input, field);
    const { type, id, deed, on = null, toProjectId = null, reason } = input;
    const { projectId } = ending;
    const open = await this.reads.rows({ projectId, types: [type], withMoved: Boolean(id) }, AT_ONCE);
    const meant = id ? open.filter((one) => one.id === id) : open;
    if (id && !meant.length) throw refuse.NOT_FOUND({ type, field: `${field}.id` });
    const said: Answer = { deed, on, toProjectId, reason: reason ?? WITH_PROJECT[actor.locale], field };
    await this.settleAll(actor, meant, said);
    const rows = meant.map((one) => this.kept(actor, ending, one, said));
    await this.db.insertAll(rows);
    for (const row of rows) await this.history.record(actor, 'obligation.settle', row, { reason: said.reason });
  }

  /** What was moved and is not done when the project ends, ends with it. */
  async endMoved(actor: Actor, { projectId }: ProjectEnding): Promise<void> {
    const moved = await this.reads.rows({ projectId, withMoved: true }, AT_ONCE);
    const answer = {
      deed: ObligationDeed.END,
      on: null,
      toProjectId: null,
      reason: WITH_PROJECT[actor.locale],
      field: 'id',
    };
    await this.settleAll(actor, moved, answer);
  }

  private demandFits({ type, deed, on, toProjectId }: ObligationAnswerInput, field: string): void {
    if (!fits(type, deed)) {
      throw endingRefusals.OBLIGATION_DEED_DOES_NOT_FIT({ type, deeds: DEEDS[type], field: `${field}.deed` });
    }
    if (deed === ObligationDeed.MOVE && !on) throw refuse.REQUIRED({ field: `${field}.on` });
    if (on && on < this.clock.today()) throw endingRefusals.OBLIGATION_MOVED_TO_PAST({ on, field: `${field}.on` });
    if (deed === ObligationDeed.HAND_OVER && !toProjectId) throw refuse.REQUIRED({ field: `${field}.toProjectId` });
  }

  private async settleAll(actor: Actor, promises: readonly Obligation[], answer: Answer): Promise<void> {
    for (const type of Object.values(ObligationType)) {
      const ids = promises.filter((one) => one.type === type).map(({ id }) => id);
      const rows = ids.length ? await this.settling.held(type, ids) : [];
      for (const row of rows) await this.settling.settle(actor, type, row, answer);
    }
  }

  private kept(actor: Actor, ending: ProjectEnding, promise: Obligation, answer: Answer): ObligationAnswer {
    const { id: endingId, projectId } = ending;
    const { type, id: rowId, companyId, organisationId } = promise;
    const { deed, on: onDay, toProjectId, reason } = answer;
    const said = { type, rowId, companyId, organisationId, deed, onDay, toProjectId, reason };
    const by = { byId: actor.memberId, answeredOn: this.clock.today() };
    return Object.assign(new ObligationAnswer(), { id: v7(), endingId, projectId, ...said, ...by });
  }
}
