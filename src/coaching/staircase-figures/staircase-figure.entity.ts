// The figure of a company's stairs, as the API gives it.
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Trappfigur: var företaget står, som bild. Where a company stands in every area, as a picture on its grund.',
})
export class StaircaseFigure {
  @Field({ description: 'Rubriken. What it is, for whoever does not see it.' })
  title: string;

  @Field({ description: 'Bilden i ord. What it shows, area by area, for whoever does not see it.' })
  description: string;

  @Field({
    description: 'Bilden som SVG, fristående. The picture: it stands by itself and says title and description.',
  })
  svg: string;
}
