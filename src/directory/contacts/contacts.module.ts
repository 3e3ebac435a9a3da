// Contacts: the people one meets at the companies, and their consents.
import { Module } from '@nestjs/common';
import { CompanyContactFields } from './company.fields.js';
import { ConsentResolver } from './consent.resolver.js';
import { ConsentService } from './consent.service.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactService } from './contact.service.js';

@Module({
  providers: [ContactService, ConsentService, ContactResolver, ConsentResolver, CompanyContactFields],
  exports: [ContactService, ConsentService],
})
export class ContactsModule {}
