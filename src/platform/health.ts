// Whether it serves: for the launcher, the container and whoever watches.
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from './authority/door.js';
import { Database } from './database/database.js';

@Controller()
export class Health {
  constructor(private readonly db: Database) {}

  /** 200 when the database answers, else 503. */
  @Public('Watchers have no account.')
  @Get('health')
  async health(@Res() response: Response): Promise<void> {
    try {
      await this.db.source.query('SELECT 1');
      response.status(200).json({ status: 'serving' });
    } catch {
      response.status(503).set('Retry-After', '2').json({ status: 'waiting for the database' });
    }
  }
}
