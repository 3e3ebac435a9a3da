// Whom a project is for, in the words of its announcement.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, IsText, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { area, AreaKind } from '#directory/companies/geography.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType('TargetGroup', { description: 'Målgrupp. Whom the project is for, in the words of its announcement.' })
@InputType('TargetGroupInput', { description: 'Målgruppen. Whom the project is for.' })
export class TargetGroup {
  @Field(() => LocalisedText, { description: 'Whom, in words.' })
  @IsLocalised()
  who: Localised;

  @Field(() => SupplyChainRole, { nullable: true, description: 'Their place in the supply chain.' })
  @MayBeEmpty()
  @IsEnum(SupplyChainRole)
  supplyChainRole: SupplyChainRole | null;

  @Field(() => [LocalisedText], { description: 'Their industries.' })
  @AtMost(50)
  @IsLocalised({ each: true })
  industries: Localised[];

  @Field(() => [String], { description: 'Codes of the counties they are in, such as `14`.' })
  @AtMost(21)
  @Obeys(
    'COUNTY_UNKNOWN',
    (codes) => Array.isArray(codes) && codes.every((code) => area(String(code))?.kind === AreaKind.COUNTY),
  )
  countyCodes: string[];
}

@ObjectType('AnnouncedAreas', {
  description: 'Områden så som annonseringen nämner dem. Areas as the announcement names them.',
})
@InputType('AnnouncedAreasInput', { description: 'Områden med annonseringens ord. Areas in the announcement’s words.' })
export class AnnouncedAreas {
  @Field(() => [String], { description: 'I första hand. In the first hand.' })
  @AtMost(50)
  @IsText(200, { each: true })
  firstHand: string[];

  @Field(() => [String], { description: 'Även möjligt. Also allowed.' })
  @AtMost(50)
  @IsText(200, { each: true })
  alsoAllowed: string[];
}
