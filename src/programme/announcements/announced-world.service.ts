// What a programme's file says of the world around its project: organisations, areas with their staircases, the grund.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Organisation, OrganisationKind } from '#access/organisations/organisation.entity.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql, TRUE } from '#platform/database/sql.js';
import type { Localised } from '#platform/values/text.js';
import { Grund, GrundTheme } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { InsatsomradeService } from '#programme/insatsomraden/insatsomrade.service.js';
import type { StaircaseContent } from '#programme/insatsomraden/staircase.rules.js';
import { StaircaseService, type Versioned } from '#programme/insatsomraden/staircase.service.js';
import { isSame, sure, type Announced } from './announced.rules.js';
import type { ProgrammeRead } from './announcement-files.js';
import { Ledger } from './ledger.service.js';
import { contentOf, contentOfGrund, mappingOf, type GrundFile, type StaircaseFile } from './staircase-file.rules.js';

/** The ids behind the names that a file uses. */
export interface World {
  organisations: Map<string, string>;
  insatsomraden: Map<string, string>;
}

@Injectable()
export class AnnouncedWorldService {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly areas: InsatsomradeService,
    private readonly staircases: StaircaseService,
  ) {}

  /** The consortium gets a world of its own. */
  async found(id: string, { workspace, isDemo }: Announced): Promise<void> {
    const { slug, name } = workspace;
    await this.db.run(sql`
      INSERT INTO workspace (id, slug, name, is_demo, created_at)
      VALUES (${id}, ${slug}, ${JSON.stringify(name)}::jsonb, ${isDemo}, ${this.clock.now()})`);
    this.ledger.note('workspace.found', slug);
  }

  /** Makes the world hold what the file says that it said otherwise, or not at all, before. */
  async keep(read: ProgrammeRead, before: Announced | undefined): Promise<World> {
    const organisations = await this.organisations(read.announced);
    const insatsomraden = await this.insatsomraden(read, before);
    await this.announcedGrund(read, before);
    return { organisations, insatsomraden };
  }

  /** Makes the current version of an area's staircase read as a file says. */
  async staircase(area: Insatsomrade, file: StaircaseFile): Promise<void> {
    const head = { code: sure(file.code), name: sure(file.name), description: file.description };
    const staircase = await this.staircases.of(area, head);
    await this.publish(staircase, file, contentOf(file));
  }

  /** Makes the current version of a grund read as a file says, and its themes with it. */
  async grund(file: GrundFile): Promise<void> {
    const head = { name: sure(file.name), description: file.description, source: file.source };
    const grund = await this.grundNamed(sure(file.code), head);
    const themes = sure(file.themes).map(({ code, name, description }) => ({
      code: sure(code),
      name: sure(name),
      description,
    }));
    await this.themes(grund, themes);
    await this.publish(grund, file, contentOfGrund(file), file.hasAddedLevels ?? false);
  }

  /** A new version where the current one does not say the same. */
  private async publish(
    head: Versioned,
    file: StaircaseFile | GrundFile,
    content: StaircaseContent,
    hasAddedLevels = false,
  ): Promise<void> {
    const said = { ...content, source: file.source, hasAddedLevels, mapping: mappingOf(file) };
    const version = await this.staircases.follow(head, said);
    if (version) this.ledger.note('staircase.publish', `${head.code} ${version.number}`);
  }

  private async organisations(announced: Announced): Promise<Map<string, string>> {
    const known = await this.db.select(Organisation, () => TRUE);
    const found = new Map<string, string>();
    for (const { name, kinds, alsoKnownAs } of organisationsIn(announced)) {
      const row = known.find((one) => one.name === name) ?? known.find((one) => one.alsoKnownAs.includes(name));
      if (row) {
        row.kinds = [...new Set([...row.kinds, ...kinds])];
        row.alsoKnownAs = [...new Set([...row.alsoKnownAs, ...alsoKnownAs])];
        await this.ledger.amend('organisation.amend', row, name);
      } else {
        const facts = { id: v7(), name, kinds, alsoKnownAs, organisationNumber: null };
        await this.ledger.insert('organisation.register', Object.assign(new Organisation(), facts), name);
        found.set(name, facts.id);
      }
      for (const spelling of [name, ...alsoKnownAs]) found.set(spelling, row?.id ?? sure(found.get(name)));
    }
    return found;
  }

  private async insatsomraden(
    { announced, staircases }: ProgrammeRead,
    before: Announced | undefined,
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const { code, name, staircase } of announced.insatsomraden) {
      const previous = before?.insatsomraden.find((one) => one.code === code);
      const area = await this.insatsomrade(code, name, previous?.name);
      found.set(code, area.id);
      const file = staircase === null ? undefined : staircases.get(staircase);
      const place = `staircases/${staircase}`;
      const isNew = previous?.staircase !== staircase || before?.attached[place] !== announced.attached[place];
      if (file && isNew) await this.staircase(area, file);
    }
    return found;
  }

  private async insatsomrade(code: string, name: Localised, previous: Localised | undefined): Promise<Insatsomrade> {
    const [known] = await this.db.select(Insatsomrade, (t) => sql`${t}."code" = ${code}`);
    if (!known) {
      const position = (await this.areas.lastPosition()) + 1;
      const unknown = { description: null, letter: null, retiredOn: null };
      const area = Object.assign(new Insatsomrade(), unknown, { id: v7(), code, name, position });
      return this.ledger.insert('insatsomrade.define', area, code);
    }
    if (!isSame(name, previous)) known.name = name;
    return this.ledger.amend('insatsomrade.amend', known, code);
  }

  private async announcedGrund(
    { announced, grund: file }: ProgrammeRead,
    before: Announced | undefined,
  ): Promise<void> {
    const { grund, attached } = announced;
    if (!grund) return;
    const place = `grund/${grund.code}`;
    if (isSame(grund, before?.grund) && attached[place] === before?.attached[place]) return;
    if (file) return this.grund(file);
    const head = { name: { sv: 'Grunden', en: 'The grund' }, description: null, source: null };
    const themes = grund.themes.map((theme) => ({ ...theme, description: null }));
    await this.themes(await this.grundNamed(grund.code, head), themes);
  }

  private async grundNamed(code: string, head: Pick<Grund, 'name' | 'description' | 'source'>): Promise<Grund> {
    const [known] = await this.db.select(Grund, (t) => sql`${t}."code" = ${code}`);
    if (!known)
      return this.ledger.insert('grund.define', Object.assign(new Grund(), { id: v7(), code, ...head }), code);
    return this.ledger.amend('grund.amend', Object.assign(known, head), code);
  }

  private async themes(grund: Grund, themes: readonly Theme[]): Promise<void> {
    const known = await this.db.select(GrundTheme, (t) => sql`${t}."grund_id" = ${grund.id}`);
    for (const [index, theme] of themes.entries()) {
      const values = { ...theme, position: index + 1 };
      const row = known.find(({ code }) => code === theme.code);
      if (row) await this.ledger.amend('grundTheme.amend', Object.assign(row, values), theme.code);
      else {
        const made = Object.assign(new GrundTheme(), { id: v7(), grundId: grund.id, ...values });
        await this.ledger.insert('grundTheme.define', made, theme.code);
      }
    }
  }
}

interface Theme {
  code: string;
  name: Localised;
  description: Localised | null;
}

interface OrganisationNamed {
  name: string;
  kinds: OrganisationKind[];
  alsoKnownAs: string[];
}

/** Every organisation that a file names, once, with all that it is there. */
function organisationsIn({ partners, fundingSources, initiators }: Announced): OrganisationNamed[] {
  const found: OrganisationNamed[] = [];
  const note = (name: string | null, kind: OrganisationKind, alsoKnownAs: string | null = null): void => {
    if (name === null) return;
    const known = found.find((one) => one.name === name || one.alsoKnownAs.includes(name));
    const one = known ?? { name, kinds: [], alsoKnownAs: [] };
    if (!known) found.push(one);
    if (!one.kinds.includes(kind)) one.kinds.push(kind);
    if (alsoKnownAs !== null && !one.alsoKnownAs.includes(alsoKnownAs)) one.alsoKnownAs.push(alsoKnownAs);
  };
  for (const { organisation, isTradeAssociation, alsoKnownAs } of partners) {
    note(organisation, OrganisationKind.DELIVERING, alsoKnownAs);
    if (isTradeAssociation) note(organisation, OrganisationKind.TRADE_ASSOCIATION);
  }
  for (const { funder, grantedBy } of fundingSources) {
    note(funder, OrganisationKind.FUNDER);
    note(grantedBy, OrganisationKind.FUNDER);
  }
  for (const name of initiators) note(name, OrganisationKind.INITIATOR);
  return found;
}
