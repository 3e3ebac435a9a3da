// A primary with a streaming replica, a server that reads late from it, and two project leaders to ask it.
import { Client } from 'pg';
import { v7 } from 'uuid';
import { WorkspacesService } from '../../src/access/workspaces/workspace.service.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { prepareRoles, type RoleUrls } from '../../src/platform/database/roles.js';
import { startCluster, type Cluster } from '../../scripts/postgres.mjs';
import { FOLLOWED, type Replica, startReplica } from '../../scripts/replica.mjs';
import { address, anotherServer, PASSWORD, somewhere, Visitor, type Server } from '../access/visitors.js';
import { until } from '../house/scratch-checkout.js';

export interface Standing {
  asOf: string;
  companies: { interested: number };
}

const STANDING = 'participation { asOf companies { interested } }';
const READ = `query($id: ID!) { project(id: $id) { ${STANDING} } }`;
const OPEN = `mutation($input: EnrolmentOpenInput!) { enrolmentOpen(input: $input) { project { ${STANDING} } } }`;

/** Somebody who leads the project, and the server they ask. */
export class Leader {
  constructor(
    readonly browser: Visitor,
    private readonly projectId: string,
  ) {}

  at({ url }: Server): Leader {
    return new Leader(this.browser.at(url), this.projectId);
  }

  async reads(): Promise<Standing> {
    const { project } = await this.browser.do<{ project: { participation: Standing } }>(READ, { id: this.projectId });
    return project.participation;
  }

  /** Takes up one more company, and answers with what is read in the same request. */
  async writes(): Promise<Standing> {
    const companyId = v7();
    await this.browser.do(
      'mutation($id: ID!, $input: CompanyRegisterInput!) { companyRegister(id: $id, input: $input) { id } }',
      {
        id: companyId,
        input: { name: `Påhittade ${companyId}` },
      },
    );
    const { enrolmentOpen } = await this.browser.do<{ enrolmentOpen: { project: { participation: Standing } } }>(OPEN, {
      input: { projectId: this.projectId, companyId },
    });
    return enrolmentOpen.project.participation;
  }
}

export interface Replicated {
  cluster: Cluster;
  replica: Replica;
  urls: RoleUrls;
  /** The app role's way to the replica. */
  replicaUrl: string;
  server: Server;
  workspaceId: string;
  one: Leader;
  other: Leader;
  /** One more server over the same primary. */
  serverWith(settings: Record<string, string>): Promise<Server>;
  close(): Promise<void>;
}

export async function replicated(): Promise<Replicated> {
  const cluster = await startCluster({ throwAway: true, settings: FOLLOWED });
  const urls = await prepareRoles(cluster.adminUrl, { database: 'stegvis' });
  await migrate(urls.ownerUrl);
  const replica = await startReplica(cluster);
  const replicaUrl = Object.assign(new URL(urls.appUrl), { port: String(replica.port) }).href;
  const serverWith = (settings: Record<string, string>): Promise<Server> =>
    anotherServer({ DATABASE_URL: urls.appUrl, DATABASE_DOOR_URL: urls.doorUrl, TRUST_PROXIES: '1', ...settings });
  const server = await serverWith({ DATABASE_REPLICA_URLS: replicaUrl });
  const close = async (): Promise<void> => {
    await server.close();
    await replica.stop();
    await cluster.stop();
  };
  return { cluster, replica, urls, replicaUrl, server, ...(await leadersAt(server)), serverWith, close };
}

async function leadersAt(server: Server): Promise<Pick<Replicated, 'workspaceId' | 'one' | 'other'>> {
  const workspaces = server.app.get(WorkspacesService);
  const name = { sv: 'Provvärlden', en: 'Test world' };
  const [admin, newcomer] = ['Lena Ledare', 'Lars Ledare'].map((one) => ({
    email: address(),
    name: one,
    password: PASSWORD,
  }));
  if (!admin || !newcomer) throw new Error('Two lead.');
  const founded = await workspaces.found({ slug: 'prov', name, isDemo: false, organisation: 'Ägarbolaget', admin });
  const { workspaceId, organisationId } = founded;
  const joined = await workspaces.admit(workspaceId, newcomer, { organisationId, isAdmin: false });
  const browsers = [admin, newcomer].map(() => new Visitor(server.url, somewhere()));
  const [first, second] = browsers;
  if (!first || !second) throw new Error('Two lead.');
  await first.signIn(admin.email, PASSWORD);
  await second.signIn(newcomer.email, PASSWORD);
  const projectId = v7();
  await first.do('mutation($id: ID!, $input: ProjectPlanInput!) { projectPlan(id: $id, input: $input) { id } }', {
    id: projectId,
    input: { code: 'prov', name },
  });
  for (const { memberId } of [founded, joined]) {
    await first.do('mutation($input: ProjectRoleGiveInput!) { projectRoleGive(input: $input) { id } }', {
      input: { memberId, projectId, role: 'PROJECT_LEADER' },
    });
  }
  return { workspaceId, one: new Leader(first, projectId), other: new Leader(second, projectId) };
}

/** Rows of one statement, as whoever the URL says. */
export async function rows<Row>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let found: Row[] = [];
    for (const statement of statements) found = (await client.query(statement)).rows as Row[];
    return found;
  } finally {
    await client.end();
  }
}

/** From now on the replica gets what is written, and does not show it. */
export async function pause({ replica }: Replicated): Promise<void> {
  await rows(replica.adminUrl, 'SELECT pg_wal_replay_pause()');
  await until(async () => {
    const [found] = await rows<{ state: string }>(replica.adminUrl, 'SELECT pg_get_wal_replay_pause_state() AS state');
    return found?.state === 'paused';
  });
}

/** Shows all that is written until now. */
export async function catchUp({ cluster, replica }: Replicated): Promise<void> {
  const [written] = await rows<{ lsn: string }>(cluster.adminUrl, 'SELECT pg_current_wal_lsn() AS lsn');
  await rows(replica.adminUrl, 'SELECT pg_wal_replay_resume()');
  await until(async () => {
    const shown = `SELECT pg_last_wal_replay_lsn() >= '${written?.lsn}' AS done`;
    return (await rows<{ done: boolean }>(replica.adminUrl, shown))[0]?.done ?? false;
  });
}
