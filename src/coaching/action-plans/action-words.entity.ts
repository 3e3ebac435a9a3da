// The words an action plan is told with: where plan and action stand, whose an action is, and what it gives.
import { registerEnumType } from '@nestjs/graphql';

export enum ActionPlanState {
  DRAFT = 'DRAFT',
  AGREED = 'AGREED',
  CLOSED = 'CLOSED',
}
registerEnumType(ActionPlanState, {
  name: 'ActionPlanState',
  description: 'Var handlingsplanen står. Where an action plan stands, worked out from its days.',
  valuesMap: {
    DRAFT: { description: 'Utkast: proposed, not agreed yet.' },
    AGREED: { description: 'Överenskommen: company and coach have agreed on it.' },
    CLOSED: { description: 'Avslutad: it is worked on no more.' },
  },
});

export enum ActionState {
  PROPOSED = 'PROPOSED',
  OPEN = 'OPEN',
  COMPLETED = 'COMPLETED',
  DROPPED = 'DROPPED',
}
registerEnumType(ActionState, {
  name: 'ActionState',
  description: 'Var åtgärden står. Where an action stands, worked out from its days.',
  valuesMap: {
    PROPOSED: { description: 'Föreslagen: not agreed yet.' },
    OPEN: { description: 'Öppen: agreed, and still to be done.' },
    COMPLETED: { description: 'Klar. Done.' },
    DROPPED: { description: 'Struken, med skäl. Not to be done, with a reason.' },
  },
});

export enum ActionOwner {
  COMPANY = 'COMPANY',
  COACH = 'COACH',
}
registerEnumType(ActionOwner, {
  name: 'ActionOwner',
  description: 'Vem som gör åtgärden. Who does an action.',
  valuesMap: {
    COMPANY: { description: 'Företaget. The company.' },
    COACH: { description: 'Coachen. The coach.' },
  },
});

export enum EffectUnit {
  KWH = 'KWH',
  T_CO2E = 'T_CO2E',
  KG_MATERIAL = 'KG_MATERIAL',
  SEK = 'SEK',
  HOURS = 'HOURS',
}
registerEnumType(EffectUnit, {
  name: 'EffectUnit',
  description: 'Enhet för effekt, räknad på tolv månader. What an effect is counted in, over twelve months.',
  valuesMap: {
    KWH: { description: 'Energi, kWh. Energy.' },
    T_CO2E: { description: 'Utsläpp, ton koldioxidekvivalenter. Emissions, tonnes of CO2 equivalents.' },
    KG_MATERIAL: { description: 'Material, kg.' },
    SEK: { description: 'Kronor. Swedish kronor.' },
    HOURS: { description: 'Arbetstid, timmar. Working time, hours.' },
  },
});

export enum EffectCertainty {
  ESTIMATED = 'ESTIMATED',
  MEASURED = 'MEASURED',
}
registerEnumType(EffectCertainty, {
  name: 'EffectCertainty',
  description: 'Hur man vet effekten. How an effect is known.',
  valuesMap: {
    ESTIMATED: { description: 'Uppskattad. Estimated.' },
    MEASURED: { description: 'Mätt. Measured.' },
  },
});
