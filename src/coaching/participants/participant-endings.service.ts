// What becomes of participants when their project ends: those who are in it leave on its last day.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { ParticipantStay } from './participant-stay.entity.js';
import { Participant } from './participant.entity.js';

@Injectable()
export class ParticipantEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('project.closed', async ({ actor, project, on }) => this.leave(actor, project.id, on));
  }

  /** The first day in and the last day out are what the funder's count asks for. */
  private async leave(actor: Actor, projectId: string, on: Day): Promise<void> {
    const participants = await this.db.select(
      Participant,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.id IN (
        SELECT s.participant_id FROM participant_stay s
        WHERE s.workspace_id = ${this.db.workspace} AND s.project_id = ${projectId} AND s.out_on IS NULL)`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    if (!participants.length) return;
    const stays = await this.db.select(ParticipantStay, (t) => sql`${t}.project_id = ${projectId}`);
    for (const participant of participants) {
      const own = stays.filter(({ participantId }) => participantId === participant.id);
      for (const stay of own) if (stay.outOn === null) await this.end(actor, stay, on);
      participant.stayed(own);
      await this.db.amend(participant);
      await this.history.record(actor, 'participant.leave', participant);
    }
  }

  private async end(actor: Actor, stay: ParticipantStay, on: Day): Promise<void> {
    stay.outOn = on < stay.inOn ? stay.inOn : on;
    await this.db.amend(stay);
    await this.history.record(actor, 'participantStay.end', stay);
  }
}
