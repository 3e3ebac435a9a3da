// Refusals: what the system will not do, each with a code, a sentence in both languages and the facts behind it.
import { IntrinsicException } from '@nestjs/common';
import type { Locale } from './values/locale.js';

export interface Sentences {
  sv: string;
  en: string;
}

/** The names between braces in a sentence: `'since {since}'` gives `'since'`. */
type Params<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Params<Rest> : never;

export interface Problem {
  code: string;
  field?: string;
  params: Record<string, unknown>;
}

export type RefusalParams<Text extends string> = Record<Params<Text>, unknown> & {
  /** The dotted path of the input at fault, such as `input.heldAt`. */
  field?: string;
};

/** An expected "no": never a bug, never a stack trace; intrinsic, so that Nest does not log it as a fault. */
export class Refusal extends IntrinsicException {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    readonly field?: string,
    readonly problems: Problem[] = [{ code, ...(field === undefined ? {} : { field }), params }],
  ) {
    super(`${code}${field ? ` (${field})` : ''} ${JSON.stringify(params)}`);
    this.name = 'Refusal';
  }

  /** One refusal for several things that are wrong at once. */
  static of(problems: Problem[]): Refusal {
    const [first] = problems;
    if (!first) throw new Error('A refusal needs at least one problem.');
    return new Refusal(first.code, first.params, first.field, problems);
  }
}

const sentences = new Map<string, Sentences>();

/** Every code declared so far, for the published enum `RefusalCode`. */
export function refusalCodes(): string[] {
  return [...sentences.keys()].toSorted();
}

/**
 * Declares a subject's refusals beside the subject. The Swedish sentence is the model: its `{names}` are the parameters
 * that whoever refuses must give.
 */
export function refusals<const Table extends Record<string, Sentences>>(
  table: Table,
): { [Code in keyof Table]: (params: RefusalParams<Table[Code]['sv']>) => Refusal } {
  const makers: Record<string, (params: Record<string, unknown>) => Refusal> = {};
  for (const [code, text] of Object.entries(table)) {
    if (sentences.has(code)) throw new Error(`Refusal ${code} is declared twice.`);
    sentences.set(code, text);
    makers[code] = ({ field, ...params }) => new Refusal(code, params, field as string | undefined);
  }
  return makers as never;
}

/** The sentence for people. */
export function sentence(code: string, params: Record<string, unknown>, locale: Locale): string {
  const text = sentences.get(code)?.[locale] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => inWords(params[name]));
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The refusals that belong to no noun. */
export const refuse = refusals({
  UNAUTHENTICATED: { sv: 'Du behöver logga in.', en: 'You need to sign in.' },
  FORBIDDEN: { sv: 'Du har inte rätt att göra detta ({permission}).', en: 'You may not do this ({permission}).' },
  VIEWING_AS: {
    sv: 'Du ser appen som någon annan ser den, och ändrar inget. Gå tillbaka till dig själv först.',
    en: 'You look at the app as somebody else sees it, and change nothing. Go back to yourself first.',
  },
  PROJECT_CLOSED: {
    sv: 'Projektet är avslutat (sista dag {since}). Det som gjordes finns kvar att läsa, men ändras inte mer.',
    en: 'The project has ended (last day {since}). What was done is there to be read, and changes no more.',
  },
  NOT_FOUND: { sv: 'Det finns ingen {type} med det id:t.', en: 'There is no {type} with that id.' },
  CONFLICT: {
    sv: 'Någon hann före: du har version {expectedVersion}, den nuvarande är {currentVersion}.',
    en: 'Somebody was faster: you have version {expectedVersion}, the current one is {currentVersion}.',
  },
  DUPLICATE: {
    sv: 'Det finns redan en {type} med samma uppgift.',
    en: 'There is already a {type} with the same value.',
  },
  ID_INVALID: { sv: 'Ett id är ett UUID, version 4 eller 7.', en: 'An id is a UUID, version 4 or 7.' },
  IDEMPOTENCY_KEY_REUSED: {
    sv: 'Samma id eller nyckel har redan använts för något annat.',
    en: 'The same id or key was already used for something else.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    sv: 'Idempotency-Key är 8–200 tecken.',
    en: 'Idempotency-Key is 8–200 characters.',
  },
  WORKSPACE_REQUIRED: {
    sv: 'Välj arbetsyta med huvudet X-Stegvis-Workspace.',
    en: 'Choose a workspace with the header X-Stegvis-Workspace.',
  },
  REQUIRED: { sv: 'Fältet måste fyllas i.', en: 'The field must be filled in.' },
  TOO_LONG: { sv: 'Högst {max} tecken.', en: 'At most {max} characters.' },
  TOO_SHORT: { sv: 'Minst {min} tecken.', en: 'At least {min} characters.' },
  TOO_MANY: { sv: 'Högst {max} stycken.', en: 'At most {max} items.' },
  TOO_FEW: { sv: 'Minst {min} stycken.', en: 'At least {min} items.' },
  OUT_OF_RANGE: { sv: 'Värdet ska ligga mellan {min} och {max}.', en: 'The value must be between {min} and {max}.' },
  TOO_MANY_DECIMALS: { sv: 'Högst {max} decimaler.', en: 'At most {max} decimals.' },
  FORMAT_INVALID: { sv: 'Värdet har fel form: {expected}.', en: 'The value has the wrong form: {expected}.' },
  ONE_OF_REQUIRED: { sv: 'Ange precis ett av {fields}.', en: 'Give exactly one of {fields}.' },
  UNKNOWN_FIELD: { sv: 'Fältet finns inte.', en: 'There is no such field.' },
  CURSOR_INVALID: { sv: 'Markören hör inte till den här listan.', en: 'The cursor does not belong to this list.' },
  PAGE_INVALID: {
    sv: 'Ange first (1–{max}) med after, eller last (1–{max}) med before.',
    en: 'Give first (1–{max}) with after, or last (1–{max}) with before.',
  },
  DEPTH_EXCEEDED: {
    sv: 'Frågan är {actual} nivåer djup; gränsen är {limit}.',
    en: 'The query is {actual} levels deep; the limit is {limit}.',
  },
  ALIASES_EXCEEDED: {
    sv: 'Frågan har {actual} alias; gränsen är {limit}.',
    en: 'The query has {actual} aliases; the limit is {limit}.',
  },
  ROOT_FIELDS_EXCEEDED: {
    sv: 'Frågan har {actual} rotfält; gränsen är {limit}.',
    en: 'The query has {actual} root fields; the limit is {limit}.',
  },
  COST_EXCEEDED: {
    sv: 'Frågan kostar {actual}; gränsen är {limit}.',
    en: 'The query costs {actual}; the limit is {limit}.',
  },
  TOKENS_EXCEEDED: {
    sv: 'Frågan är för lång; gränsen är {limit} tecken i grammatiken.',
    en: 'The query is too long; the limit is {limit} tokens.',
  },
  BODY_TOO_LARGE: {
    sv: 'Anropet är för stort; gränsen är {limit} kB.',
    en: 'The request is too large; the limit is {limit} kB.',
  },
  RATE_LIMITED: { sv: 'För många försök; vänta {seconds} sekunder.', en: 'Too many attempts; wait {seconds} seconds.' },
  GRAPHQL_PARSE_FAILED: { sv: 'Frågan är inte giltig GraphQL.', en: 'The query is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { sv: 'Frågan stämmer inte med schemat.', en: 'The query does not fit the schema.' },
  BAD_USER_INPUT: { sv: 'En variabel har fel form.', en: 'A variable has the wrong form.' },
  BAD_REQUEST: { sv: 'Anropet har fel form.', en: 'The request has the wrong form.' },
  SERVICE_UNAVAILABLE: {
    sv: 'Tjänsten är upptagen; försök strax igen.',
    en: 'The service is busy; try again shortly.',
  },
  INTERNAL: {
    sv: 'Något gick fel hos oss. Ange {requestId} om du hör av dig.',
    en: 'Something went wrong on our side. Quote {requestId} if you write to us.',
  },
});
