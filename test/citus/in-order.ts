// The order of the conformance suite: first distributing, then the promises, and last what the cluster has counted meanwhile.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const FIRST = 'test/citus/distributed.spec.ts';
const LAST = 'test/citus/statements.spec.ts';

const rank = ({ moduleId }: TestSpecification): number => {
  if (moduleId.endsWith(FIRST)) return 0;
  return moduleId.endsWith(LAST) ? 2 : 1;
};

export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other) || one.moduleId.localeCompare(other.moduleId));
  }
}
