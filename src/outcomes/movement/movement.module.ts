// Movement: how far companies have climbed, and how similar companies stand.
import { Module } from '@nestjs/common';
import { BenchmarkReads } from './benchmark.reads.js';
import { BenchmarkResolver, InsatsomradeBenchmarkFields } from './benchmark.resolver.js';
import { BenchmarkService } from './benchmark.service.js';
import {
  CompanyMovementFields,
  EnrolmentMovementFields,
  InsatsomradeMovementFields,
  MovementFields,
  PartnerMovementFields,
  ProjectMovementFields,
  StaircaseMovementFields,
} from './movement.fields.js';
import { MovementReads } from './movement.reads.js';
import { MovementRows } from './movement.rows.reads.js';
import { MovementService } from './movement.service.js';

const benchmark = [BenchmarkService, BenchmarkReads, BenchmarkResolver, InsatsomradeBenchmarkFields];
const fields = [
  ProjectMovementFields,
  MovementFields,
  PartnerMovementFields,
  InsatsomradeMovementFields,
  CompanyMovementFields,
  EnrolmentMovementFields,
  StaircaseMovementFields,
];

@Module({ providers: [MovementService, MovementReads, MovementRows, ...fields, ...benchmark] })
export class MovementModule {}
