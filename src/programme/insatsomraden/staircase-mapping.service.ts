// What lets assessments of two versions be compared: the mapping that was published with the later one.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Refusal } from '#platform/errors.js';
import { CriterionMapping } from './criterion-mapping.entity.js';
import { composed, mappingFaults, pairsOf, type MappingContent, type MappingFault } from './mapping.rules.js';
import { StaircaseContentService } from './staircase-content.service.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@Injectable()
export class StaircaseMappingService {
  constructor(
    private readonly db: Database,
    private readonly content: StaircaseContentService,
  ) {}

  /**
   * Maps the criteria of the former version to those of one that is being published, which names the former itself.
   * @param place where the caller wrote what stands at a path of the mapping
   */
  async write(
    version: StaircaseVersion,
    former: StaircaseVersion | undefined,
    mapping: MappingContent,
    place: (path: string) => string,
  ): Promise<void> {
    if (!former) throw staircaseRefusals.STAIRCASE_MAPPING_FIRST({ field: place('mapping') });
    const before = await this.codes(former.id);
    const now = await this.codes(version.id);
    const codes = [[...before.keys()], [...now.keys()]] as const;
    demandMapping(mappingFaults(mapping, ...codes), place);
    const pairs = pairsOf(mapping, ...codes);
    await this.db.insertAll(
      pairs.map(({ from, to }) =>
        Object.assign(new CriterionMapping(), {
          id: v7(),
          staircaseVersionId: version.id,
          fromCriterionId: before.get(from),
          toCriterionId: now.get(to),
        }),
      ),
    );
  }

  /**
   * Which criterion of the later version stands for which of the former, by their ids; each for itself where the two are
   * the same version, and nothing where no mapping leads from the one to the other.
   */
  async between(formerId: string, laterId: string): Promise<ReadonlyMap<string, string> | null> {
    if (formerId === laterId) {
      const criteria = await this.content.criteriaOf(laterId);
      return new Map(criteria.map(({ id }) => [id, id]));
    }
    const mappings: ReadonlyMap<string, string>[] = [];
    let id = laterId;
    while (id !== formerId) {
      const version = await this.db.find(StaircaseVersion, id);
      if (!version?.mapsFromId) return null;
      mappings.unshift(await this.mappingOf(id));
      id = version.mapsFromId;
    }
    return composed(mappings);
  }

  private async mappingOf(versionId: string): Promise<Map<string, string>> {
    const rows = await this.db.select(CriterionMapping, (t) => sql`${t}."staircase_version_id" = ${versionId}`);
    return new Map(rows.map(({ fromCriterionId, toCriterionId }) => [fromCriterionId, toCriterionId]));
  }

  private async codes(versionId: string): Promise<Map<string, string>> {
    const criteria = await this.content.criteriaOf(versionId);
    return new Map(criteria.map(({ code, id }) => [code, id]));
  }
}

/** Refuses, with every fault at once, what maps nothing or maps it wrongly. */
function demandMapping(faults: readonly MappingFault[], place: (path: string) => string): void {
  const problems = faults.flatMap((one) => {
    const field = place(one.path);
    const refusal =
      one.fault === 'MAPPING_EMPTY'
        ? staircaseRefusals.STAIRCASE_MAPPING_EMPTY({ field })
        : staircaseRefusals[`STAIRCASE_${one.fault}`]({ code: one.code, field });
    return refusal.problems;
  });
  if (problems.length) throw Refusal.of(problems);
}
