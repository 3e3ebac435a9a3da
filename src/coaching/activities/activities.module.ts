// Activities: seminars, study visits, workshops, courses and networks, with their occasions.
import { Module } from '@nestjs/common';
import { ActivityOccasionResolver } from './activity-occasion.resolver.js';
import { ActivityOccasions } from './activity-occasions.service.js';
import { ActivitySeriesResolver } from './activity-series.resolver.js';
import { ActivitySeriesService } from './activity-series.service.js';
import { ActivitySubject } from './activity-subject.service.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivitiesService } from './activity.service.js';
import { ProjectActivityFields } from './project.fields.js';

const SERVICES = [ActivitiesService, ActivityOccasions, ActivitySeriesService, ActivitySubject];

@Module({
  providers: [...SERVICES, ActivityResolver, ActivityOccasionResolver, ActivitySeriesResolver, ProjectActivityFields],
  exports: [ActivitiesService, ActivityOccasions],
})
export class ActivitiesModule {}
