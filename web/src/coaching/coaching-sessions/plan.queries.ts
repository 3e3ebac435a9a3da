// A visit planned; sent when there is a network.
import { graphql } from '../../api/graphql';

export const PLAN_SESSION = graphql(`
  mutation PlanSession($id: ID!, $input: CoachingSessionPlanInput!) {
    coachingSessionPlan(id: $id, input: $input) {
      id
      version
      state
      startsAt
      plannedFor
      plannedMinutes
    }
  }
`);
