// Letters: sent, or kept where the demo's mailbox finds them.
import { Global, Module } from '@nestjs/common';
import { MailboxReads } from './mailbox.reads.js';
import { Mailer } from './mailer.js';

@Global()
@Module({ providers: [Mailer, MailboxReads], exports: [Mailer, MailboxReads] })
export class MailModule {}
