// What a programme's file says of the project itself: its facts, lists, partners and targets.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { markedFields, marksAfter, rootOf, type MarkedField, type Marks } from '#programme/projects/marks.rules.js';
import { ProjectPartner } from '#programme/projects/project-partner.entity.js';
import { ProjectPartnersService } from '#programme/projects/project-partners.service.js';
import { ProjectPartsService, type ProjectParts } from '#programme/projects/project-parts.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import { TargetService } from '#programme/targets/target.service.js';
import { isSame, sure, type Announced } from './announced.rules.js';
import type { World } from './announced-world.service.js';
import { Ledger } from './ledger.service.js';

type AnnouncedTarget = Announced['targets'][number];
type AnnouncedPredecessor = Announced['predecessors'][number];

const OTHERWISE = 'Annonseringen säger annat än förut. The announcement says otherwise than before.';

@Injectable()
export class AnnouncedProjectService {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
    private readonly parts: ProjectPartsService,
    private readonly partners: ProjectPartnersService,
    private readonly targets: TargetService,
  ) {}

  /** Makes the project hold what the file says that it said otherwise, or not at all, before. */
  async keep(now: Announced, before: Announced | undefined, world: World): Promise<Project> {
    const predecessors = await this.predecessors(now, before);
    const known = await this.named(now.code);
    const project = known ?? Project.unknown(v7(), now.code, now.stated.name as Project['name']);
    state(project, now, before);
    if (!known) await this.db.insert(project);
    await this.parts.keep(project, changedParts(now, before, world, predecessors));
    if (known) await this.ledger.amend('project.amend', project, now.code);
    else await this.ledger.record('project.plan', project, now.code);
    await this.keepPartners(project, now, before, world);
    await this.keepTargets(project, now, before, world);
    return project;
  }

  private async named(code: string): Promise<Project | undefined> {
    const [found] = await this.db.select(Project, (t) => sql`${t}."code" = ${code}`);
    return found;
  }

  /** The earlier projects that the file gives a code: they stand in the workspace themselves. */
  private async predecessors(now: Announced, before: Announced | undefined): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const one of now.predecessors) {
      if (one.code === null) continue;
      const previous = before?.predecessors.find(({ code }) => code === one.code);
      found.set(one.code, (await this.predecessor(one.code, one, previous)).id);
    }
    return found;
  }

  private async predecessor(
    code: string,
    one: AnnouncedPredecessor,
    previous: AnnouncedPredecessor | undefined,
  ): Promise<Project> {
    const known = await this.named(code);
    const name = sure(one.name);
    const project = known ?? Project.unknown(v7(), code, { sv: name, en: name });
    const facts = { startsOn: one.startsOn, endedOn: one.endedOn };
    const marks = markedFields(one.marks).filter(({ field }) => field in facts);
    if (!known || !isSame(one, previous)) project.state(facts, marks);
    if (known) return this.ledger.amend('project.amend', known, code);
    return this.ledger.insert('project.plan', project, code);
  }

  private async keepPartners(
    project: Project,
    now: Announced,
    before: Announced | undefined,
    world: World,
  ): Promise<void> {
    if (isSame(now.partners, before?.partners)) return;
    const known = await this.partners.of(project.id);
    for (const [index, partner] of now.partners.entries()) {
      const organisationId = sure(world.organisations.get(partner.organisation));
      const row = known.find((one) => one.organisationId === organisationId);
      const previous = before?.partners.find(({ organisation }) => organisation === partner.organisation);
      const kept = row ?? ProjectPartner.of(v7(), project.id, organisationId);
      const { role, through, responsibility, subproject, marks } = partner;
      if (!isSame(partner, previous)) {
        kept.state({ role, through, responsibility, subproject } as Partial<ProjectPartner>, []);
        Object.assign(kept, { marks, leftOn: null });
      }
      kept.position = index + 1;
      if (row) await this.ledger.amend('projectPartner.amend', kept, partner.organisation);
      else await this.ledger.insert('projectPartner.add', kept, partner.organisation);
    }
    await this.dropPartners(known, now, before, world);
  }

  /** Those whom the file named before and names no longer have left. */
  private async dropPartners(
    known: ProjectPartner[],
    now: Announced,
    before: Announced | undefined,
    world: World,
  ): Promise<void> {
    const named = new Set(now.partners.map(({ organisation }) => world.organisations.get(organisation)));
    const gone = (before?.partners ?? []).filter((one) =>
      now.partners.every(({ organisation }) => organisation !== one.organisation),
    );
    if (!gone.length) return;
    for (const row of known.filter((one) => !named.has(one.organisationId) && one.leftOn === null)) {
      row.leave(this.ledger.today);
      await this.ledger.amend('projectPartner.leave', row, row.organisationId, OTHERWISE);
    }
  }

  private async keepTargets(
    project: Project,
    now: Announced,
    before: Announced | undefined,
    world: World,
  ): Promise<void> {
    if (isSame(now.targets, before?.targets)) return;
    const known = (await this.targets.of(project.id)).filter(({ withdrawnOn }) => withdrawnOn === null);
    const made = (one: AnnouncedTarget): Target => targetOf(project, one, world);
    for (const [index, one] of now.targets.entries()) {
      const target = Object.assign(made(one), { position: index + 1 });
      const row = known.find((other) => other.isSameAs(target));
      const previous = before?.targets.find((other) => made(other).isSameAs(target));
      if (!row) {
        await this.ledger.insert('target.promise', target, `${one.unit} ${one.value}`);
        continue;
      }
      if (!isSame(one, previous)) row.restate(target);
      row.position = index + 1;
      await this.ledger.amend('target.revise', row, `${one.unit} ${one.value}`, OTHERWISE);
    }
    const stand = new Set(now.targets.map((one) => made(one).key));
    const gone = (before?.targets ?? []).map((one) => made(one).key).filter((key) => !stand.has(key));
    for (const row of known.filter(({ key }) => gone.includes(key))) {
      row.withdraw(this.ledger.today);
      await this.ledger.amend('target.withdraw', row, row.key, OTHERWISE);
    }
  }
}

function targetOf(project: Project, { partner, marks, ...promise }: AnnouncedTarget, world: World): Target {
  const organisationId = partner === null ? null : sure(world.organisations.get(partner));
  const target = Target.of(v7(), project.id, { ...promise, organisationId } as Parameters<typeof Target.of>[2], []);
  return Object.assign(target, { marks });
}

/** States what the file says otherwise than before, with its marks; what people have put right since then stays. */
function state(project: Project, now: Announced, before: Announced | undefined): void {
  const roots = new Set([
    ...Object.keys(now.stated),
    ...Object.keys(now.marks).map(rootOf),
    ...Object.keys(before?.marks ?? {}).map(rootOf),
  ]);
  const changed = [...roots].filter(
    (root) =>
      !isSame(now.stated[root], before?.stated[root]) ||
      !isSame(under(root, now.marks), under(root, before?.marks ?? {})),
  );
  const marked = changed.flatMap((root) => under(root, now.marks));
  const facts = changed.filter((root) => root in now.stated).map((root) => [root, now.stated[root]] as const);
  project.state(Object.fromEntries(facts), []);
  project.marks = marksAfter(project.marks, changed, marked);
}

function under(root: string, marks: Marks): MarkedField[] {
  return markedFields(marks).filter(({ field }) => rootOf(field) === root);
}

/** The lists that the file gives otherwise than before, with ids in place of names. */
function changedParts(
  now: Announced,
  before: Announced | undefined,
  world: World,
  projects: Map<string, string>,
): ProjectParts {
  const organisation = (name: string | null): string | null =>
    name === null ? null : sure(world.organisations.get(name));
  const lists = {
    phases: now.phases,
    fundingSources: now.fundingSources.map(({ funder, grantedBy, ...source }) => ({
      ...source,
      funderId: organisation(funder),
      grantedById: organisation(grantedBy),
    })),
    predecessors: now.predecessors.map(({ code, name, note, carriesOver, marks }) => ({
      predecessorId: code === null ? null : sure(projects.get(code)),
      name,
      note,
      carriesOver,
      marks,
    })),
    initiators: now.initiators.map((name) => ({ organisationId: sure(world.organisations.get(name)) })),
    insatsomraden: now.insatsomraden.map(({ code, marks }) => ({
      insatsomradeId: sure(world.insatsomraden.get(code)),
      marks,
    })),
  };
  const changed = Object.entries(lists).filter(([list]) => {
    const field = list as keyof typeof lists;
    return !isSame(now[field], before?.[field]) && !(before === undefined && now[field].length === 0);
  });
  return Object.fromEntries(changed);
}
