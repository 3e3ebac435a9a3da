// The papers that a company is left with.
import { Module } from '@nestjs/common';
import { Press } from '#platform/paper/press.js';
import { StaircaseFiguresModule } from '../staircase-figures/staircase-figures.module.js';
import { AssessmentPaperFields } from './assessment.fields.js';
import { PaperReads } from './paper.reads.js';
import { PapersService } from './paper.service.js';
import { PapersController } from './papers.controller.js';

@Module({
  imports: [StaircaseFiguresModule],
  controllers: [PapersController],
  providers: [Press, PaperReads, PapersService, AssessmentPaperFields],
})
export class PapersModule {}
