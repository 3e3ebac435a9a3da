// A project's lessons as a package that can be sent on: a paper to read, and the data behind it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { packed } from '#platform/paper/package.js';
import { Press } from '#platform/paper/press.js';
import { addressOf, type Printed } from '#platform/paper/served.js';
import { Reader } from '#platform/reader/reader.js';
import type { Locale } from '#platform/values/locale.js';
import { LessonAudience } from '../lessons/lesson-words.entity.js';
import { Lesson } from '../lessons/lesson.entity.js';
import { lessonJson, lessonReadme, lessonTable } from './lesson-files.js';
import { lessonPaper } from './lesson-paper.js';
import { LessonPackageReads } from './lesson-package.reads.js';

const FILE = { sv: 'lardomar', en: 'lessons' } as const;

/** What is asked for besides the project: the language, and `OPENLY` for what everybody may read alone. */
interface Asked {
  locale: Locale;
  audience?: unknown;
}

@Injectable()
export class LessonPackagesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly reads: LessonPackageReads,
    private readonly press: Press,
  ) {}

  /** The package as a zip; where nothing is published there is none. */
  async pack(actor: Actor, projectId: string, { locale, audience }: Asked): Promise<Printed> {
    const asked = Object.values(LessonAudience).find((one) => one === audience);
    const told = await this.reads.of(actor, projectId, asked);
    if (!told) throw refuse.NOT_FOUND({ type: Lesson.name, field: 'id' });
    // Nothing more is read: others need not wait for this one's printing.
    await this.db.rest();
    const name = FILE[locale];
    const files = {
      'README.txt': lessonReadme(told, name, locale),
      [`${name}.pdf`]: await this.press.print(lessonPaper(told, locale)),
      [`${name}.csv`]: lessonTable(told, locale),
      [`${name}.json`]: lessonJson(told),
    };
    const fileName = `${name}-${told.project.code}.zip`;
    return { bytes: packed(files, this.clock.now()), fileName, locale, type: 'application/zip' };
  }

  /** Where the package is; null where there is none. */
  async addressOf(actor: Actor, projectId: string, locale?: Locale | null): Promise<string | null> {
    const find = async (ids: string[]): Promise<Map<string, true>> => this.reads.taught(actor, ids);
    const has = await this.reader.batch('project.lessonPackageUrl', projectId, find);
    return has ? addressOf(actor, `projects/${projectId}/lessons.zip`, locale) : null;
  }
}
