// What stands when the story begins: the house's services, and the rows that the story's names stand for.
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Member } from '#access/members/member.entity.js';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Account } from '#access/workspaces/account.entity.js';
import { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql, TRUE } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { idOf } from './ids.js';
import { Questions } from './questions.js';
import { addressOf, people, type AreaCode, type CoachKey, type PersonKey, type ProjectCode } from './story/cast.js';
import type { Key } from './story/deeds.js';

interface Cast {
  member: Member;
  accountId: string;
  roles: ProjectRole[];
}

export class Stage {
  readonly db: Database;
  readonly clock: Clock;
  private projects = new Map<string, Project>();
  private areas = new Map<string, string>();
  private cast = new Map<PersonKey, Cast>();
  private readonly actors = new Map<string, Actor>();

  private constructor(
    private readonly house: INestApplicationContext,
    private readonly workspaceId: string,
    /** What companies are asked. */
    readonly questions: Questions,
  ) {
    this.db = this.service(Database);
    this.clock = this.service(Clock);
  }

  /** Reads what stands in the workspace of the work under way. */
  static async set(house: INestApplicationContext, workspaceId: string): Promise<Stage> {
    const questions = await Questions.read(house.get(Database, { strict: false }));
    const stage = new Stage(house, workspaceId, questions);
    const projects = await stage.db.select(Project, () => TRUE);
    stage.projects = new Map(projects.map((project) => [project.code, project]));
    const areas = await stage.db.select(Insatsomrade, () => TRUE);
    stage.areas = new Map(areas.map(({ code, id }) => [code, id]));
    await stage.invite();
    return stage;
  }

  service<T>(type: Type<T>): T {
    return this.house.get(type, { strict: false });
  }

  project(code: ProjectCode): Project {
    return found(this.projects.get(code), code);
  }

  area(code: AreaCode): string {
    return found(this.areas.get(code), code);
  }

  areaCode(id: string): AreaCode {
    const [code] = [...this.areas].find(([, known]) => known === id) ?? [];
    return found(code, id) as AreaCode;
  }

  /** The company of an enrolment's key. */
  companyIn(enrolment: Key): string {
    return idOf('company', enrolment.split(' / ')[0] ?? '');
  }

  /** The project of an enrolment's key. */
  projectIn(enrolment: Key): Project {
    return this.project((enrolment.split(' / ')[1] ?? '') as ProjectCode);
  }

  /** A row that the story has told of, as it is now. */
  async row<T extends WorkspaceRow>(type: RowClass<T>, id: string): Promise<T> {
    return found(await this.db.find(type, id), `${type.name} ${id}`);
  }

  areaIds(codes: readonly AreaCode[]): string[] {
    return codes.map((code) => this.area(code));
  }

  memberId(key: PersonKey): string {
    return this.player(key).member.id;
  }

  coachId(key: CoachKey): string {
    return idOf('coach', key);
  }

  /** Somebody as they may act on a day: roles count from their first day to their last. */
  actor(key: PersonKey, on: Day): Actor {
    const { member, accountId, roles } = this.player(key);
    const held = roles.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on <= untilOn));
    const name = [key, ...held.map(({ id }) => id)].join(' ');
    const { workspaceId } = this;
    const { id: memberId, organisationId, isAdmin } = member;
    const facts = { workspaceId, accountId, memberId, organisationId, isAdmin, held, locale: 'sv' } as const;
    const actor = this.actors.get(name) ?? new Actor(facts);
    this.actors.set(name, actor);
    return actor;
  }

  private player(key: PersonKey): Cast {
    return found(this.cast.get(key), key);
  }

  private async invite(): Promise<void> {
    const accounts = await this.db.read<Account>(
      sql`SELECT id, email FROM account WHERE email = ANY(${people.map((key) => addressOf(key))}::text[])`,
    );
    const members = await this.db.select(Member, () => TRUE);
    const roles = await this.db.select(ProjectRole, () => TRUE);
    for (const key of people) {
      const accountId = found(accounts.find(({ email }) => email === addressOf(key))?.id, key);
      const member = found(
        members.find((one) => one.accountId === accountId),
        key,
      );
      this.cast.set(key, { member, accountId, roles: roles.filter(({ memberId }) => memberId === member.id) });
    }
  }
}

function found<T>(row: T | undefined, name: string): T {
  if (row === undefined) throw new Error(`The demo has no ${name}.`);
  return row;
}
