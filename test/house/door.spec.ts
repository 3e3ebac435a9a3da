// The door: an operation or route that names no permission does not start, and the start says which.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from 'vitest';
import { Public } from '#platform/authority/door.js';
import { Marks } from '#platform/authority/marks.js';
import { testApp } from '../support/app.js';

@Resolver()
class Forgotten {
  @Query(() => String)
  secretRead(): string {
    return 'nobody asked who reads';
  }

  @Mutation(() => String)
  secretWrite(): string {
    return 'nobody asked who writes';
  }
}

@Controller()
class ForgottenRoute {
  @Get('secret')
  secretRoute(): string {
    return 'nobody asked who looks';
  }
}

@Resolver()
class Marked {
  @Public('It says nothing.')
  @Query(() => String)
  openRead(): string {
    return 'open';
  }
}

@Module({ imports: [DiscoveryModule], providers: [Marks, Forgotten, Marked], controllers: [ForgottenRoute] })
class BrokenHouse {}

@Module({ imports: [DiscoveryModule], providers: [Marks, Marked] })
class SoundHouse {}

describe('the door', () => {
  it('does not open a house in which an operation or a route names no permission', async () => {
    const start = NestFactory.createApplicationContext(BrokenHouse, { logger: false, abortOnError: false });
    await expect(start).rejects.toThrow('Forgotten.secretRead, Forgotten.secretWrite, ForgottenRoute.secretRoute');
  });

  it('opens a house in which every operation is marked', async () => {
    const house = await NestFactory.createApplicationContext(SoundHouse, { logger: false, abortOnError: false });
    await house.close();
  });

  it('opens this house', async () => {
    const { app } = await testApp();
    expect(app.get(Marks)).toBeInstanceOf(Marks);
  });
});
