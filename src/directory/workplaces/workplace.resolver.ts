// Workplaces over the API.
import { Args, Mutation, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Municipality, placed } from '../companies/area.reads.js';
import { Workplace } from './workplace.entity.js';
import { WorkplaceAddInput, WorkplaceAmendInput, WorkplaceCloseInput } from './workplace.inputs.js';
import { workplacePolicy } from './workplace.policy.js';
import { WorkplaceService } from './workplace.service.js';

@FieldsOf(() => Workplace)
export class WorkplaceResolver {
  constructor(private readonly workplaces: WorkplaceService) {}

  @ResolveField(() => Municipality, { nullable: true, description: 'Kommun: where it lies.' })
  @Needs('municipalityCode')
  municipality(@Parent() { municipalityCode }: Workplace): Municipality | null {
    return placed.municipality(municipalityCode);
  }

  @Mutation(() => Workplace, {
    description:
      'Ett arbetsställe läggs till; arbetsstället avgör platsen. A workplace is added; it decides the place.',
  })
  @Allow(workplacePolicy.add)
  async workplaceAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is known of it.' }) input: WorkplaceAddInput,
  ): Promise<Workplace> {
    return this.workplaces.add(actor, id, input);
  }

  @Mutation(() => Workplace, { description: 'Ett arbetsställe ändras. A workplace is amended.' })
  @Allow(workplacePolicy.amend)
  async workplaceAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: WorkplaceAmendInput,
  ): Promise<Workplace> {
    return this.workplaces.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Workplace, { description: 'Ett arbetsställe stängs. A workplace is closed.' })
  @Allow(workplacePolicy.close)
  async workplaceClose(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: WorkplaceCloseInput,
  ): Promise<Workplace> {
    return this.workplaces.close(actor, id, expectedVersion, input);
  }
}
