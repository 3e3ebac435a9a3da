// Standing networks of companies, people and organisations.
import { Module } from '@nestjs/common';
import { CompanyNetworkFields, NetworkMemberFields } from './network.fields.js';
import { NetworkResolver } from './network.resolver.js';
import { NetworksService } from './network.service.js';

@Module({ providers: [NetworksService, NetworkResolver, NetworkMemberFields, CompanyNetworkFields] })
export class NetworksModule {}
