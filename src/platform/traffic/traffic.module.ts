// The traffic in front of the API: one gate per process.
import { Global, Module } from '@nestjs/common';
import { readConfig } from '../config.js';
import { Gate } from './gate.js';
import { Traffic } from './traffic.js';

/** Connections that the API leaves to whoever watches over the server, and to its jobs. */
const CONNECTIONS_LEFT = 2;

@Global()
@Module({
  providers: [
    {
      provide: Traffic,
      useFactory: () => new Traffic(Math.max(1, readConfig(process.env).poolSize - CONNECTIONS_LEFT)),
    },
    { provide: Gate, inject: [Traffic], useFactory: (traffic: Traffic) => new Gate(traffic) },
  ],
  exports: [Traffic, Gate],
})
export class TrafficModule {}
