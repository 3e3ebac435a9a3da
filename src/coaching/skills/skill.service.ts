// The word list of skills: defined as they are met, and merged where two words mean the same.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Skill } from './skill.entity.js';
import type { SkillAmendInput, SkillDefineInput, SkillMergeInput, SkillRetireInput } from './skill.inputs.js';
import { skillPolicy } from './skill.policy.js';

/** Every member may read the word list, and so its history. */
const PUBLIC = { isPublic: true } as const;

@Injectable()
export class SkillsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** A skill gets a name that everybody uses. */
  async define(actor: Actor, id: string, input: SkillDefineInput): Promise<Skill> {
    return this.db.transaction(async () => {
      skillPolicy.define.demand(actor, undefined);
      const skill = await this.db.insert(Skill.defined(id, input));
      await this.history.record(actor, 'skill.define', skill, PUBLIC);
      return skill;
    });
  }

  /** What it is called, and the area it is in. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: SkillAmendInput): Promise<Skill> {
    return this.db.transaction(async () => {
      const skill = await this.db.lock(actor, Skill, id, expectedVersion);
      skillPolicy.amend.demand(actor, skill);
      if (input.name) skill.rename(input.name);
      if (input.areaCode !== undefined) skill.areaCode = input.areaCode;
      return this.kept(actor, 'skill.amend', skill);
    });
  }

  /** Two words turn out to mean the same: needs of both are counted as the other's, and stay as they were told. */
  async merge(actor: Actor, id: string, expectedVersion: number, { intoId }: SkillMergeInput): Promise<Skill> {
    return this.db.transaction(async () => {
      const skill = await this.db.lock(actor, Skill, id, expectedVersion);
      skillPolicy.merge.demand(actor, skill);
      const other = await this.db.seen(actor, Skill, intoId, 'input.intoId', fixed('FOR UPDATE'));
      skill.mergeInto(other, this.clock.today());
      const merged = await this.db.select(Skill, (t) => sql`${t}.merged_into_id = ${id}`);
      for (const earlier of merged) {
        earlier.mergedIntoId = other.id;
        await this.kept(actor, 'skill.merge', earlier);
      }
      return this.kept(actor, 'skill.merge', skill);
    });
  }

  /** It is offered no more. */
  async retire(actor: Actor, id: string, expectedVersion: number, { on }: SkillRetireInput): Promise<Skill> {
    return this.db.transaction(async () => {
      const skill = await this.db.lock(actor, Skill, id, expectedVersion);
      skillPolicy.retire.demand(actor, skill);
      skill.retire(on ?? this.clock.today());
      return this.kept(actor, 'skill.retire', skill);
    });
  }

  private async kept(actor: Actor, verb: string, skill: Skill): Promise<Skill> {
    await this.db.amend(skill);
    await this.history.record(actor, verb, skill, PUBLIC);
    return skill;
  }
}
