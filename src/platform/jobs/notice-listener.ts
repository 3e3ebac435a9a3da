// Hears that something was put in an outbox, or that a round is called for; a lost line is taken up again, and what was missed
// the next round finds.
import { Client } from 'pg';
import { log, traits } from '../log.js';

const PAUSE_MILLISECONDS = 5_000;

/** What is done on hearing a notice, by the channel it comes on; it is told what the notice carries. */
export type Heard = Readonly<Record<string, (said: string) => void>>;

export class NoticeListener {
  private client?: Client;
  private pause?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly heard: Heard,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'stegvis notices' });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => payload && this.heard[channel]?.(payload));
    try {
      await client.connect();
      for (const channel of Object.keys(this.heard)) await client.query(`LISTEN ${channel}`);
      if (await isPooled(client)) log('warn', 'notices.pooled', { set: 'DATABASE_DIRECT_URL' });
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.pause);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client, error?: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    if (error) log('warn', 'notices.lost', traits(error));
    client.end().catch(() => undefined);
    this.pause = setTimeout(() => void this.start(), PAUSE_MILLISECONDS);
  }
}

/** Whether somebody stands between, who tells another number than the server's process: then no notice may come through. */
async function isPooled(client: Client): Promise<boolean> {
  const { processID } = client as unknown as { processID: number };
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid !== processID;
}
