// The contract of the API as a file: what tools that write types for a client read, and what people read in review.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { contractOf } from '../schema.js';

interface Contract {
  body: Buffer;
  zipped: Buffer;
  hash: string;
}

@Controller('schema.graphql')
export class SchemaFileController {
  private kept: Promise<Contract> | undefined;

  constructor(private readonly house: ModuleRef) {}

  /** The very file that is committed as `schema.graphql`; whoever has it already is told that it is the same. */
  @Public('The contract says what can be asked, and answers nothing.')
  @Get()
  async schema(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.kept ??= this.written();
    const { body, zipped, hash } = await this.kept;
    const isZipped = Boolean(request.acceptsEncodings('gzip'));
    response.set({
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      ETag: `"${hash}${isZipped ? '-gzip' : ''}"`,
      Vary: 'Accept-Encoding',
      ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.send(isZipped ? zipped : body);
  }

  private async written(): Promise<Contract> {
    const body = Buffer.from(contractOf(this.house.get(GraphQLSchemaHost, { strict: false }).schema));
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16);
    return { body, zipped: await promisify(gzip)(body), hash };
  }
}
