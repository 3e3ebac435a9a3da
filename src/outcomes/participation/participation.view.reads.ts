// What participation looks like: sums over a project, a partner or an insatsområde, with what they were promised to be.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import type { Day } from '#platform/values/day.js';

/** The sums of one group, before anything is blanked; the whole has no organisation. What nobody asked for is null. */
export interface Sums {
  organisationId: string | null;
  companies: { [Figure in keyof CompanyCounts]: number | null };
  sessions: number | null;
  minutes: number | null;
  reportableMinutes: number | null;
  stepsClimbed: number | null;
  /** The persons reached, each counted once. */
  persons: number | null;
  attendedMinutes: number | null;
}

const BLANK = 'null when an observer may not know it.';

/** Which rows are summed: a project, or a part of it, in a period. */
export interface Extent {
  projectId: string;
  organisationId: string | null;
  insatsomradeId: string | null;
  fromOn: Day | null;
  toOn: Day | null;
  today: Day;
  /** Without contact for so many days; null for as many as the project says. */
  days: number | null;
  /** True when sums over fewer than five companies must not be shown. */
  blanked: boolean;
}

@ObjectType({ description: 'Företag efter skede; ett företag räknas en gång. Companies by stage; each counts once.' })
export class CompanyCounts {
  @Field(() => Int, { nullable: true, description: `Intresserade. Interested; ${BLANK}` })
  interested: number | null;

  @Field(() => Int, { nullable: true, description: `Fråga igen. Want to be asked again later; ${BLANK}` })
  askLater: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Överens, men inget tillfälle än. Agreed, no session yet; ${BLANK}`,
  })
  agreed: number | null;

  @Field(() => Int, { nullable: true, description: `Aktiva. Agreed and met; ${BLANK}` })
  active: number | null;

  @Field(() => Int, { nullable: true, description: `Avslutade. Closed; ${BLANK}` })
  closed: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Deltagande företag: agreed, and met in a session or through somebody present in the period, also when closed since. The figure held against the promise; ${BLANK}`,
  })
  participating: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Utan kontakt: agreed and open today, but not met for the project’s number of days; ${BLANK}`,
  })
  silent: number | null;
}

@ObjectType({ isAbstract: true })
export abstract class Figures {
  @Field(() => CompanyCounts, { description: 'Companies by stage.' })
  companies: CompanyCounts;

  @Field(() => Int, { nullable: true, description: `Tillfällen. Sessions held; ${BLANK}` })
  sessions: number | null;

  @Field(() => Int, { nullable: true, description: `Minuter. Minutes of sessions held; ${BLANK}` })
  minutes: number | null;

  @Field(() => Int, { nullable: true, description: `Minutes of the sessions that may be reported; ${BLANK}` })
  reportableMinutes: number | null;

  @Field(() => Float, { nullable: true, description: `Timmar. The minutes as hours, with one decimal; ${BLANK}` })
  get hours(): number | null {
    return hoursOf(this.minutes);
  }

  @Field(() => Int, { nullable: true, description: `Tagna steg. Steps climbed, credited to the project; ${BLANK}` })
  stepsClimbed: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Personer: participants who count as persons and were present, and contacts met at companies that have agreed; each once. Of an insatsområde only those present are known; ${BLANK}`,
  })
  persons: number | null;

  @Field(() => Int, { nullable: true, description: `Deltagarminuter. Minutes that people were present; ${BLANK}` })
  attendedMinutes: number | null;

  @Field(() => Float, { nullable: true, description: `Deltagartimmar. The same as hours, with one decimal; ${BLANK}` })
  get attendedHours(): number | null {
    return hoursOf(this.attendedMinutes);
  }
}

export function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes / 6) / 10;
}

@ObjectType({ description: 'En samverkansparts del. One partner’s part.' })
export class PartnerParticipation extends Figures {
  @Field(() => Organisation, { description: 'The partner.' })
  organisation: Organisation;

  organisationId: string;
}

@ObjectType({
  description:
    'Ett insatsområdes del; ett tillfälle om två områden räknas i båda. One area’s part; a session about two areas counts in both.',
})
export class InsatsomradeParticipation {
  @Field(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Insatsomrade;

  insatsomradeId: string;

  @Field(() => Int, { nullable: true, description: `Companies that take part, met about it; ${BLANK}` })
  companies: number | null;

  @Field(() => Int, { nullable: true, description: `Sessions about it; ${BLANK}` })
  sessions: number | null;

  @Field(() => Int, { nullable: true, description: `Minutes of sessions about it, undivided; ${BLANK}` })
  minutes: number | null;

  @Field(() => Float, { nullable: true, description: `Timmar. The minutes as hours, with one decimal; ${BLANK}` })
  get hours(): number | null {
    return hoursOf(this.minutes);
  }

  @Field(() => Int, { nullable: true, description: `Steps climbed on its staircase; ${BLANK}` })
  stepsClimbed: number | null;

  @Field(() => Int, { nullable: true, description: `Persons present at something about it, each once; ${BLANK}` })
  persons: number | null;

  @Field(() => Int, { nullable: true, description: `Deltagarminuter. Minutes that people were present; ${BLANK}` })
  attendedMinutes: number | null;

  @Field(() => Float, { nullable: true, description: `Deltagartimmar. The same as hours, with one decimal; ${BLANK}` })
  get attendedHours(): number | null {
    return hoursOf(this.attendedMinutes);
  }
}

@ObjectType({ description: 'Ett mål och hur långt det har nåtts. A target, and how far it has been reached.' })
export class TargetReached {
  @Field(() => Target, { description: 'What was promised.' })
  target: Target;

  targetId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Utfall i målets del och period: companies that take part, persons reached, or reportable hours, from as long and as often as the target asks; null for an own kind, and when an observer may not know it.',
  })
  actual: number | null;
}

@ObjectType({
  description:
    'Deltagande mot löfte: vilka som är med och hur långt de har kommit. Who takes part against what was promised.',
})
export class Participation extends Figures {
  @Field({
    description:
      'Till och med när. The moment up to which the figures and their rows are right: now, or a little before when they are read from a replica.',
  })
  asOf: Date;

  /** Which rows the sums are over. */
  extent: Extent;

  /** The sums of the whole and of each partner, before anything is blanked. */
  sums: Sums[];
}
