// The public contract as text: generated from the code, committed, and read in review.
import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

const HEAD = `# The public contract of Stegvis. Generated: npm run schema:write. Read it in review; it never breaks.\n\n`;

/** The schema of a built application, sorted. */
export const schemaText = (app: INestApplication): string => contractOf(app.get(GraphQLSchemaHost).schema);

/** A schema as it is committed and served. */
export const contractOf = (schema: GraphQLSchema): string => `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`;
