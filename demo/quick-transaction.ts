// The transaction that the story is told in, with fewer journeys to the database: the same rows are asked for once.
import type { Sql } from '#platform/database/sql.js';
import { Transaction } from '#platform/database/transaction.js';

/** Rows of one table alone; what is asked for together with others may hold something that changes. */
const ALONE = /^SELECT "t"\./;

/** Nobody changes these while the story is told, and a lock taken once is held until its end. */
const SETTLED =
  /\bFROM "?(?:project|project_role|member|coach|insatsomrade|staircase_version|step|grund_theme|contact)"? t\b/;

/** A company is changed when its figures are told, and then by whoever has locked it. */
const COMPANY = /\bFROM "?company"? t\b(?!.*\bFOR UPDATE\b)/s;

export class QuickTransaction extends Transaction {
  private readonly answers = new Map<string, unknown[]>();

  override async rows<Row>(statement: Sql): Promise<Row[]> {
    const { text, values } = statement.render();
    if (!ALONE.test(text) || !(SETTLED.test(text) || COMPANY.test(text))) return super.rows<Row>(statement);
    const question = `${text} ${JSON.stringify(values)}`;
    const answer = this.answers.get(question) ?? (await super.rows(statement));
    // What is not there yet may come.
    if (answer.length) this.answers.set(question, answer);
    return answer as Row[];
  }
}
