// The types of options.mjs, for its tests.

export interface Options {
  kind: 'whole' | 'quick' | 'growth' | 'noise' | 'overload' | 'paper' | 'maturity' | 'people';
  only: string[] | undefined;
  rounds: number | undefined;
}

export function readOptions(args: readonly string[]): Options;
