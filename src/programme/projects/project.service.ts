// Projects as they are planned and amended; every fact keeps where it comes from.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { demandKnown, namedIn } from '#platform/database/known.js';
import { Refusal } from '#platform/errors.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { marksAfter, type Marks } from './marks.rules.js';
import type { FundingSourceInput, MarkedInput, PredecessorInput } from './project-parts.inputs.js';
import { ProjectPartnersService } from './project-partners.service.js';
import type { ProjectAmendInput, ProjectPlanInput } from './project.inputs.js';
import { ProjectPartsService, type ProjectParts } from './project-parts.service.js';
import { Project } from './project.entity.js';
import { projectPolicy } from './project.policy.js';
import { projectRefusals } from './project-refusals.entity.js';

type Lists = Pick<ProjectPlanInput, 'phases' | 'fundingSources' | 'predecessors' | 'initiatorIds' | 'insatsomradeIds'>;

@Injectable()
export class ProjectService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly parts: ProjectPartsService,
    private readonly partners: ProjectPartnersService,
  ) {}

  /** A project is written down as it was announced; what is not stated stays unknown. */
  async plan(actor: Actor, id: string, input: ProjectPlanInput): Promise<Project> {
    return this.db.transaction(async () => {
      projectPolicy.plan.demand(actor, undefined);
      const { code, name, partners = [], ...rest } = input;
      const { facts, lists, stated } = parted(rest);
      const project = Project.unknown(id, code, name);
      project.state(stated, facts);
      await this.db.insert(project);
      await this.parts.keep(project, await this.checked(lists));
      await this.partners.begin(actor, project, partners);
      await this.history.record(actor, 'project.plan', project);
      return project;
    });
  }

  /** What is said of a project is put right: absent is unchanged, null is cleared, lists are given whole. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ProjectAmendInput): Promise<Project> {
    return this.db.transaction(async () => {
      const project = await this.db.lock(actor, Project, id, expectedVersion);
      projectPolicy.amend.demand(actor, project);
      const { facts, lists, stated } = parted(input);
      project.state(stated, facts);
      await this.parts.keep(project, await this.checked(lists));
      await this.db.amend(project);
      await this.history.record(actor, 'project.amend', project);
      return project;
    });
  }

  /** The lists as rows hold them, once everything that they name has been seen. */
  private async checked(lists: Lists): Promise<ProjectParts> {
    const { fundingSources = [], predecessors = [], initiatorIds = [], insatsomradeIds = [] } = lists;
    demandNamed(fundingSources, predecessors);
    await demandKnown(this.db, Organisation, [
      ...fundingSources.flatMap(({ funderId, grantedById }, index) => [
        [`fundingSources.${index}.funderId`, funderId] as const,
        [`fundingSources.${index}.grantedById`, grantedById] as const,
      ]),
      ...namedIn('initiatorIds', initiatorIds),
    ]);
    await demandKnown(
      this.db,
      Project,
      predecessors.map(({ projectId }, index) => [`predecessors.${index}.projectId`, projectId]),
    );
    await demandKnown(this.db, Insatsomrade, namedIn('insatsomradeIds', insatsomradeIds));
    return rowsOf(lists);
  }
}

/** What is sent, in its three kinds: plain facts, lists of rows, and marks. */
function parted({
  phases,
  fundingSources,
  predecessors,
  initiatorIds,
  insatsomradeIds,
  facts,
  ...stated
}: ProjectAmendInput): {
  facts: ProjectAmendInput['facts'];
  lists: Lists;
  stated: Partial<Project>;
} {
  return { facts, lists: { phases, fundingSources, predecessors, initiatorIds, insatsomradeIds }, stated };
}

function demandNamed(fundingSources: readonly FundingSourceInput[], predecessors: readonly PredecessorInput[]): void {
  const problems = [
    ...fundingSources.flatMap(({ funderId, grantedById }, index) =>
      (funderId ?? grantedById)
        ? []
        : projectRefusals.PROJECT_FUNDING_UNNAMED({ field: `input.fundingSources.${index}` }).problems,
    ),
    ...predecessors.flatMap(({ projectId, name, note }, index) =>
      (projectId ?? name ?? note)
        ? []
        : projectRefusals.PROJECT_PREDECESSOR_UNNAMED({ field: `input.predecessors.${index}` }).problems,
    ),
  ];
  if (problems.length) throw Refusal.of(problems);
}

function rowsOf({ phases, fundingSources, predecessors, initiatorIds, insatsomradeIds }: Lists): ProjectParts {
  return {
    ...(phases && { phases: phases.map(marked) }),
    ...(fundingSources && { fundingSources: fundingSources.map(marked) }),
    ...(predecessors && {
      predecessors: predecessors.map(({ projectId, ...one }) => marked({ ...one, predecessorId: projectId ?? null })),
    }),
    ...(initiatorIds && { initiators: initiatorIds.map((organisationId) => ({ organisationId })) }),
    ...(insatsomradeIds && {
      insatsomraden: insatsomradeIds.map((insatsomradeId) => ({ insatsomradeId, marks: {} })),
    }),
  };
}

function marked<Input extends MarkedInput>({ facts, ...values }: Input): Omit<Input, 'facts'> & { marks: Marks } {
  return { ...values, marks: marksAfter({}, [], facts) };
}
