// What a project's predecessors leave behind.
import { Module } from '@nestjs/common';
import { PredecessorsOfProject } from './project.fields.js';

@Module({ providers: [PredecessorsOfProject] })
export class PredecessorsModule {}
