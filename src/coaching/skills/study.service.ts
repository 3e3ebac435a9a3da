// Studies that needs come from: registered, and put right.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { Study } from './study.entity.js';
import type { StudyAmendInput, StudyRegisterInput } from './study.inputs.js';
import { studyPolicy } from './skill.policy.js';

const NOTHING_SAID = { publisher: null, year: null, shows: null, address: null };

@Injectable()
export class StudiesService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
  ) {}

  /** A study is written down, for every project of the workspace. */
  async register(actor: Actor, id: string, input: StudyRegisterInput): Promise<Study> {
    return this.db.transaction(async () => {
      studyPolicy.register.demand(actor, undefined);
      const study = await this.db.insert(Object.assign(new Study(), NOTHING_SAID, input, { id }));
      await this.history.record(actor, 'study.register', study, { isPublic: true });
      return study;
    });
  }

  /** What is said of it is put right: absent is unchanged, null is cleared. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: StudyAmendInput): Promise<Study> {
    return this.db.transaction(async () => {
      const study = await this.db.lock(actor, Study, id, expectedVersion);
      studyPolicy.amend.demand(actor, study);
      Object.assign(study, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      await this.db.amend(study);
      await this.history.record(actor, 'study.amend', study, { isPublic: true });
      return study;
    });
  }
}
