// The commands beside the server: `npm run stegvis -- <noun> <verb> …`.
import { log, traits } from '#platform/log.js';
import { Stop } from '#platform/stop.js';
import { commands } from './commands.js';

const [noun = '', verb = '', ...rest] = process.argv.slice(2);
const command = commands[`${noun} ${verb}`];

if (!command) {
  process.stderr.write(
    `Usage: npm run stegvis -- <command>\n\n${Object.keys(commands)
      .map((one) => `  ${one}`)
      .join('\n')}\n`,
  );
  process.exit(2);
}

try {
  await command(rest);
  process.exit(0);
} catch (error) {
  if (error instanceof Stop) process.stderr.write(`${error.message}\n`);
  else log('error', 'command.failed', traits(error));
  process.exit(1);
}
