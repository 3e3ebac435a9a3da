// Thanks for sessions, by letter.
import { Module } from '@nestjs/common';
import { ThankYouLetters } from './thank-you-letters.service.js';
import { ThankYouJobs } from './thank-you.jobs.js';
import { SessionThankYouResolver, SessionThanksFields } from './thank-you.resolver.js';
import { ThanksService } from './thank-you.service.js';

@Module({ providers: [ThanksService, ThankYouLetters, ThankYouJobs, SessionThankYouResolver, SessionThanksFields] })
export class ThanksModule {}
