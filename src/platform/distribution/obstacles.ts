// Why a database is not distributed now: sentences for whoever asked, in both languages.
import type { Sentences } from '../errors.js';
import type { Fault } from '../database/catalogue/fault.js';
import { OWNER_ROLE } from '../database/roles.js';
import type { Blueprint } from './blueprint.js';
import { planDistribution } from './plan.js';
import type { Standing } from './standing.js';

/** The oldest version that the project has seen keep its promises. */
const OLDEST_CITUS = 13;

/** Everything that stands in the way; nothing when the plan can be carried out. */
export function obstacles(blueprint: Blueprint, standing: Standing, faults: readonly Fault[]): Sentences[] {
  const found = [...obstaclesOfServer(standing), ...obstaclesOfRole(blueprint, standing)];
  return found.length ? found : [...obstaclesOfTables(blueprint, standing), ...faults.map(asSentences)];
}

function obstaclesOfServer({ citus, isCoordinator, coordinatorIsNode, holders, nodes }: Standing): Sentences[] {
  if (citus === null) return [NO_CITUS];
  if (!isCoordinator) return [NO_COORDINATOR];
  const versions = [...new Set(nodes.map((node) => `PostgreSQL ${node.server} + Citus ${node.citus}`))];
  return [
    ...(Number.parseInt(citus, 10) < OLDEST_CITUS ? [tooOld(citus)] : []),
    ...(versions.length > 1 ? [unlike(versions)] : []),
    ...(coordinatorIsNode ? [] : [NO_ADDRESS]),
    ...(holders > 0 ? [] : [NO_HOLDER]),
  ];
}

function obstaclesOfRole(blueprint: Blueprint, standing: Standing): Sentences[] {
  if (standing.citus === null || !standing.isCoordinator) return [];
  const steps = planDistribution(blueprint, standing);
  const reserved = standing.isSuperuser ? [] : steps.filter(({ asOwner }) => !asOwner);
  return [
    ...(standing.mayOwn ? [] : [NOT_OWNER]),
    ...reserved.map(({ statements }) => forAdministrator(statements)),
    ...(steps.length > 0 && standing.visitors > 0 ? [visited(standing.visitors)] : []),
  ];
}

/** What Citus cannot put right by itself, and what could not be put back. */
function obstaclesOfTables(blueprint: Blueprint, { placements, references }: Standing): Sentences[] {
  const known = new Set(blueprint.references.map(({ table, name, definition }) => `${table} ${name} ${definition}`));
  const tenants = blueprint.tenant.filter((table) => placements[table]?.kind === 'tenant');
  const group = placements[tenants[0] ?? '']?.group;
  return [
    ...blueprint.local.filter((table) => isDistributed(placements[table]?.kind)).map(notLocal),
    ...blueprint.reference.filter((table) => placements[table]?.kind === 'tenant').map(misplaced),
    ...blueprint.tenant.filter((table) => placements[table]?.kind === 'reference').map(misplaced),
    ...tenants.filter((table) => placements[table]?.key !== 'workspace_id').map(misplaced),
    ...tenants.filter((table) => placements[table]?.group !== group).map(apart),
    ...references
      .filter(({ table, name, definition }) => !known.has(`${table} ${name} ${definition}`))
      .map(({ table, name }) => unknownReference(table, name)),
  ];
}

const isDistributed = (kind: string | undefined): boolean => kind === 'tenant' || kind === 'reference';

const NO_CITUS: Sentences = {
  sv: 'Citus finns inte i databasen. Installera tillägget på varje nod och kör CREATE EXTENSION citus; se docs/scale.md.',
  en: 'The database has no Citus. Install the extension on every node and run CREATE EXTENSION citus; see docs/scale.md.',
};

const NO_COORDINATOR: Sentences = {
  sv: 'Adressen går till en arbetsnod. Ange koordinatorns.',
  en: 'The address is that of a worker node. Give the coordinator’s.',
};

const NO_ADDRESS: Sentences = {
  sv: 'Noderna vet inte var koordinatorn finns. Kör SELECT citus_set_coordinator_host(värdnamn, port).',
  en: 'The nodes do not know where the coordinator is. Run SELECT citus_set_coordinator_host(host, port).',
};

const NO_HOLDER: Sentences = {
  sv: 'Ingen nod får hålla rader. Kör SELECT citus_add_node(värdnamn, port) för varje arbetsnod.',
  en: 'No node may hold rows. Run SELECT citus_add_node(host, port) for every worker node.',
};

const NOT_OWNER: Sentences = {
  sv: `Rollen får inte bli ${OWNER_ROLE}, som äger tabellerna. Ange administratörens adress eller DATABASE_OWNER_URL.`,
  en: `The role may not become ${OWNER_ROLE}, which owns the tables. Give the administrator’s address or DATABASE_OWNER_URL.`,
};

const tooOld = (version: string): Sentences => ({
  sv: `Citus ${version} är för gammal; ${OLDEST_CITUS} eller nyare behövs.`,
  en: `Citus ${version} is too old; it takes ${OLDEST_CITUS} or newer.`,
});

const unlike = (versions: readonly string[]): Sentences => ({
  sv: `Noderna har olika versioner: ${versions.join('; ')}. Uppgradera så att alla har samma.`,
  en: `The nodes have different versions: ${versions.join('; ')}. Upgrade until all have the same.`,
});

const forAdministrator = (statements: readonly string[]): Sentences => ({
  sv: `Det här får bara en administratör göra; ange en sådan adress, eller kör det först: ${statements.join('; ')};`,
  en: `Only an administrator may do this; give such an address, or run it first: ${statements.join('; ')};`,
});

const visited = (count: number): Sentences => ({
  sv: `${count} anslutningar arbetar i databasen. Stoppa API och arbetare först: så länge fattas referenserna.`,
  en: `${count} connections are at work in the database. Stop API and worker first: meanwhile the references are missing.`,
});

const notLocal = (table: string): Sentences => ({
  sv: `Tabellen ${table} är lokal men ligger fördelad. Kör SELECT undistribute_table('${table}') först.`,
  en: `The table ${table} is local, but lies distributed. Run SELECT undistribute_table('${table}') first.`,
});

const misplaced = (table: string): Sentences => ({
  sv: `Tabellen ${table} är fördelad på ett annat sätt än efter sin klass. Kör SELECT undistribute_table('${table}') först.`,
  en: `The table ${table} is distributed in another way than by its class. Run SELECT undistribute_table('${table}') first.`,
});

const apart = (table: string): Sentences => ({
  sv: `Tabellen ${table} ligger inte bredvid de andra. Kör SELECT undistribute_table('${table}') först.`,
  en: `The table ${table} does not lie beside the others. Run SELECT undistribute_table('${table}') first.`,
});

const unknownReference = (table: string, name: string): Sentences => ({
  sv: `Referensen ${name} på ${table} finns inte i koden och skulle inte komma tillbaka. Ta bort den, eller kör migreringarna.`,
  en: `The reference ${name} of ${table} is not in the code and would not come back. Remove it, or run the migrations.`,
});

/** What each rule asks for, in Swedish; the lint says in English what is wrong. */
const LAWS: Readonly<Record<string, string>> = {
  R1: 'primärnyckeln ska börja med workspace_id, som är uuid och aldrig tom',
  R2: 'det som är unikt är unikt inom en arbetsyta',
  R4: 'en referens mellan arbetsytans tabeller bär arbetsytan och har ingen annan åtgärd än CASCADE',
  R5: 'en lokal tabell eller en referenstabell får inte referera till en arbetsytas tabell',
  R6: 'varje tabell har en klass, och varje klass sin tabell',
  R7: 'inga triggrar, regler eller ärvda tabeller',
  R13: 'väggen är en enda policy som jämför workspace_id med inställningen',
  R14: 'väggen står men är inte tvingad, och rätt roll äger tabellen',
};

/** The rules that Citus itself holds to, or that the wall falls without. */
export const LAW = Object.keys(LAWS);

function asSentences({ rule, table, object, text }: Fault): Sentences {
  const what = table === object ? table : `${table} (${object})`;
  return { sv: `Tabellen ${what} bryter mot ${rule}: ${LAWS[rule]}.`, en: `${rule}, ${table}: ${text}.` };
}
