// The word list of skills over the API.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Skill } from './skill.entity.js';
import {
  SkillAmendInput,
  SkillConnection,
  SkillDefineInput,
  SkillMergeInput,
  SkillPage,
  SkillRetireInput,
} from './skill.inputs.js';
import { skillPolicy } from './skill.policy.js';
import { skillList } from './skill.reads.js';
import { SkillsService } from './skill.service.js';

@FieldsOf(() => Skill)
export class SkillResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: SkillsService,
  ) {}

  @Query(() => SkillConnection, { description: 'Arbetsytans ordlista över kompetenser. The word list of skills.' })
  @Allow(skillPolicy.read)
  async skills(
    @By() actor: Actor,
    @Args() page: SkillPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Skill>> {
    return this.reader.list(actor, skillList, page, info);
  }

  @Query(() => Skill, { nullable: true, description: 'En kompetens. One skill.' })
  @Allow(skillPolicy.read)
  async skill(
    @By() actor: Actor,
    @Id('The skill.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Skill | null> {
    return this.reader.one(actor, Skill, id, info);
  }

  @Mutation(() => Skill, {
    description: 'Lägg till en kompetens i ordlistan. Adds a skill to the word list, under a name that everybody uses.',
  })
  @Allow(skillPolicy.define)
  async skillDefine(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Its name, and its area.' }) input: SkillDefineInput,
  ): Promise<Skill> {
    return this.service.define(actor, id, input);
  }

  @Mutation(() => Skill, { description: 'Ändra en kompetens. Amends what a skill is called, or its area.' })
  @Allow(skillPolicy.amend)
  async skillAmend(
    @By() actor: Actor,
    @Id('The skill.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: SkillAmendInput,
  ): Promise<Skill> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Skill, {
    description:
      'Slå ihop två ord för samma kompetens; behoven räknas ihop. Merges two words for one skill: needs of both are counted together.',
  })
  @Allow(skillPolicy.merge)
  async skillMerge(
    @By() actor: Actor,
    @Id('The skill that goes out of use.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What it is counted as.' }) input: SkillMergeInput,
  ): Promise<Skill> {
    return this.service.merge(actor, id, version, input);
  }

  @Mutation(() => Skill, {
    description: 'Ta en kompetens ur bruk; behoven finns kvar. Retires a skill; needs that name it stay.',
  })
  @Allow(skillPolicy.retire)
  async skillRetire(
    @By() actor: Actor,
    @Id('The skill.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When.' }) input: SkillRetireInput,
  ): Promise<Skill> {
    return this.service.retire(actor, id, version, input);
  }
}
