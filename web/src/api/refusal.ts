// What the API says when it says no, and what it is when nobody said anything.

/** One thing that is wrong: a code for programs, a sentence for people, and the field it is about (`input.minutes`). */
export interface Problem {
  code: string;
  message: string;
  field?: string | undefined;
  params?: Readonly<Record<string, unknown>> | undefined;
}

/** The server understood, and refused. Sending the same again would be refused again. */
export class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.message ?? '');
    this.name = 'Refused';
  }

  get code(): string {
    return this.problems[0]?.code ?? '';
  }

  /** What is wrong with a field of the input, by its path. */
  at(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.message;
  }
}

/** Nobody who could know has answered: no network, a gateway's page, a server that is down. Sending again is right. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: 'network' | 'not-the-server' | 'busy',
    /** How long the server asked us to wait, in seconds. */
    readonly retryAfter?: number,
  ) {
    super(reason);
    this.name = 'NoAnswer';
  }
}

/** Refusals that say nothing about what was sent, but about the moment. */
const PASSING = new Set(['RATE_LIMITED', 'SERVICE_UNAVAILABLE', 'INTERNAL', 'TIMEOUT', 'BUSY']);

export const isPassing = (code: string): boolean => PASSING.has(code);

/** Refusals that are about who is asking: what was sent is kept until somebody has signed in. */
export const needsSignIn = (code: string): boolean => code === 'UNAUTHENTICATED';
