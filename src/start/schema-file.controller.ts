// The contract of the API as a file: what tools that write types for a client read, and what people read in review.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { contractOf } from '../schema.js';
import { hashOf, sendFile, type SentFile } from './send-file.js';

@Controller('schema.graphql')
export class SchemaFileController {
  private kept: Promise<SentFile> | undefined;

  constructor(private readonly house: ModuleRef) {}

  /** The very file that is committed as `schema.graphql`; whoever has it already is told that it is the same. */
  @Public('The contract says what can be asked, and answers nothing.')
  @Get()
  async schema(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.kept ??= this.written();
    sendFile(request, response, await this.kept, 'public, no-cache');
  }

  private async written(): Promise<SentFile> {
    const body = Buffer.from(contractOf(this.house.get(GraphQLSchemaHost, { strict: false }).schema));
    return { type: 'text/plain; charset=utf-8', body, zipped: await promisify(gzip)(body), hash: hashOf(body) };
  }
}
