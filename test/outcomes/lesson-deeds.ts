// What tests of lessons do: write one, publish it, read what somebody sees.
import { v7 } from 'uuid';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';

export const TOLD = `id version kind title language whatWorked whatDidNot forWhom evidence state audience publishedOn
  answers { prompt text } materials { title url } reasons targetGroup funds tags insatsomraden { id } funders { id }
  project { id } organisation { id } writtenBy { id } publishedBy { id } withdrawnOn withdrawReason viewerCan`;

export interface LessonSeen {
  id: string;
  version: number;
  title: string;
  state: string;
  audience: string | null;
  [field: string]: unknown;
}

export const WRITE = `mutation($id: ID, $input: LessonWriteInput!) { lessonWrite(id: $id, input: $input) { ${TOLD} } }`;
export const verb = (name: string, input: string): string => `mutation($id: ID!, $version: Int!, $input: ${input}!) {
  ${name}(id: $id, expectedVersion: $version, input: $input) { ${TOLD} } }`;
export const AMEND = verb('lessonAmend', 'LessonAmendInput');
export const PUBLISH = verb('lessonPublish', 'LessonPublishInput');
export const WITHDRAW = verb('lessonWithdraw', 'LessonWithdrawInput');

const SAID = { kind: 'OWN_LESSON', title: 'Halvdagar gick bättre än heldagar', whatWorked: 'Halvdagar före lunch.' };

/** A lesson that somebody writes; a draft. */
export async function written(by: Person, input: Record<string, unknown> = {}): Promise<LessonSeen> {
  const given = { id: v7(), input: { ...SAID, ...input } };
  return (await as(by).do<{ lessonWrite: LessonSeen }>(WRITE, given)).lessonWrite;
}

export async function published(by: Person, lesson: LessonSeen, audience = 'WORKSPACE'): Promise<LessonSeen> {
  const given = { id: lesson.id, version: lesson.version, input: { audience } };
  return (await as(by).do<{ lessonPublish: LessonSeen }>(PUBLISH, given)).lessonPublish;
}

/** The titles of the lessons that somebody sees. */
export async function titles(by: Person, filter: object = {}): Promise<string[]> {
  const list = `query($filter: LessonFilter) { lessons(filter: $filter) { nodes { title } } }`;
  const { lessons } = await as(by).do<{ lessons: { nodes: LessonSeen[] } }>(list, { filter });
  return lessons.nodes.map(({ title }) => title);
}
