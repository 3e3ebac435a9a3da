// Loading a programme from its file: a workspace with all that was announced, and a second time only what is new.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { WorkspacesService } from '#access/workspaces/workspace.service.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { AnnouncedProjectService } from './announced-project.service.js';
import { AnnouncedWorldService } from './announced-world.service.js';
import { isSame, sure } from './announced.rules.js';
import {
  isGrund,
  namesIn,
  readGrund,
  readPlain,
  readProgramme,
  readStaircase,
  type ProgrammeRead,
} from './announcement-files.js';
import { Announcement } from './announcement.entity.js';
import { Ledger, type Deed } from './ledger.service.js';
import type { GrundFile, StaircaseFile } from './staircase-file.rules.js';

/** What a loading led to. */
export interface ProgrammeLoaded {
  workspaceId: string;
  slug: string;
  projectId: string;
  code: string;
  /** What was written; nothing when the file says what it said before. */
  deeds: readonly Deed[];
}

@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
    private readonly workspaces: WorkspacesService,
    private readonly world: AnnouncedWorldService,
    private readonly projects: AnnouncedProjectService,
  ) {}

  /** Loads a programme file: all of it, or with a refusal that names every fault nothing at all. */
  async load(path: string): Promise<ProgrammeLoaded> {
    const file = await readPlain(path);
    const { slug, code } = namesIn(file);
    const known = slug === undefined ? undefined : await this.workspaces.named(slug);
    const firstLoadedOn = known && code ? await this.inside(known, () => this.firstLoadedOn(code)) : undefined;
    const read = await readProgramme(file, firstLoadedOn ?? this.ledger.today);
    const workspaceId = known ?? v7();
    return this.inside(workspaceId, () =>
      this.db.transaction(async () => {
        if (!known) await this.world.found(workspaceId, read.announced);
        const projectId = await this.keep(read);
        const { workspace, code: loaded } = read.announced;
        return { workspaceId, slug: workspace.slug, projectId, code: loaded, deeds: this.ledger.deeds };
      }),
    );
  }

  /** Makes a staircase, or the grund, of a workspace read as a file says: as a new version when it reads otherwise. */
  async loadStaircase(path: string, slug: string): Promise<readonly Deed[]> {
    const plain = await readPlain(path);
    const write = isGrund(plain) ? this.grundIn(readGrund(plain)) : this.staircaseIn(readStaircase(plain));
    const workspaceId = await this.workspaces.named(slug);
    if (!workspaceId) throw refuse.NOT_FOUND({ type: 'Workspace', field: 'workspace' });
    return this.inside(workspaceId, () =>
      this.db.transaction(async () => {
        await write();
        return this.ledger.deeds;
      }),
    );
  }

  private staircaseIn(file: StaircaseFile): () => Promise<void> {
    return async () => {
      const [area] = await this.db.select(Insatsomrade, (t) => sql`${t}."code" = ${sure(file.code)}`);
      if (!area) throw refuse.NOT_FOUND({ type: 'Insatsomrade', field: 'code' });
      await this.world.staircase(area, file);
    };
  }

  private grundIn(file: GrundFile): () => Promise<void> {
    return () => this.world.grund(file);
  }

  /** Days counted from today are counted from the first loading. */
  private async firstLoadedOn(code: string): Promise<Day | undefined> {
    const known = await this.announcement(code);
    return known && dayOf(known.createdAt);
  }

  private async announcement(code: string): Promise<Announcement | undefined> {
    const [found] = await this.db.select(Announcement, (t) => sql`${t}."code" = ${code}`);
    return found;
  }

  private async keep(read: ProgrammeRead): Promise<string> {
    const { announced } = read;
    const known = await this.announcement(announced.code);
    if (known && isSame(known.said, announced)) return known.projectId;
    const world = await this.world.keep(read, known?.said);
    const project = await this.projects.keep(announced, known?.said, world);
    if (known) {
      await this.ledger.amend('announcement.load', Object.assign(known, { said: announced }), announced.code);
    } else {
      const row = { id: v7(), code: announced.code, projectId: project.id, said: announced };
      await this.ledger.insert('announcement.load', Object.assign(new Announcement(), row), announced.code);
    }
    return project.id;
  }

  private inside<T>(workspaceId: string, story: () => Promise<T>): Promise<T> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    return this.db.during(piece, story);
  }
}
