// The register of lessons, one lesson, and the deeds of writing and publishing.
import { graphql } from '../../api/graphql';

export const LESSONS = graphql(`
  query Lessons($filter: LessonFilter, $project: ID!, $hasProject: Boolean!, $after: String) {
    lessons(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        kind
        state
        publishedOn
        tags
        reasons
        project {
          id
          name {
            sv
            en
          }
        }
        organisation {
          id
          name
        }
        insatsomraden {
          id
          letter
        }
      }
    }
    project(id: $project) @include(if: $hasProject) {
      id
      lessonPackageUrl
    }
  }
`);

export const LESSON = graphql(`
  query Lesson($id: ID!) {
    lesson(id: $id) {
      id
      version
      title
      kind
      state
      audience
      publishedOn
      whatWorked
      whatDidNot
      forWhom
      evidence
      targetGroup
      tags
      reasons
      viewerCan
      materials {
        title
        url
      }
      answers {
        prompt
        text
      }
      writtenBy {
        id
        name
      }
      organisation {
        id
        name
      }
      project {
        id
        name {
          sv
          en
        }
      }
      insatsomraden {
        id
        letter
        name {
          sv
          en
        }
      }
    }
    lessonPrompts(reasons: [ORGANISATIONAL_CHANGE, SLOW_PAYOUTS, EXTERNAL_FACTORS, COMPANIES_SHORT_OF_TIME]) {
      code
      question {
        sv
        en
      }
    }
  }
`);

export const PROMPTS = graphql(`
  query LessonPrompts($project: ID!) {
    project(id: $project) {
      id
      lessonPrompts {
        code
        question {
          sv
          en
        }
      }
    }
  }
`);

export const WRITE = graphql(`
  mutation WriteLesson($id: ID!, $input: LessonWriteInput!) {
    lessonWrite(id: $id, input: $input) {
      id
      version
      state
    }
  }
`);

export const PUBLISH = graphql(`
  mutation PublishLesson($id: ID!, $version: Int!, $audience: LessonAudience!) {
    lessonPublish(id: $id, expectedVersion: $version, input: { audience: $audience }) {
      id
      version
      state
      audience
      publishedOn
      viewerCan
    }
  }
`);

export const AMEND = graphql(`
  mutation AmendLesson($id: ID!, $version: Int!, $input: LessonAmendInput!) {
    lessonAmend(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      title
      kind
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawLesson($id: ID!, $version: Int!, $input: LessonWithdrawInput!) {
    lessonWithdraw(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      state
      viewerCan
    }
  }
`);
