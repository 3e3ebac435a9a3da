// Persons and companies reached, by one definition: who was present, who was met, and nobody twice.
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { Contact } from '#directory/contacts/contact.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { CountedReads, type CountedDay } from '#outcomes/participation/participation.counted.reads.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row } from '../support/make.js';
import { agreed, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { registered, type Registered } from '../coaching/participants.js';
import { log } from '../coaching/sessions.js';
import { area, type Area } from '../coaching/staircases.js';
import { amended, amiss, place, present, reached, recorded, type Group } from './persons.js';

describe('persons reached', () => {
  let here: Cast;
  beforeAll(async () => {
    here = await place();
  });

  it('are those present who count as persons, and contacts met; whoever is both is one', async () => {
    const { id: companyId } = await here.company({ municipalityCode: '1480', sizeClass: SizeClass.SMALL });
    const { id: elsewhere } = await here.company({ municipalityCode: '0180', sizeClass: SizeClass.MICRO });
    const enrolment = await agreed(here, here.coach, { companyId });
    const meet = async (name: string): Promise<Contact> =>
      here.world.save(
        row(Contact, {
          companyId,
          organisationId: here.owner.id,
          projectId: here.project.id,
          name,
          title: null,
          email: null,
          phone: null,
          roles: [],
          erasedAt: null,
        }),
      );
    const [both, alone] = [await meet('Både Och'), await meet('Bara Kontakt')];
    await log(here.coach, enrolment.id, { contactIds: [both.id, alone.id], minutes: 60 });
    expect(await reached(here, here.leader)).toMatchObject({ persons: 2, contactsMet: { totalCount: 2 } });

    const same = await registered(here, here.leader, { companyId, contactId: both.id, gender: 'WOMAN' });
    const woman = await registered(here, here.leader, { companyId, gender: 'WOMAN' });
    const man = await registered(here, here.leader, { companyId: elsewhere, gender: 'MAN' });
    const through = await registered(here, here.leader, { companyId: elsewhere, countsAs: 'COMPANY' });
    const absent = await registered(here, here.leader, { companyId: elsewhere });
    expect(await reached(here, here.leader)).toMatchObject({ persons: 2 });
    const about = { skillAreaCode: 'automation', levelCode: 'basic' };
    const occasion = await present(here, here.leader, [same, woman, man, through], about);
    await recorded(here.leader, occasion, [absent], 'ABSENT');
    const seen = await reached(here, here.leader);
    expect(seen).toMatchObject({
      persons: 4,
      attendedMinutes: 480,
      attendedHours: 8,
      participants: { totalCount: 3 },
      contactsMet: { totalCount: 1, nodes: [{ id: alone.id }] },
      // The other company has not agreed to take part.
      companies: { participating: 1 },
      participating: { totalCount: 1 },
    });
    const group = (groups: Group[], key: string | null): Group | undefined => groups.find((one) => one.key === key);
    expect(group(seen.byGender, 'WOMAN')).toMatchObject({
      persons: 2,
      companies: null,
      participants: { totalCount: 2 },
    });
    expect(group(seen.byGender, 'MAN')).toMatchObject({ persons: 1, participants: { nodes: [{ id: man.id }] } });
    expect(group(seen.byGender, null)).toMatchObject({ persons: 1, attendedMinutes: 120, name: null });
    expect(seen.bySizeClass).toMatchObject([
      { key: 'MICRO', persons: 1, companies: 0, attendedMinutes: 240 },
      { key: 'SMALL', persons: 3, companies: 1, attendedMinutes: 240, participating: { totalCount: 1 } },
    ]);
    expect(seen.byCounty.map(({ key, persons }) => [key, persons])).toEqual([
      ['01', 1],
      ['14', 3],
    ]);
    expect(seen.bySkillArea).toMatchObject([
      { key: 'automation', name: { sv: 'Automation' }, persons: 3, companies: 1, attendedMinutes: 480 },
    ]);
    expect(seen.byLevel).toMatchObject([{ key: 'basic', persons: 3, participants: { totalCount: 3 } }]);
    expect(await amiss(here)).toEqual([]);
  });

  it('are no more when it is put right that they were away', async () => {
    const own = await place();
    const one = await registered(own, own.coach);
    const occasion = await present(own, own.leader, [one]);
    expect(await reached(own, own.leader)).toMatchObject({ persons: 1, attendedMinutes: 120 });
    await recorded(own.leader, occasion, [one], 'EXCUSED');
    expect(await reached(own, own.leader)).toMatchObject({ persons: 0, attendedMinutes: 0 });
    expect(await amiss(own)).toEqual([]);
  });

  it('are counted once each, however often and wherever they were present, also by partner', async () => {
    const own = await place();
    const { id: companyId } = await own.company();
    await agreed(own, own.partnerCoach, { companyId });
    const theirs = await registered(own, own.partnerCoach, { companyId, gender: 'WOMAN' });
    const ours = await registered(own, own.coach);
    for (const one of [theirs, ours]) {
      await present(own, own.leader, [one], { onDay: daysFromToday(-200) });
      await present(own, own.leader, [one], { onDay: daysFromToday(-1) });
    }
    await amended(own, ours, { samePersonAsId: theirs.id });
    const seen = await reached(own, own.leader);
    expect(seen).toMatchObject({ persons: 1, attendedMinutes: 480, participants: { totalCount: 1 } });
    const byId = new Map(seen.byPartner.map(({ organisation, persons }) => [organisation.id, persons]));
    expect([byId.get(own.owner.id), byId.get(own.partner.id)]).toEqual([1, 1]);
    expect(await reached(own, own.leader, { organisationId: own.partner.id })).toMatchObject({ persons: 1 });
    expect(await amiss(own)).toEqual([]);
  });

  it('of a period are those present in it, whole half-years or not', async () => {
    const own = await place();
    const [first, second] = [await registered(own, own.coach), await registered(own, own.coach)];
    await present(own, own.leader, [first], { onDay: daysFromToday(-300) });
    await present(own, own.leader, [first, second], { onDay: daysFromToday(-2), minutes: 60 });
    const period = async (fromOn: string | null, toOn: string | null): Promise<unknown> => {
      const { persons, attendedMinutes, participants } = await reached(own, own.leader, { fromOn, toOn });
      return [persons, attendedMinutes, participants.totalCount];
    };
    expect(await period(null, daysFromToday(-100))).toEqual([1, 120, 1]);
    expect(await period(daysFromToday(-5), daysFromToday(-1))).toEqual([2, 120, 2]);
    expect(await period(daysFromToday(-305), null)).toEqual([2, 240, 2]);
    expect(await period(daysFromToday(-1), null)).toEqual([0, 0, 0]);
  });

  it('of an insatsområde are those present at something about it', async () => {
    const own = await place();
    const energy: Area = await area(own.world, 1);
    const { id: companyId } = await own.company();
    await agreed(own, own.coach, { companyId });
    const [one, other] = [await registered(own, own.coach, { companyId }), await registered(own, own.coach)];
    await present(own, own.leader, [one], { insatsomradeId: energy.id });
    await present(own, own.leader, [one, other]);
    const seen = await reached(own, own.leader);
    expect(seen).toMatchObject({ persons: 2, byInsatsomrade: [{ persons: 1, companies: 1, attendedMinutes: 120 }] });
    expect(await reached(own, own.leader, { insatsomradeId: energy.id })).toMatchObject({
      persons: 1,
      companies: { participating: 1 },
      attendedMinutes: 120,
    });
  });

  it('stay counted when they are erased, and change their group when their gender is known', async () => {
    const own = await place();
    const one = await registered(own, own.coach);
    await present(own, own.leader, [one]);
    await amended(own, one, { gender: 'WOMAN' });
    expect((await reached(own, own.leader)).byGender).toMatchObject([{ key: 'WOMAN', persons: 1 }]);
    const erase = `mutation($id: ID!, $version: Int!) { participantErase(id: $id, expectedVersion: $version) { gender } }`;
    expect(await as(own.leader).do(erase, { id: one.id, version: 2 })).toEqual({ participantErase: { gender: null } });
    const seen = await reached(own, own.leader);
    expect(seen).toMatchObject({ persons: 1, byGender: [{ key: 'WOMAN', persons: 1 }] });
    expect(await amiss(own)).toEqual([]);
  });
});

describe('day by day', () => {
  const sum = (days: readonly CountedDay[], key?: string): number =>
    days.filter((one) => key === undefined || one.key === key).reduce((all, { count }) => all + count, 0);

  it('persons and companies come to what they are in all, in every part and period', async () => {
    const here = await place();
    const energy = await area(here.world, 1);
    const { id: companyId } = await here.company({ municipalityCode: '1480', sizeClass: SizeClass.SMALL });
    const { id: other } = await here.company({ municipalityCode: '0180', sizeClass: SizeClass.MICRO });
    const enrolment = await agreed(here, here.coach, { companyId });
    await agreed(here, here.partnerCoach, { companyId: other });
    const contact = await here.world.save(
      row(Contact, {
        companyId,
        organisationId: here.owner.id,
        projectId: here.project.id,
        name: 'Bara Kontakt',
        title: null,
        email: null,
        phone: null,
        roles: [],
        erasedAt: null,
      }),
    );
    await log(here.coach, enrolment.id, { contactIds: [contact.id], minutes: 60 });
    const [one, two, three] = [
      await registered(here, here.leader, { companyId }),
      await registered(here, here.leader, { companyId: other }),
      await registered(here, here.leader, { companyId: other, countsAs: 'COMPANY' }),
    ];
    await present(here, here.leader, [one, two], { onDay: daysFromToday(-300), insatsomradeId: energy.id });
    await present(here, here.leader, [one, two, three], { onDay: daysFromToday(-2) });
    const whole = { organisationId: null, insatsomradeId: null, fromOn: null, toOn: null, blanked: false, days: null };
    const asked = [{}, { organisationId: here.partner.id }, { fromOn: daysFromToday(-5) }, { toOn: daysFromToday(0) }];
    for (const part of asked) {
      const extent = { ...whole, projectId: here.project.id, today: today(), ...part };
      const seen = await reached(here, here.leader, part);
      await inside(here.world.workspaceId, async (db) => {
        const counted = new CountedReads(db);
        expect(sum(await counted.days(extent, 'PERSON'))).toBe(seen.persons);
        expect(sum(await counted.days(extent, 'COMPANY'))).toBe(seen.companies.participating);
        const [byCounty, bySize] = [
          await counted.parts(extent, 'PERSON', 'COUNTY'),
          await counted.parts(extent, 'PERSON', 'SIZE_CLASS'),
        ];
        for (const { key, persons } of seen.byCounty) expect(sum(byCounty, key ?? '')).toBe(persons);
        for (const { key, persons } of seen.bySizeClass) expect(sum(bySize, key ?? '')).toBe(persons);
        const companies = await counted.parts(extent, 'COMPANY', 'SIZE_CLASS');
        for (const group of seen.bySizeClass) expect(sum(companies, group.key ?? '')).toBe(group.companies);
        const byPartner = await counted.parts(extent, 'PERSON', 'PARTNER');
        for (const { organisation, persons } of seen.byPartner) expect(sum(byPartner, organisation.id)).toBe(persons);
        const about = sum(await counted.parts(extent, 'PERSON', 'INSATSOMRADE'), energy.id);
        expect(about).toBe(seen.byInsatsomrade.find(({ persons }) => persons)?.persons ?? 0);
      });
    }
  });

  it('somebody is counted on the day they first came', async () => {
    const here = await place();
    const one = await registered(here, here.coach);
    for (const days of [-3, -40, -20]) await present(here, here.leader, [one], { onDay: daysFromToday(days) });
    const whole = { organisationId: null, insatsomradeId: null, fromOn: null, toOn: null, blanked: false, days: null };
    const extent = { ...whole, projectId: here.project.id, today: today() };
    const days = await inside(here.world.workspaceId, (db) => new CountedReads(db).days(extent, 'PERSON'));
    expect(days).toEqual([{ key: null, on: daysFromToday(-40), count: 1 }]);
  });
});

describe('targets', () => {
  it('count persons and companies, from as long and as often as they ask', async () => {
    const here = await place();
    const { id: companyId } = await here.company();
    await agreed(here, here.coach, { companyId });
    const [long, short] = [
      await registered(here, here.coach, { companyId }),
      await registered(here, here.coach, { companyId }),
    ];
    await present(here, here.leader, [long, short]);
    await present(here, here.leader, [long], { onDay: daysFromToday(-30) });
    let position = 0;
    const promise = async (unit: TargetUnit, more: object = {}): Promise<string> => {
      position += 1;
      const made = Target.of(v7(), here.project.id, { unit, value: 10, ...more }, []);
      return (await here.world.save(Object.assign(made, { position }))).id;
    };
    const ids = [
      await promise(TargetUnit.PERSON),
      await promise(TargetUnit.COMPANY),
      await promise(TargetUnit.PERSON, { countsFromMinutes: 240 }),
      await promise(TargetUnit.PERSON, { countsFromOccasions: 3 }),
      await promise(TargetUnit.COMPANY, { countsFromMinutes: 360, countsFromOccasions: 3 }),
      await promise(TargetUnit.PERSON, { fromOn: daysFromToday(-40), untilOn: daysFromToday(-20) }),
    ];
    const { targets } = await reached(here, here.leader);
    const actual = new Map(targets.map((one) => [one.target.id, one.actual]));
    expect(ids.map((id) => actual.get(id))).toEqual([2, 1, 1, 0, 1, 1]);
  });
});

describe('who looks', () => {
  it('sees persons of five companies or more as an observer, and opens none', async () => {
    const here = await place();
    const people: Registered[] = [];
    for (let index = 0; index < 4; index += 1) people.push(await registered(here, here.coach, { gender: 'WOMAN' }));
    await present(here, here.leader, people);
    const few = await reached(here, here.observer);
    expect(few).toMatchObject({ persons: null, attendedMinutes: null, participants: { totalCount: 0 } });
    expect(few.byGender).toMatchObject([{ key: 'WOMAN', persons: null, attendedMinutes: null }]);
    const fifth = await registered(here, here.coach, { gender: 'MAN' });
    await present(here, here.leader, [fifth]);
    const enough = await reached(here, here.observer);
    expect(enough).toMatchObject({ persons: 5, attendedMinutes: 600, participants: { totalCount: 0 } });
    // Four women could be told from the five, and the one man is one.
    expect(enough.byGender.map(({ persons }) => persons)).toEqual([null, null]);
  });

  it('sees the own part as a coach', async () => {
    const here = await place();
    await present(here, here.leader, [
      await registered(here, here.coach),
      await registered(here, here.partnerCoach),
      await registered(here, here.partnerCoach),
    ]);
    expect(await reached(here, here.coach)).toMatchObject({ persons: 1, participants: { totalCount: 1 } });
    expect(await reached(here, here.partnerCoach)).toMatchObject({ persons: 2 });
    expect(await reached(here, here.auditor)).toMatchObject({ persons: 3 });
  });
});

describe('many at once', () => {
  it('at the same company end in the sums of their rows', async () => {
    const here = await place();
    const { id: companyId } = await here.company();
    const people: Registered[] = [];
    for (let index = 0; index < 4; index += 1) people.push(await registered(here, here.coach, { companyId }));
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (days) => present(here, here.leader, people, { onDay: daysFromToday(-days) })),
    );
    expect(await amiss(here)).toEqual([]);
    expect(await reached(here, here.leader)).toMatchObject({ persons: 4, attendedMinutes: 2400 });
  });
});
