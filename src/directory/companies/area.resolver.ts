// Places to choose among.
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform/authority/door.js';
import { Area, choices, County, Municipality } from './area.reads.js';
import { companyPolicy } from './company.policy.js';
import { AreaKind } from './geography.js';

@Resolver()
export class AreaResolver {
  @Query(() => [Municipality], { description: 'Kommunerna. The 290 municipalities, or those of a county.' })
  @Allow(companyPolicy.read)
  municipalities(
    @Args('countyCode', { type: () => String, nullable: true, description: 'Only those of this county, two digits.' })
    countyCode?: string | null,
  ): Municipality[] {
    return choices.municipalities(countyCode);
  }

  @Query(() => [County], { description: 'Länen. The 21 counties.' })
  @Allow(companyPolicy.read)
  counties(): County[] {
    return choices.counties();
  }

  @Query(() => [Area], { description: 'Områden av alla slag. Areas of every kind: what a programme may speak of.' })
  @Allow(companyPolicy.read)
  areas(
    @Args('kind', { type: () => AreaKind, nullable: true, description: 'Only areas of this kind.' })
    kind?: AreaKind | null,
  ): Area[] {
    return choices.areas(kind);
  }
}
