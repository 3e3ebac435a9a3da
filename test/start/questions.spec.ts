// What the pages ask the API: every question and every saved example fits the schema and its limits.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { demandWithinLimits } from '../../src/platform/graphql/limits.js';
import { testApp } from '../support/app.js';

const EXAMPLES = 'src/start/examples';

async function schema(): Promise<GraphQLSchema> {
  const { app } = await testApp();
  return app.get(GraphQLSchemaHost, { strict: false }).schema;
}

/** What is wrong with a document; empty when it can be asked. */
async function faults(text: string): Promise<string[]> {
  const document = parse(text);
  const wrong = validate(await schema(), document).map(({ message }) => message);
  const [operation] = document.definitions;
  if (wrong.length === 0 && operation?.kind === Kind.OPERATION_DEFINITION)
    demandWithinLimits(await schema(), document, operation, {});
  return wrong;
}

/** The names of a document's variables. */
function variablesOf(text: string): string[] {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
}

const files = (await readdir(EXAMPLES)).filter((file) => file.endsWith('.graphql'));
const questions: [string, string][] = [];
for (const file of [
  'queries.js',
  'activity-queries.js',
  'effect-queries.js',
  'activity-queries.js',
  'self-assessment-queries.js',
  'lesson-queries.js',
]) {
  const address = pathToFileURL(`src/start/browser/${file}`).href;
  questions.push(...Object.entries((await import(/* @vite-ignore */ address)) as Record<string, string>));
}

describe('the questions of the pages', () => {
  it.each(questions)('%s can be asked', async (_, question) => {
    expect(await faults(question)).toEqual([]);
  });
});

describe('the saved examples', () => {
  it('are what a newcomer wants to try first', async () => {
    const { url } = await testApp();
    const response = await fetch(`${url}/explorer/examples?lang=en`);
    const listed = (await response.json()) as { name: string; title: string }[];
    expect(listed.map(({ title }) => title)).toEqual([
      'Who am I?',
      'Companies with progress',
      'One company',
      'Log a session',
      'Climb a step',
      'Participation against targets',
      'My follow-ups',
      'The history of a company',
      'Create an API key',
      'Begin an assessment',
      'What to ask next',
      'Answer the questions',
      'What came of an assessment',
      'Sign off the assessment',
      'Propose an action plan',
      'Agree on the plan',
      'The stairs as a picture',
      'Movement: start, now and wanted',
      'Compare with similar companies',
      'Will the promise be kept?',
      'Participants by skill area, level and gender',
      'Which training needs are shared?',
      'Activities and places',
      'Lessons',
    ]);
    expect(listed[1]?.name).toBe('companies-with-progress');
  });

  it.each(files)('%s can be asked, and has a value for each of its variables', async (file) => {
    const question = await readFile(join(EXAMPLES, file), 'utf8');
    expect(await faults(question)).toEqual([]);
    expect(question.split('\n', 1)[0]).toMatch(/^# .+ · .+$/);
    const variables = variablesOf(question);
    if (variables.length === 0) return;
    const values = JSON.parse(await readFile(join(EXAMPLES, file.replace(/graphql$/, 'json')), 'utf8')) as object;
    expect(Object.keys(values).toSorted()).toEqual(variables.toSorted());
  });

  it('would be found wrong if they were', async () => {
    expect(await faults('{ companies { nodes { nonsense } } }')).toEqual([
      'Cannot query field "nonsense" on type "Company".',
    ]);
  });
});
