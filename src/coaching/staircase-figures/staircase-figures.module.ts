// The figures that a coach leaves behind: where a company stands, as a picture.
import { Module } from '@nestjs/common';
import { CompanyFigureFields } from './company.fields.js';
import { StaircaseFigureReads } from './staircase-figure.reads.js';
import { StaircaseFiguresService } from './staircase-figure.service.js';

@Module({
  providers: [StaircaseFiguresService, StaircaseFigureReads, CompanyFigureFields],
  exports: [StaircaseFiguresService],
})
export class StaircaseFiguresModule {}
