// The public contract as text: generated from the code, committed, and read in review.
import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEAD = `# The public contract of Stegvis. Generated: npm run schema:write. Read it in review; it never breaks.\n\n`;

/** The schema of a built application, sorted. */
export function schemaText(app: INestApplication): string {
  return `${HEAD}${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
}
