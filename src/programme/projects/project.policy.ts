// A project's facts are public in the workspace; admins plan projects, and whoever leads one keeps it right.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes, type Reach, type Verb } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { FundingSource } from './funding-source.entity.js';
import { Phase } from './phase.entity.js';
import { Predecessor } from './predecessor.entity.js';
import { ProjectPartner } from './project-partner.entity.js';
import { Project } from './project.entity.js';

const everybody = { visible: () => TRUE };
const few = { ...everybody, areFew: true };

/** Whether the actor keeps a project right: an admin any, a leader the one led. */
export function keeps(actor: Actor, projectId: string): boolean {
  return actor.isAdmin || actor.is(projectId, 'PROJECT_LEADER');
}

/** What is done to a project stands in that project. */
const itself: Reach<Project> = { projectsOf: ({ id }) => [id] };

const plan: Verb<unknown> = writes(['ADMIN'], ({ isAdmin }) => isAdmin);

export const projectPolicy = policy('project', Project, few, {
  read: reads([MEMBER]),
  plan,
  amend: writes<Project>(['ADMIN', 'PROJECT_LEADER'], (actor, { id }) => keeps(actor, id), itself),
  end: writes<Project>(['ADMIN', 'PROJECT_LEADER'], (actor, { id }) => keeps(actor, id), {
    ...itself,
    late: 'It answers itself that the project has ended, and takes a last day that became known later.',
  }),
});

type OfProject = Pick<ProjectPartner, 'projectId'>;

export const projectPartnerPolicy = policy(
  'projectPartner',
  ProjectPartner,
  { ...everybody, needs: ['projectId'] },
  {
    read: reads([MEMBER]),
    add: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
    amend: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
    leave: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
  },
);

export const phasePolicy = policy('phase', Phase, everybody, { read: reads([MEMBER]) });
export const fundingSourcePolicy = policy('fundingSource', FundingSource, everybody, { read: reads([MEMBER]) });
export const predecessorPolicy = policy('predecessor', Predecessor, everybody, { read: reads([MEMBER]) });
