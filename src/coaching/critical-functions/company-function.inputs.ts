// What callers send and ask for about critical functions at companies.
import { ArgsType, Field, ID, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId } from '#platform/graphql/rules.js';
import { CompanyFunction } from './company-function.entity.js';
import { Vulnerability } from './vulnerability.rules.js';

@InputType({ isAbstract: true })
class Holding extends PickType(CompanyFunction, ['holders', 'retiringWithinYears', 'note'], InputType) {}

@InputType({ description: 'Koppla ett företag till en kritisk funktion. Links a company to a critical function.' })
export class CriticalFunctionLinkInput extends Holding {
  @Field(() => ID, { description: 'The function.' })
  @IsId()
  criticalFunctionId: string;

  @Field(() => ID, { description: 'The company.' })
  @IsId()
  companyId: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class CompanyFunctionAmendInput extends PartialType(Holding) {}

@ObjectType({ description: 'A page of critical functions at companies.' })
export class CompanyFunctionConnection extends connectionOf(CompanyFunction) {}

export enum CompanyFunctionOrderField {
  HOLDERS = 'HOLDERS',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Vilka funktioner på företag. Which functions at companies.' })
export class CompanyFunctionFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this function.' })
  @IsOptional()
  @IsId()
  criticalFunctionId?: string;

  @Field(() => ID, { nullable: true, description: 'Only at this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => Vulnerability, { nullable: true, description: 'Only those vulnerable in this way.' })
  @IsOptional()
  @IsEnum(Vulnerability)
  vulnerability?: Vulnerability;
}

@ArgsType()
export class CompanyFunctionPage extends pageOf('CompanyFunction', CompanyFunctionFilter, CompanyFunctionOrderField) {}
