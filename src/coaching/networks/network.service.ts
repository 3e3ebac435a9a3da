// Standing networks: started, amended and ended; joined and left.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { NetworkMember, type InNetwork } from './network-member.entity.js';
import { networkRefusals } from './network-refusals.entity.js';
import { Network } from './network.entity.js';
import type {
  NetworkAmendInput,
  NetworkEndInput,
  NetworkMemberJoinInput,
  NetworkMemberLeaveInput,
  NetworkStartInput,
} from './network.inputs.js';
import { networkMemberPolicy, networkPolicy } from './network.policy.js';

/** Every member may read what a network is, and so its history. */
const PUBLIC = { isPublic: true } as const;

@Injectable()
export class NetworksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** A network begins that is to stand. */
  async start(actor: Actor, id: string, { projectId, on, ...told }: NetworkStartInput): Promise<Network> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      const { organisationId } = actor;
      networkPolicy.start.demand(actor, { projectId, organisationId });
      const network = Network.started(id, { projectId, organisationId }, this.pastDay(on));
      await this.told(actor, network, told);
      await this.db.insert(network);
      await this.history.record(actor, 'network.start', network, PUBLIC);
      return network;
    });
  }

  /** What it is called, and what it is for. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: NetworkAmendInput): Promise<Network> {
    return this.db.transaction(async () => {
      const network = await this.db.lock(actor, Network, id, expectedVersion);
      networkPolicy.amend.demand(actor, network);
      await this.told(actor, network, input);
      return this.kept(actor, 'network.amend', network);
    });
  }

  /** It stands no more; who was in it stays to be read. */
  async end(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, reason = null }: NetworkEndInput,
  ): Promise<Network> {
    return this.db.transaction(async () => {
      const network = await this.db.lock(actor, Network, id, expectedVersion);
      networkPolicy.end.demand(actor, network);
      network.end(this.pastDay(on));
      return this.kept(actor, 'network.end', network, reason);
    });
  }

  /** A company, a person or an organisation joins, brought in by the actor's own organisation. */
  async join(actor: Actor, id: string, input: NetworkMemberJoinInput): Promise<NetworkMember> {
    return this.db.transaction(async () => {
      const network = await this.db.seen(actor, Network, input.networkId, 'input.networkId');
      const { organisationId } = actor;
      networkMemberPolicy.join.demand(actor, { projectId: network.projectId, organisationId });
      network.demandStanding('input.networkId');
      const who = await this.who(actor, input);
      const member = NetworkMember.joined(id, network, who, this.pastDay(input.on));
      member.organisationId = organisationId;
      await this.db.insert(member);
      await this.history.record(actor, 'networkMember.join', member);
      return member;
    });
  }

  /** It leaves; that it was in stays. */
  async leave(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on }: NetworkMemberLeaveInput,
  ): Promise<NetworkMember> {
    return this.db.transaction(async () => {
      const member = await this.db.lock(actor, NetworkMember, id, expectedVersion);
      networkMemberPolicy.leave.demand(actor, member);
      member.leave(this.pastDay(on));
      await this.db.amend(member);
      await this.history.record(actor, 'networkMember.leave', member);
      return member;
    });
  }

  private async told(actor: Actor, network: Network, input: NetworkAmendInput): Promise<void> {
    const { insatsomradeId } = input;
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    network.tell(input);
  }

  private async who(actor: Actor, input: NetworkMemberJoinInput): Promise<InNetwork> {
    const { companyId = null, contactId = null, bodyId = null } = input;
    if ([companyId, contactId, bodyId].filter((one) => one !== null).length !== 1) {
      throw refuse.ONE_OF_REQUIRED({ fields: ['companyId', 'contactId', 'bodyId'], field: 'input' });
    }
    if (companyId) await this.db.seen(actor, Company, companyId, 'input.companyId');
    if (contactId) (await this.db.seen(actor, Contact, contactId, 'input.contactId')).demandPresent();
    if (bodyId) await this.db.seen(actor, Organisation, bodyId, 'input.bodyId');
    return { companyId, contactId, bodyId };
  }

  private async kept(actor: Actor, verb: string, network: Network, reason: string | null = null): Promise<Network> {
    await this.db.amend(network);
    await this.history.record(actor, verb, network, { ...PUBLIC, reason });
    return network;
  }

  private pastDay(said: Day | null | undefined): Day {
    const today = this.clock.today();
    const on = said ?? today;
    if (on > today) throw networkRefusals.NETWORK_DAY_IN_FUTURE({ on, field: 'input.on' });
    return on;
  }
}
