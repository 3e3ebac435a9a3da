// Serves the files of the pages.
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { FOREVER, sendFile } from './send-file.js';
import { StaticFiles } from './static-files.js';

@Controller('start')
export class StaticFilesController {
  constructor(private readonly files: StaticFiles) {}

  /** Kept for a year when asked for by its content's hash, else asked for again each time. */
  @Public('The pages are seen before anybody has signed in.')
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Query('v') version: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.files.find(name);
    if (!file) throw new NotFoundException();
    sendFile(request, response, file, version === file.hash ? FOREVER : 'no-cache');
  }
}
