// The pages beside the rooms: they know the house only through its API, as every other client does.
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ActivityPageController } from './activity-page.controller.js';
import { AppFiles } from './app-files.js';
import { AppPageController } from './app-page.controller.js';
import { EffectPageController } from './effect-page.controller.js';
import { ExplorerPageController } from './explorer-page.controller.js';
import { Frame } from './frame.js';
import { InvitationPageController } from './invitation-page.controller.js';
import { LessonsPageController } from './lessons-page.controller.js';
import { MailboxPageController } from './mailbox-page.controller.js';
import { NotFoundFilter } from './not-found.filter.js';
import { SchemaFileController } from './schema-file.controller.js';
import { SelfAssessmentPageController } from './self-assessment-page.controller.js';
import { StaticFiles } from './static-files.js';
import { StaticFilesController } from './static-files.controller.js';

@Module({
  controllers: [
    ExplorerPageController,
    InvitationPageController,
    SelfAssessmentPageController,
    EffectPageController,
    ActivityPageController,
    LessonsPageController,
    MailboxPageController,
    StaticFilesController,
    SchemaFileController,
    // Last: it answers whatever nobody else does.
    AppPageController,
  ],
  providers: [AppFiles, StaticFiles, Frame, { provide: APP_FILTER, useClass: NotFoundFilter }],
})
export class StartModule {}
