// The transaction that the story is told in, with fewer journeys to the database: the same rows, asked for once, written in bundles.
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { HistoryEntry, HistoryPersonal } from '#office/history/history-entry.entity.js';
import type { Session } from '#platform/database/session.js';
import type { Sql } from '#platform/database/sql.js';

/** Nobody changes these while the story is told, and a lock taken once is held until its end. */
const SETTLED =
  /\bFROM "?(?:project|project_role|member|coach|insatsomrade|staircase_version|step|grund_theme|contact)"? t\b/;

/** A company is changed when its figures are told, and then by whoever has locked it. */
const COMPANY = /\bFROM "?company"? t\b(?!.*\bFOR UPDATE\b)/s;

/** Nobody reads these while the story is told. */
const UNREAD: readonly EntityTarget<ObjectLiteral>[] = [HistoryEntry, HistoryPersonal];

const BUNDLE = 200;

type Bundles = Map<EntityTarget<ObjectLiteral>, ObjectLiteral[]>;

export class QuickSession {
  private readonly answers = new Map<string, unknown[]>();
  private readonly bundles: Bundles = new Map(UNREAD.map((type) => [type, []]));
  private readonly manager: EntityManager;
  readonly session: Session;

  constructor(private readonly real: Session) {
    this.manager = over(real.manager, {
      insert: (type: EntityTarget<ObjectLiteral>, rows: never) => this.insert(type, rows),
    });
    this.session = over(real, { manager: this.manager, rows: (statement: Sql) => this.rows(statement) });
  }

  /** Writes what has been put aside. */
  async flush(): Promise<void> {
    for (const [type, rows] of this.bundles) {
      while (rows.length) await this.real.manager.insert(type, rows.splice(0, BUNDLE));
    }
  }

  private async rows(statement: Sql): Promise<unknown[]> {
    const { text, values } = statement.render();
    if (!SETTLED.test(text) && !COMPANY.test(text)) return this.real.rows(statement);
    const question = `${text} ${JSON.stringify(values)}`;
    const answer = this.answers.get(question) ?? (await this.real.rows(statement));
    // What is not there yet may come.
    if (answer.length) this.answers.set(question, answer);
    return answer;
  }

  private async insert(type: EntityTarget<ObjectLiteral>, row: ObjectLiteral): Promise<unknown> {
    const bundle = this.bundles.get(type);
    if (!bundle || Array.isArray(row)) return this.real.manager.insert(type, row);
    bundle.push(row);
    if (bundle.length >= BUNDLE) await this.flush();
    return undefined;
  }
}

/** The same object, save for some of its members. */
function over<T extends object>(target: T, members: Record<string, unknown>): T {
  return new Proxy(target, {
    get: (object, name) => {
      if (name in members) return members[String(name)];
      const value: unknown = Reflect.get(object, name, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
