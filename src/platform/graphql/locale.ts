// Which of the two languages something is wanted in, as an argument.
import { registerEnumType } from '@nestjs/graphql';

export const LocaleNames = { SV: 'sv', EN: 'en' } as const;
registerEnumType(LocaleNames, {
  name: 'Locale',
  description: 'Språk. Which language something is wanted in.',
  valuesMap: {
    SV: { description: 'Svenska.' },
    EN: { description: 'English.' },
  },
});
