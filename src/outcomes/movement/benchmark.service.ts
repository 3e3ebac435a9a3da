// Sets a company beside those like it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { BenchmarkReads } from './benchmark.reads.js';
import { likesOf } from './benchmark.rules.js';
import { Benchmark, BenchmarkStep, InsatsomradeBenchmark } from './benchmark.view.reads.js';

@Injectable()
export class BenchmarkService {
  constructor(
    private readonly reads: BenchmarkReads,
    private readonly db: Database,
  ) {}

  /** Null for a company whose own steps the actor does not see: whoever asks must know one of them already. */
  async of(actor: Actor, companyId: string): Promise<Benchmark | null> {
    return this.db.late(async (asOf) => {
      const alike = await this.reads.alike(actor, companyId);
      if (!alike) return null;
      const { sizeClass, sniDivision } = alike;
      const byInsatsomrade = alike.own.flatMap(({ insatsomradeId, staircaseVersionId, step }) => {
        if (staircaseVersionId === null) return [];
        const standing = alike.standing.filter((one) => one.staircaseVersionId === staircaseVersionId);
        const likes = likesOf(standing, step);
        const steps = likes.steps.map((one) => Object.assign(new BenchmarkStep(), one));
        const where = { insatsomradeId, staircaseVersionId, step };
        return [Object.assign(new InsatsomradeBenchmark(), likes, where, { steps })];
      });
      return Object.assign(new Benchmark(), { companyId, asOf, sizeClass, sniDivision, byInsatsomrade });
    });
  }
}
