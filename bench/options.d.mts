// The types of options.mjs, for its tests.

export interface Options {
  quick: boolean;
  growth: boolean;
  only: string[] | undefined;
  rounds: number | undefined;
}

export function readOptions(args: readonly string[]): Options;
