// Letters, and where the demo shows them.
import { Global, Module } from '@nestjs/common';
import { Mailbox } from './mailbox.js';
import { MailboxReads } from './mailbox.reads.js';
import { Mailer } from './mailer.js';

@Global()
@Module({ controllers: [Mailbox], providers: [Mailer, MailboxReads], exports: [Mailer, MailboxReads] })
export class MailModule {}
