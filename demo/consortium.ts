// The invented consortium before its story: its organisations, areas and people, each since the day they came.
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Organisation, OrganisationKind } from '#access/organisations/organisation.entity.js';
import { OrganisationsService } from '#access/organisations/organisation.service.js';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { WorkspacesService, type Seated } from '#access/workspaces/workspace.service.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { CoachService } from '#directory/coaches/coach.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { productFolder } from '#platform/config.js';
import type { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { AnnouncementsService } from '#programme/announcements/announcement.service.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { InsatsomradeService } from '#programme/insatsomraden/insatsomrade.service.js';
import { idOf } from './ids.js';
import { firstOrganisation, inside, organisationId } from './inside.js';
import { demoPassword } from './people.js';
import { Stage } from './stage.js';
import { instant, monthFrom } from './story/calendar.js';
import { addressOf, areas, cast, coaches, FOUNDED, FUNDER, partners, people } from './story/cast.js';
import type { AreaCode, CoachKey, PersonKey, RolePart } from './story/cast.js';
import { inventedWorld } from './worlds.js';

const AREA_NAMES: Readonly<Record<AreaCode, { sv: string; en: string; letter: string }>> = {
  'resurseffektiv-produktion': { sv: 'Resurseffektiv produktion', en: 'Resource-efficient production', letter: 'R' },
  'cirkulara-affarsmodeller': { sv: 'Cirkulära affärsmodeller', en: 'Circular business models', letter: 'C' },
  energiomstallning: { sv: 'Energiomställning', en: 'Energy transition', letter: 'E' },
  digitalisering: { sv: 'Digitalisering', en: 'Digitalisation', letter: 'D' },
};

/** Long ago: the partners, their administrator, and the areas with their staircases. */
export async function foundConsortium(house: INestApplicationContext, today: Day): Promise<void> {
  stopInMonth(house, today, FOUNDED);
  const { id, slug } = inventedWorld;
  await firstOrganisation(house, id, partners.exempel, [OrganisationKind.DELIVERING]);
  const { actor } = await admit(house, 'ada');
  await inside(house, id, async (db) => {
    await db.transaction(async () => {
      for (const name of Object.values(partners)) await register(house, db, actor, name, OrganisationKind.DELIVERING);
      await register(house, db, actor, FUNDER, OrganisationKind.FUNDER);
      for (const code of Object.values(areas)) await define(house, db, actor, code);
    });
  });
  for (const code of Object.values(areas)) {
    const file = join(productFolder, 'demo', 'staircases', `${code}.yaml`);
    await house.get(AnnouncementsService).loadStaircase(file, slug);
  }
}

/** Everybody else, once there are projects to work in; those who coach are appointed the day they join. */
export async function gather(house: INestApplicationContext, today: Day): Promise<void> {
  const projects = await inside(house, inventedWorld.id, async (db) =>
    db.read<{ id: string; code: string }>(sql`SELECT id, code FROM project WHERE workspace_id = ${db.workspace}`),
  );
  const ids = new Map(projects.map(({ id, code }) => [code, id]));
  for (const key of people.filter((one) => one !== 'ada')) {
    stopInMonth(house, today, cast[key].joined);
    await admit(
      house,
      key,
      cast[key].roles.map((role) => termOf(role, ids, today)),
    );
  }
  const stage = await inside(house, inventedWorld.id, () => Stage.set(house, inventedWorld.id));
  for (const key of coaches) {
    stopInMonth(house, today, cast[key].joined);
    await inside(house, inventedWorld.id, (db) => appoint(stage, db, key));
  }
}

function stopInMonth(house: INestApplicationContext, today: Day, months: number): void {
  house.get(Clock).stopAt(instant(monthFrom(today, months).first, '08:00'));
}

async function admit(
  house: INestApplicationContext,
  key: PersonKey,
  terms: Parameters<WorkspacesService['admit']>[2]['terms'] = [],
): Promise<Seated> {
  const { name, organisation, isAdmin = false } = cast[key];
  const newcomer = { email: addressOf(key), name, password: demoPassword };
  const seat = { organisationId: organisationId(organisation), isAdmin, terms };
  return house.get(WorkspacesService).admit(inventedWorld.id, newcomer, seat);
}

function termOf({ project, role, from, until }: RolePart, ids: ReadonlyMap<string, string>, today: Day) {
  const projectId = ids.get(project);
  if (!projectId) throw new Error(`The demo has no project ${project}.`);
  const untilOn = until === undefined ? null : monthFrom(today, until).last;
  return { projectId, role: ProjectRoleName[role], fromOn: monthFrom(today, from).first, untilOn };
}

async function register(
  house: INestApplicationContext,
  db: Database,
  actor: Actor,
  name: string,
  kind: OrganisationKind,
): Promise<void> {
  const id = organisationId(name);
  if (await db.find(Organisation, id)) return;
  const facts = { name, kinds: [kind], alsoKnownAs: [], organisationNumber: null };
  await house.get(OrganisationsService).register(actor, id, facts);
}

async function define(house: INestApplicationContext, db: Database, actor: Actor, code: AreaCode): Promise<void> {
  const id = idOf('insatsomrade', code);
  if (await db.find(Insatsomrade, id)) return;
  const { letter, ...name } = AREA_NAMES[code];
  await house.get(InsatsomradeService).define(actor, id, { code, name, description: null, letter });
}

async function appoint(stage: Stage, db: Database, key: CoachKey): Promise<void> {
  const id = stage.coachId(key);
  const { coach } = cast[key];
  if (!coach || (await db.find(Coach, id))) return;
  const input = {
    memberId: stage.memberId(key),
    hoursPerWeek: coach.hoursPerWeek,
    insatsomradeIds: stage.areaIds(coach.expertise),
  };
  await stage.service(CoachService).appoint(stage.actor('ada', stage.clock.today()), id, input);
}
