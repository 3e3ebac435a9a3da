// What a rule of the catalogue is: a query that returns the breaches.

/** One rule: a query over the scope below that returns `table`, `object` and `text` for each breach. */
export interface CatalogueRule {
  readonly rule: string;
  readonly exemptable?: true;
  readonly sql: string;
}
