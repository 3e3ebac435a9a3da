// One line that says how far the loading has come: rewritten in place on a terminal, said twice elsewhere.
import type { WriteStream } from 'node:tty';
import type { Progress } from './load.js';

const WORDS = 'Laddar demon  ·  Loading the demo';

export function progressLine(stream: WriteStream): Progress {
  const began = Date.now();
  let shown = -1;
  return (part) => {
    const percent = Math.floor(part * 100);
    if (percent === shown) return;
    if (shown < 0 && !stream.isTTY) stream.write(`${WORDS} …\n`);
    shown = percent;
    if (stream.isTTY) stream.write(`\r${WORDS} … ${percent} %`);
    if (percent < 100) return;
    const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
    stream.write(stream.isTTY ? ` (${seconds} s)\n` : `${WORDS}: ${seconds} s\n`);
  };
}
