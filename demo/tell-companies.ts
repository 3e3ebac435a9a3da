// Companies and the people at them: registered once, with figures of two years, and written down by whoever met them.
import { CompanyFiguresService } from '#directory/company-figures/company-figures.service.js';
import { FiguresSource } from '#directory/company-figures/figures-words.entity.js';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { CompanyService } from '#directory/companies/company.service.js';
import { municipality } from '#directory/companies/geography.js';
import { demoOrganisationNumber } from '#directory/companies/organisation-number.rules.js';
import { SniVersion } from '#directory/companies/sni.rules.js';
import { ContactRole } from '#directory/contacts/contact.entity.js';
import { ContactService } from '#directory/contacts/contact.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { idOf } from './ids.js';
import type { Stage } from './stage.js';
import type { CompanyLine } from './story/companies.js';
import { Dice } from './story/random.js';
import { trades } from './story/trades.js';
import type { Tellers } from './teller.js';

/** Öre in a thousand kronor. */
const THOUSAND_KRONOR = 100_000;

/** An invented rate, so that no year lacks one. */
const EURO_RATE = 11.2;

/** One company in so many has not told its figures. */
const UNTOLD = 17;

/** Those who make what the user buys, and those who deliver to them straight. */
const MAKERS: readonly string[] = ['kök', 'möbel', 'livsmedelsmaskin', 'lyft', 'jordbruk', 'belysning', 'mätning'];
const DIRECT: readonly string[] = ['fordon', 'kablage', 'hydraulik', 'elektronik'];

export const companyTellers: Pick<Tellers, 'register' | 'meet'> = {
  async register(stage, actor, { company }) {
    const { sni, makes, supplies } = trades[company.trade];
    const place = municipality(company.municipality);
    await stage.service(CompanyService).register(actor, idOf('company', company.name), {
      name: company.name,
      organisationNumber: demoOrganisationNumber(company.index),
      description: makes,
      municipalityCode: company.municipality,
      postTown: place?.name ?? null,
      supplyChainRoles: [roleOf(company.trade)],
      industriesSupplied: [supplies],
      sniCodes: [{ code: sni, version: SniVersion.SNI_2007 }],
    });
    if (company.index % UNTOLD !== UNTOLD - 1) await recordFigures(stage, actor, company);
  },

  async meet(stage, actor, { contact, enrolment, person }) {
    const { name, title, email, phone, role } = person;
    const roles = [ContactRole[role]];
    const [companyId, projectId] = [stage.companyIn(enrolment), stage.projectIn(enrolment).id];
    const input: Parameters<ContactService['add']>[2] = { companyId, projectId, name, title, email, phone, roles };
    await stage.service(ContactService).add(actor, idOf('contact', contact), input);
  },
};

function roleOf(trade: string): SupplyChainRole {
  if (MAKERS.includes(trade)) return SupplyChainRole.OEM;
  return DIRECT.includes(trade) ? SupplyChainRole.DIRECT_SUPPLIER : SupplyChainRole.SUB_SUPPLIER;
}

/** What the company says of the last two years that have closed. */
async function recordFigures(stage: Stage, actor: Actor, { name, workers }: CompanyLine): Promise<void> {
  const dice = new Dice(`${name} figures`);
  const thisYear = Number(stage.clock.today().slice(0, 4));
  for (const year of [thisYear - 2, thisYear - 1]) {
    const annualWorkUnits = Math.max(1, workers + dice.between(-1, 1));
    const turnoverOre = annualWorkUnits * dice.between(1_500, 2_300) * THOUSAND_KRONOR;
    await stage.service(CompanyFiguresService).record(actor, idOf('figures', `${name} ${year}`), {
      companyId: idOf('company', name),
      year,
      annualWorkUnits,
      turnoverOre,
      balanceTotalOre: Math.round(turnoverOre * 0.6),
      euroRate: EURO_RATE,
      source: FiguresSource.STATEMENT,
    });
  }
}
