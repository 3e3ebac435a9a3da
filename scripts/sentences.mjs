// What the commands say to people: Swedish first, English after.

/** One line for the terminal. */
export function say(swedish, english) {
  process.stdout.write(`${english ? `${swedish}  ·  ${english}` : swedish}\n`);
}

/** A reason to stop that the reader can act on; shown without a stack. */
export class Stop extends Error {
  constructor(swedish, english, code = 1) {
    super(`${swedish}\n${english}`);
    this.code = code;
  }
}

/** Shows why a command stopped and gives the exit code: a sentence for what was foreseen, a stack for what was not. */
export function report(error) {
  process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`);
  return error instanceof Stop ? error.code : 1;
}
