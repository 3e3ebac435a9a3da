// The types of questions.mjs, for its tests.

/** What one request is about; `nth` makes it differ from the next. */
export interface Occasion {
  nth: number;
  workspace: number;
  company: number;
  coach: number;
}

export interface Question {
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export function question(side: 'stegvis', key: string, one: Occasion): Question;
