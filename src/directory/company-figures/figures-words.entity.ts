// The words that yearly figures are described with, as enums of the API.
import { registerEnumType } from '@nestjs/graphql';
import { RelationKind } from '../companies/size-figures.rules.js';

/** Who said what the figures of a year are. */
export enum FiguresSource {
  ANNUAL_REPORT = 'ANNUAL_REPORT',
  STATEMENT = 'STATEMENT',
  REGISTER = 'REGISTER',
}

/** A figure that the size class needs. */
export enum SizeFigure {
  ANNUAL_WORK_UNITS = 'ANNUAL_WORK_UNITS',
  TURNOVER = 'TURNOVER',
  BALANCE_TOTAL = 'BALANCE_TOTAL',
  EURO_RATE = 'EURO_RATE',
}

registerEnumType(FiguresSource, {
  name: 'FiguresSource',
  description: 'Var årssiffrorna kommer från. Where the figures of a year come from.',
  valuesMap: {
    ANNUAL_REPORT: { description: 'Årsredovisning. The annual report.' },
    STATEMENT: { description: 'Företagets egen uppgift. The company’s own statement.' },
    REGISTER: { description: 'Ett register. A register.' },
  },
});

registerEnumType(SizeFigure, {
  name: 'SizeFigure',
  description: 'En uppgift som storleksklassen behöver. A figure that the size class needs.',
  valuesMap: {
    ANNUAL_WORK_UNITS: { description: 'Årsarbetskrafter. Full-time workers for a whole year.' },
    TURNOVER: { description: 'Omsättning. Turnover without VAT.' },
    BALANCE_TOTAL: { description: 'Balansomslutning. Total of the balance sheet.' },
    EURO_RATE: { description: 'Eurokurs på balansdagen. The rate of the euro when the year closed.' },
  },
});

registerEnumType(RelationKind, {
  name: 'RelationKind',
  description: 'Hur ett annat företag hör till företaget. How another enterprise belongs to the company.',
  valuesMap: {
    PARTNER: { description: 'Partnerföretag: 25–50 %. Its figures count by the share.' },
    LINKED: { description: 'Anknutet företag: över 50 % eller bestämmande. Its figures count in full.' },
  },
});
