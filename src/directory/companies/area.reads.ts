// Places as types of the API, over the code's own geography.
import { Field, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import {
  AREAS,
  AreaKind,
  COUNTIES,
  county,
  MUNICIPALITIES,
  municipalitiesOf,
  municipality,
  NAMED_AREAS,
  nuts2Of,
  nuts3Of,
  type Area as AreaFact,
  type County as CountyFact,
  type Municipality as MunicipalityFact,
  type NutsRegion as NutsFact,
} from './geography.js';

@ObjectType({ description: 'Län. A county; each is a NUTS 3 region of its own.' })
export class County {
  @Field({ description: 'Two digits.' })
  code: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name: Localised;
}

@ObjectType({ description: 'Kommun. A municipality.' })
export class Municipality {
  @Field({ description: 'Four digits, of which the first two are the county’s.' })
  code: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => County, { description: 'The county it lies in.' })
  county: County;
}

@ObjectType({ description: 'Region i EU:s indelning NUTS. A region of the EU’s classification NUTS.' })
export class NutsRegion {
  @Field({ description: 'Such as SE232, or SE23 for NUTS 2.' })
  code: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name: Localised;
}

@ObjectType({
  description: 'Område av något slag, som en mängd kommuner. An area of any kind, as a set of municipalities.',
})
export class Area {
  @Field({ description: 'Its code, such as SE232, 14, 1496 or SKARABORG.' })
  code: string;

  @Field(() => AreaKind, { description: 'What kind of area it is.' })
  kind: AreaKind;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name: Localised;

  @Field(() => [String], { description: 'The codes of its municipalities.' })
  municipalityCodes: string[];
}

const asCounty = ({ code, name }: CountyFact): County => ({ code, name });
const asNuts = (found: NutsFact | null): NutsRegion | null => found;

function asMunicipality({ code, name, countyCode }: MunicipalityFact): Municipality {
  const found = county(countyCode);
  if (!found) throw new Error(`Municipality ${code} lies in no county.`);
  return { code, name, county: asCounty(found) };
}

function asArea({ code, kind, name, municipalityCodes }: AreaFact): Area {
  return { code, kind, name, municipalityCodes: [...municipalityCodes] };
}

/** Where a municipality lies, for the fields of whatever stands in one. */
export const placed = {
  municipality: (code: string | null): Municipality | null => {
    const found = code === null ? null : municipality(code);
    return found && asMunicipality(found);
  },
  county: (code: string | null): County | null => placed.municipality(code)?.county ?? null,
  nuts3: (code: string | null): NutsRegion | null => (code === null ? null : asNuts(nuts3Of(code))),
  nuts2: (code: string | null): NutsRegion | null => (code === null ? null : asNuts(nuts2Of(code))),
  namedAreas: (code: string | null): Area[] =>
    code === null ? [] : NAMED_AREAS.filter(({ municipalityCodes }) => municipalityCodes.has(code)).map(asArea),
};

/** What one can choose among. */
export const choices = {
  municipalities: (countyCode?: string | null): Municipality[] =>
    (countyCode ? municipalitiesOf(countyCode) : MUNICIPALITIES).map(asMunicipality),
  counties: (): County[] => COUNTIES.map(asCounty),
  areas: (kind?: AreaKind | null): Area[] => AREAS.filter((one) => !kind || one.kind === kind).map(asArea),
};
