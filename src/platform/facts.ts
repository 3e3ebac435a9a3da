// What a subject tells those it does not know: a fact in the past tense, heard in the same transaction by every later room.
import { Injectable } from '@nestjs/common';

/**
 * The facts that can be announced, by name. Each subject adds its own by declaration merging:
 * `declare module '#platform/facts.js' { interface FactsTold { 'company.merged': { from: Company; into: Company } } }`.
 */
export interface FactsTold {}

type Listener<Told> = (told: Told) => Promise<void>;

@Injectable()
export class Facts {
  private readonly listeners = new Map<string, Listener<never>[]>();

  /** Hears a fact whenever it is announced; call it when the module starts. */
  when<Name extends keyof FactsTold>(name: Name, listener: Listener<FactsTold[Name]>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /** Tells a fact to everybody who listens, one after the other: what one of them refuses, nobody does. */
  async announce<Name extends keyof FactsTold>(name: Name, told: FactsTold[Name]): Promise<void> {
    for (const listener of this.listeners.get(name) ?? []) await (listener as Listener<FactsTold[Name]>)(told);
  }
}
