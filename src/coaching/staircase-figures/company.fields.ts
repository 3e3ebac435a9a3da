// What the figures add to a company: its stairs, as a picture.
import { Args, Parent, ResolveField } from '@nestjs/graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { work } from '#platform/context.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import type { Locale } from '#platform/values/locale.js';
import { StaircaseFigure } from './staircase-figure.entity.js';
import { StaircaseFiguresService } from './staircase-figure.service.js';

@FieldsOf(() => Company)
export class CompanyFigureFields {
  constructor(
    private readonly drawings: StaircaseFiguresService,
    private readonly reader: Reader,
  ) {}

  @ResolveField(() => StaircaseFigure, {
    nullable: true,
    description:
      'Trappan som bild, med grunden under. Its stairs as a picture on its grund; null when you may not see where it stands.',
  })
  async staircaseFigure(
    @By() actor: Actor,
    @Parent() { id }: Company,
    @Args('locale', {
      type: () => LocaleNames,
      nullable: true,
      description: 'The language of its words; that of the request unless it says otherwise.',
    })
    asked?: Locale | null,
  ): Promise<StaircaseFigure | null> {
    const locale = asked ?? work().locale;
    const draw = (ids: string[]): Promise<Map<string, StaircaseFigure>> => this.drawings.draw(actor, ids, locale);
    return (await this.reader.batch(`company.staircaseFigure ${locale}`, id, draw)) ?? null;
  }
}
