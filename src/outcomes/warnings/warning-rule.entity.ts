// A rule of early warning as a project has set it; every other rule is as the house has it.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals } from '#platform/errors.js';
import { IsBetween } from '#platform/graphql/rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { WarningCode } from './warning-words.entity.js';
import { RULES, type Threshold } from './warning.rules.js';

export const warningRefusals = refusals({
  WARNING_RULE_HAS_NO_LIMIT: {
    sv: 'Regeln {code} har varken dagar eller procent av planen att ställa in.',
    en: 'The rule {code} has neither days nor a share of the plan to set.',
  },
  WARNING_NOTICE_AFTER_DECISION: {
    sv: 'Det som behöver beslut är värt att hålla ögonen på: noticeFrom får inte vara större än decisionFrom.',
    en: 'What needs a decision is worth an eye: noticeFrom cannot be larger than decisionFrom.',
  },
});

/** No limit is longer than three years. */
const LIMIT_AT_MOST = 1095;
const FROM_AT_MOST = 10_000;

@ObjectType({
  description: 'En varningsregel så som projektet har ställt in den. A rule of warning as a project has set it.',
})
@Entity()
@Index('warning_rule_code_uq', ['workspaceId', 'projectId', 'code'], { unique: true })
export class WarningRule extends VersionedRow implements Threshold {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  @Field(() => WarningCode, { description: 'What it is about.' })
  @Column('text')
  code: WarningCode;

  @Field({ description: 'Whether it speaks at all.' })
  @IsBoolean()
  @Column('boolean')
  isOn: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Gräns: after so many days, or below so many percent of the plan; null for a rule without one.',
  })
  @IsBetween(1, LIMIT_AT_MOST)
  @CountColumn({ nullable: true })
  limit: number | null;

  @Field(() => Int, { description: 'From how many, or from what share in percent, it is worth an eye.' })
  @IsBetween(1, FROM_AT_MOST)
  @CountColumn()
  noticeFrom: number;

  @Field(() => Int, { description: 'From how many, or from what share in percent, it needs a decision.' })
  @IsBetween(1, FROM_AT_MOST)
  @CountColumn()
  decisionFrom: number;

  /** The rule as it is before anybody sets it. */
  static unset(id: string, projectId: string, code: WarningCode): WarningRule {
    const { isOn, limit, noticeFrom, decisionFrom } = RULES[code];
    return Object.assign(new WarningRule(), { id, projectId, code, isOn, limit, noticeFrom, decisionFrom });
  }

  /** Sets what is told; the rest is as it was. */
  set(told: Partial<Threshold>): void {
    if (told.limit !== undefined && RULES[this.code].limit === null) {
      throw warningRefusals.WARNING_RULE_HAS_NO_LIMIT({ code: this.code, field: 'input.limit' });
    }
    Object.assign(this, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)));
    if (this.noticeFrom > this.decisionFrom) {
      throw warningRefusals.WARNING_NOTICE_AFTER_DECISION({ field: 'input.noticeFrom' });
    }
  }
}
