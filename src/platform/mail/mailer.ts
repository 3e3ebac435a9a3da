// Sends letters: by SMTP when a server is configured, otherwise they are kept where the demo shows them.
import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { v7 } from 'uuid';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { Database } from '../database/database.js';
import { Mail } from './mail.entity.js';

export interface Letter {
  /** The same each time the sending is tried, so that a mail server can see that it is one letter. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** How long a mail server may take to answer before the job is tried again later. */
const PATIENCE_MILLISECONDS = 20_000;

@Injectable()
export class Mailer {
  private transport?: Transporter;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Delivers a letter, or throws so that the job is tried again. Called from jobs alone, never before a commit. */
  async deliver(letter: Letter): Promise<void> {
    const { smtpUrl } = readConfig(process.env);
    await (smtpUrl ? this.send(smtpUrl, letter) : this.keep(letter));
  }

  private async send(url: string, { id, to, subject, text }: Letter): Promise<void> {
    const { mailFrom, publicUrl } = readConfig(process.env);
    // Loaded by whoever sends the first letter, and not by every process that starts.
    const { createTransport } = await import('nodemailer');
    this.transport ??= createTransport({
      url,
      connectionTimeout: PATIENCE_MILLISECONDS,
      greetingTimeout: PATIENCE_MILLISECONDS,
      socketTimeout: PATIENCE_MILLISECONDS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // As an object, an address can never become two.
    const address = { name: '', address: to };
    const messageId = `<${id}@${new URL(publicUrl).hostname}>`;
    await this.transport.sendMail({ from: mailFrom, to: address, subject, text, messageId });
  }

  private async keep({ to, subject, text }: Letter): Promise<void> {
    const kept = Object.assign(new Mail(), { id: v7(), recipient: to, subject, text, sentAt: this.clock.now() });
    await this.db.transaction(() => this.db.insert(kept));
  }
}
