// Staircases, and the grund, as they are written: a draft, rewritten as often as wished, published once, and revised.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { Refusal, type Problem } from '#platform/errors.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Grund, GrundTheme } from './grund.entity.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { staircasePolicy } from './insatsomrade.policy.js';
import type { MappingContent } from './mapping.rules.js';
import type { StaircaseChange } from './staircase-change.entity.js';
import { changesBetween } from './staircase-changes.rules.js';
import { StaircaseContentService } from './staircase-content.service.js';
import { StaircaseMappingService } from './staircase-mapping.service.js';
import type { StaircaseContentInput, StaircaseDraftInput, StaircasePublishInput } from './staircase.inputs.js';
import {
  isSameStaircase,
  staircaseFaults,
  stylesOf,
  unfinishedFaults,
  type DimensionContent,
  type StaircaseContent,
  type StaircaseFault,
} from './staircase.rules.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Staircase } from './staircase.entity.js';

/** What a staircase is called, in whichever version. */
export interface StaircaseHead {
  code: string;
  name: Localised;
  description: Localised | null;
}

/** What has versions: the staircase of an area, or the grund. */
export type Versioned = Staircase | Grund;

interface Draft extends StaircaseContent {
  source?: Localised | null;
  hasAddedLevels?: boolean;
  publishedOn?: Day | null;
  mapping?: MappingContent | null;
}

@Injectable()
export class StaircaseService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly content: StaircaseContentService,
    private readonly mappings: StaircaseMappingService,
  ) {}

  /** A first or a further version of an area's staircase is drafted. */
  async draft(actor: Actor, id: string, input: StaircaseDraftInput): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const area = await this.db.seen(actor, Insatsomrade, input.insatsomradeId, 'input.insatsomradeId');
      staircasePolicy.draft.demand(actor, undefined);
      demand(staircaseFaults(input));
      const { name, description = null } = input;
      const staircase = await this.of(area, { code: area.code, name: name ?? area.name, description });
      return this.begin(actor, id, staircase, input);
    });
  }

  /** A draft is written anew as a whole; a published version never. */
  async rewrite(
    actor: Actor,
    id: string,
    expectedVersion: number,
    content: StaircaseContentInput,
  ): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const version = await this.db.lock(actor, StaircaseVersion, id, expectedVersion);
      version.demandDraft();
      staircasePolicy.rewrite.demand(actor, version);
      demand(staircaseFaults(content));
      const before = await this.content.of(version);
      noteChange(version, 'steps', before.steps, content.steps);
      noteChange(version, 'dimensions', before.dimensions, content.dimensions ?? []);
      version.scoringStyles = stylesOf(content);
      if (content.source !== undefined) version.source = content.source;
      await this.content.clear(version);
      await this.content.fill(version, content);
      await this.db.amend(version);
      await this.history.record(actor, 'staircase.rewrite', version);
      return version;
    });
  }

  /** From now on companies may stand on it, and it never changes again. */
  async publish(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, mapping }: StaircasePublishInput = {},
  ): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const version = await this.db.lock(actor, StaircaseVersion, id, expectedVersion);
      version.demandDraft();
      staircasePolicy.publish.demand(actor, version);
      const content = await this.content.of(version);
      demand([...staircaseFaults(content), ...unfinishedFaults(content, version.hasAddedLevels)]);
      if (version.grundId) await this.demandThemes(version.grundId, content.dimensions);
      if (mapping) {
        const former = await this.former(version);
        version.mapsFromId = former?.id ?? null;
        await this.mappings.write(version, former, mapping, (path) => `input.${path}`);
      }
      version.publish(on ?? this.clock.today());
      await this.db.amend(version);
      await this.history.record(actor, 'staircase.publish', version);
      return version;
    });
  }

  /** A new draft that begins as the current version of an area's staircase reads. */
  async revise(actor: Actor, id: string, insatsomradeId: string): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const area = await this.db.seen(actor, Insatsomrade, insatsomradeId, 'insatsomradeId');
      staircasePolicy.revise.demand(actor, undefined);
      return this.again(actor, id, await this.find(area.id), 'insatsomradeId');
    });
  }

  /** A new draft that begins as the current version of the grund reads. */
  async reviseGrund(actor: Actor, id: string, grundId: string): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const grund = await this.db.seen(actor, Grund, grundId, 'grundId');
      staircasePolicy.revise.demand(actor, undefined);
      return this.again(actor, id, grund, 'grundId');
    });
  }

  /** What a version says otherwise than the one published before it; nothing is said of the first. */
  async changes(version: StaircaseVersion): Promise<StaircaseChange[] | null> {
    const former = await this.former(version);
    if (!former) return null;
    return changesBetween(await this.content.of(former), await this.content.of(version));
  }

  /** The staircase of an area, made when it has none. */
  async of(area: Insatsomrade, head: StaircaseHead): Promise<Staircase> {
    const known = await this.find(area.id);
    if (known) return known;
    return this.db.insert(Object.assign(new Staircase(), { id: v7(), insatsomradeId: area.id, ...head }));
  }

  /** A version that says what a file says, where the current one does not: published at once, and nothing otherwise. */
  async follow(head: Versioned, said: Draft): Promise<StaircaseVersion | undefined> {
    const current = await this.currentOf(head);
    if (current && saysSame(current, said) && isSameStaircase(await this.content.of(current), said)) return undefined;
    // Where the file is loaded for the first time there is nothing yet that its mapping could lead from.
    const mapping = current ? said.mapping : null;
    return this.begin(null, v7(), head, { ...said, mapping, publishedOn: this.clock.today() });
  }

  /** A new version with its content, numbered after the latest: a draft, or published at once when it comes from a file. */
  private async begin(actor: Actor | null, id: string, head: Versioned, draft: Draft): Promise<StaircaseVersion> {
    const former = await this.latest((t) => isOf(t, head));
    if (former?.isDraft) {
      const field = head instanceof Grund ? 'grundId' : 'input.insatsomradeId';
      throw staircaseRefusals.STAIRCASE_DRAFT_EXISTS({ number: former.number, field });
    }
    const version = Object.assign(drawn(draft), { id, ...placeOf(head), number: (former?.number ?? 0) + 1 });
    version.mapsFromId = (draft.mapping && former?.id) ?? null;
    await this.db.insert(version);
    await this.content.fill(version, draft);
    if (draft.mapping) await this.mappings.write(version, former, draft.mapping, inFile);
    noteChange(version, 'steps', null, draft.steps);
    await this.history.record(actor, version.isDraft ? 'staircase.draft' : 'staircase.publish', version);
    return version;
  }

  async find(insatsomradeId: string): Promise<Staircase | undefined> {
    const [found] = await this.db.select(Staircase, (t) => sql`${t}."insatsomrade_id" = ${insatsomradeId}`);
    return found;
  }

  /** The latest published version. */
  async currentOf(head: Versioned): Promise<StaircaseVersion | undefined> {
    return this.latest((t) => sql`${isOf(t, head)} AND ${t}."published_on" IS NOT NULL`);
  }

  /** The version published before this one. */
  private async former({ staircaseId, grundId, number }: StaircaseVersion): Promise<StaircaseVersion | undefined> {
    const same = (t: Sql): Sql =>
      grundId ? sql`${t}."grund_id" = ${grundId}` : sql`${t}."staircase_id" = ${staircaseId}`;
    return this.latest((t) => sql`${same(t)} AND ${t}."published_on" IS NOT NULL AND ${t}."number" < ${number}`);
  }

  private async latest(where: (t: Sql) => Sql): Promise<StaircaseVersion | undefined> {
    const [found] = await this.db.select(StaircaseVersion, where, fixed('ORDER BY t."number" DESC LIMIT 1'));
    return found;
  }

  private async again(actor: Actor, id: string, head: Versioned | undefined, field: string): Promise<StaircaseVersion> {
    const current = head && (await this.currentOf(head));
    if (!head || !current) throw staircaseRefusals.STAIRCASE_NOT_PUBLISHED({ field });
    const { source, hasAddedLevels } = current;
    return this.begin(actor, id, head, { ...(await this.content.of(current)), source, hasAddedLevels });
  }

  /** A version of the grund asks about its themes and about nothing else. */
  private async demandThemes(grundId: string, dimensions: readonly DimensionContent[]): Promise<void> {
    const themes = await this.db.select(GrundTheme, (t) => sql`${t}."grund_id" = ${grundId}`);
    const codes = new Set(themes.map(({ code }) => code));
    const [other] = dimensions.filter(({ code }) => !codes.has(code));
    if (other) throw staircaseRefusals.STAIRCASE_THEME_UNKNOWN({ code: other.code, field: 'id' });
  }
}

/** A version that says of itself what a draft says. */
function drawn(draft: Draft): StaircaseVersion {
  const { source = null, publishedOn = null, hasAddedLevels = false } = draft;
  return Object.assign(new StaircaseVersion(), { source, publishedOn, hasAddedLevels, scoringStyles: stylesOf(draft) });
}

function placeOf(head: Versioned): Pick<StaircaseVersion, 'staircaseId' | 'insatsomradeId' | 'grundId'> {
  if (head instanceof Grund) return { staircaseId: null, insatsomradeId: null, grundId: head.id };
  return { staircaseId: head.id, insatsomradeId: head.insatsomradeId, grundId: null };
}

/** Whether a version has the source and the levels that are said; its content is another matter. */
function saysSame({ source, hasAddedLevels }: StaircaseVersion, said: Draft): boolean {
  const isSource = source?.sv === said.source?.sv && source?.en === said.source?.en;
  return isSource && hasAddedLevels === (said.hasAddedLevels ?? false);
}

function isOf(t: Sql, head: Versioned): Sql {
  return head instanceof Grund ? sql`${t}."grund_id" = ${head.id}` : sql`${t}."staircase_id" = ${head.id}`;
}

/** A path as it is written of a file: only a file publishes what it begins. */
function inFile(path: string): string {
  return path.replaceAll(/\.(\d+)/gu, '[$1]');
}

/** Refuses, with every fault at once, what nobody could climb. */
function demand(faults: readonly StaircaseFault[]): void {
  const problems = faults.flatMap((one): readonly Problem[] => {
    const field = `input.${one.path}`;
    if ('code' in one) return staircaseRefusals[`STAIRCASE_${one.fault}`]({ code: one.code, field }).problems;
    return staircaseRefusals[`STAIRCASE_${one.fault}`]({ field }).problems;
  });
  if (problems.length) throw Refusal.of([...problems]);
}
