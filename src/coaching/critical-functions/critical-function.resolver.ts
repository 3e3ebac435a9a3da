// Critical functions over the API: the list, and one mutation for each verb.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CriticalFunction } from './critical-function.entity.js';
import {
  CriticalFunctionAgreeInput,
  CriticalFunctionAmendInput,
  CriticalFunctionConnection,
  CriticalFunctionIdentifyInput,
  CriticalFunctionPage,
  CriticalFunctionWithdrawInput,
} from './critical-function.inputs.js';
import { criticalFunctionPolicy } from './critical-function.policy.js';
import { criticalFunctionList } from './critical-function.reads.js';
import { CriticalFunctionsService } from './critical-function.service.js';

@FieldsOf(() => CriticalFunction)
export class CriticalFunctionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: CriticalFunctionsService,
  ) {}

  @Query(() => CriticalFunctionConnection, {
    description: 'Kritiska funktioner i dina projekt, bransch för bransch. Critical functions, industry by industry.',
  })
  @Allow(criticalFunctionPolicy.read)
  async criticalFunctions(
    @By() actor: Actor,
    @Args() page: CriticalFunctionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CriticalFunction>> {
    return this.reader.list(actor, criticalFunctionList, page, info);
  }

  @Query(() => CriticalFunction, {
    nullable: true,
    description: 'En kritisk funktion; null när du inte ser den. One critical function; null when you may not see it.',
  })
  @Allow(criticalFunctionPolicy.read)
  async criticalFunction(
    @By() actor: Actor,
    @Id('The function.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriticalFunction | null> {
    return this.reader.one(actor, CriticalFunction, id, info);
  }

  @Mutation(() => CriticalFunction, {
    description:
      'Identifiera en kritisk funktion i en bransch, som utkast. Identifies a function that an industry cannot do without, as a draft.',
  })
  @Allow(criticalFunctionPolicy.identify)
  async criticalFunctionIdentify(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'The function, and why it is critical.' }) input: CriticalFunctionIdentifyInput,
  ): Promise<CriticalFunction> {
    return this.service.identify(actor, id, input);
  }

  @Mutation(() => CriticalFunction, { description: 'Ändra en kritisk funktion. Amends a critical function.' })
  @Allow(criticalFunctionPolicy.amend)
  async criticalFunctionAmend(
    @By() actor: Actor,
    @Id('The function.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: CriticalFunctionAmendInput,
  ): Promise<CriticalFunction> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => CriticalFunction, {
    description: 'Kom överens om att funktionen är kritisk. Those concerned agree that the function is critical.',
  })
  @Allow(criticalFunctionPolicy.agree)
  async criticalFunctionAgree(
    @By() actor: Actor,
    @Id('The function.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When.' }) input: CriticalFunctionAgreeInput,
  ): Promise<CriticalFunction> {
    return this.service.agree(actor, id, version, input);
  }

  @Mutation(() => CriticalFunction, {
    description: 'Ta tillbaka en kritisk funktion. Withdraws a function that is not critical after all.',
  })
  @Allow(criticalFunctionPolicy.withdraw)
  async criticalFunctionWithdraw(
    @By() actor: Actor,
    @Id('The function.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: CriticalFunctionWithdrawInput,
  ): Promise<CriticalFunction> {
    return this.service.withdraw(actor, id, version, input);
  }
}
