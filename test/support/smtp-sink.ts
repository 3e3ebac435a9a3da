// A mail server that takes every letter and keeps it: a real socket, and no further than this machine.
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface SunkLetter {
  from: string;
  to: string[];
  /** Header and body as they came, with soft line breaks and encoded characters undone. */
  text: string;
  headers: Record<string, string>;
}

export class SmtpSink {
  readonly letters: SunkLetter[] = [];
  /** Refuses as many letters as this says before it takes one again. */
  refusing = 0;
  private readonly waiting: { to: string; found: (letter: SunkLetter) => void }[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmtpSink> {
    const server = createServer();
    const sink = new SmtpSink(server);
    server.on('connection', (socket) => sink.converse(socket));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next letter to an address, or the one that has come already; each is given once. */
  async letterTo(to: string, patience = 10_000): Promise<SunkLetter> {
    const index = this.letters.findIndex((letter) => letter.to.includes(to));
    if (index >= 0) return this.letters.splice(index, 1)[0] as SunkLetter;
    return new Promise((found, missing) => {
      const wait = {
        to,
        found: (letter: SunkLetter): void => {
          clearTimeout(timer);
          found(letter);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(wait), 1);
        missing(new Error(`No letter to ${to}.`));
      }, patience);
      this.waiting.push(wait);
    });
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }

  private converse(socket: Socket): void {
    const letter = { from: '', to: [] as string[] };
    let rest = '';
    let body: string[] | undefined;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const lines = `${rest}${chunk.toString('utf8')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (body && line === '.') {
          say(this.take(letter, body));
          body = undefined;
        } else if (body) body.push(line.replace(/^\.\./, '.'));
        else body = this.answer(line, letter, say);
      }
    });
    say('220 sink');
  }

  private answer(
    line: string,
    letter: { from: string; to: string[] },
    say: (line: string) => void,
  ): string[] | undefined {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (/^MAIL/i.test(line)) Object.assign(letter, { from: address, to: [] });
    if (/^RCPT/i.test(line)) letter.to.push(address);
    const isData = /^DATA/i.test(line);
    say(isData ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 well');
    return isData ? [] : undefined;
  }

  private take({ from, to }: { from: string; to: string[] }, body: readonly string[]): string {
    if (this.refusing > 0) {
      this.refusing -= 1;
      return '451 try again';
    }
    const raw = body.join('\n');
    const [head = '', ...paragraphs] = raw.split('\n\n');
    const unfolded = head.replaceAll(/\n\s+/g, ' ');
    const headers = Object.fromEntries(
      unfolded
        .split('\n')
        .map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    );
    const letter = { from, to: [...to], headers, text: decoded(paragraphs.join('\n\n'), headers) };
    const index = this.waiting.findIndex((one) => to.includes(one.to));
    if (index >= 0) this.waiting.splice(index, 1)[0]?.found(letter);
    else this.letters.push(letter);
    return '250 taken';
  }
}

function decoded(text: string, headers: Record<string, string>): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const joined = text.replaceAll('=\n', '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
