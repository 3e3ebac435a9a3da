// Lessons that are published openly, over the API, for everybody.
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#platform/authority/door.js';
import { OpenLessonArgs } from './lesson.inputs.js';
import { OpenLessonsService } from './open-lesson.service.js';
import { OpenLessons } from './open-lesson.view.reads.js';

@Resolver()
export class OpenLessonResolver {
  constructor(private readonly service: OpenLessonsService) {}

  @Query(() => OpenLessons, {
    description:
      'Öppna lärdomar i en arbetsyta, utan konto. Lessons that a workspace has published openly; no account is needed.',
  })
  @Public('What is published openly is for everybody; nothing but that is read, as nobody and apart from the request.')
  async openLessons(@Args() args: OpenLessonArgs): Promise<OpenLessons> {
    return this.service.of(args);
  }
}
