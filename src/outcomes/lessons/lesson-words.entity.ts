// The words of lessons: what kind they are, who they are published to, and how far they have come.
import { registerEnumType } from '@nestjs/graphql';

export enum LessonKind {
  OWN_LESSON = 'OWN_LESSON',
  RESEARCH_FINDING = 'RESEARCH_FINDING',
  METHOD = 'METHOD',
}
registerEnumType(LessonKind, {
  name: 'LessonKind',
  description: 'Slag av lärdom. What kind of lesson.',
  valuesMap: {
    OWN_LESSON: { description: 'Egen lärdom: what the own work has taught.' },
    RESEARCH_FINDING: { description: 'Forskningsresultat: what research has shown.' },
    METHOD: { description: 'Ny metod: a way of working that others may use.' },
  },
});

export enum LessonAudience {
  WORKSPACE = 'WORKSPACE',
  OPENLY = 'OPENLY',
}
registerEnumType(LessonAudience, {
  name: 'LessonAudience',
  description: 'Vilka som får läsa en publicerad lärdom. Who may read a published lesson.',
  valuesMap: {
    WORKSPACE: { description: 'Alla i arbetsytan. Everybody in the workspace.' },
    OPENLY: { description: 'Alla, utan konto. Everybody, without an account.' },
  },
});

export enum LessonState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(LessonState, {
  name: 'LessonState',
  description: 'Hur långt en lärdom har kommit. How far a lesson has come, worked out from its days.',
  valuesMap: {
    DRAFT: { description: 'Utkast: read by those who write it alone.' },
    PUBLISHED: { description: 'Publicerad.' },
    WITHDRAWN: { description: 'Tillbakatagen: read again by those who wrote it alone.' },
  },
});
