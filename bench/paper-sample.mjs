// A sitting as large as they come: four areas, eighty answers, ten actions.
const both = (text) => ({ sv: text, en: text });

const AREAS = ['Resurseffektiv produktion', 'Cirkulära affärsmodeller', 'Energiomställning', 'Digitalisering'];
const THEMES = ['Organisationsstruktur', 'Vision', 'Strategi', 'Kultur', 'Förändringsförmåga'];
const STEPS = 4;
const PER_STEP = 5;
const ACTIONS = 10;

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const area = (name, index) => ({
  insatsomradeId: String(index),
  letter: 'RCED'[index],
  name: both(name),
  steps: 5,
  now: 3,
  stepName: both('Mätt och styrt'),
  start: 1,
  next: { met: 2, of: PER_STEP },
  wanted: 4,
  wantedOn: '2027-06-30',
});

const criterion = (place) => ({
  statement: both(`Ni vet hur många timmar den viktigaste maskinen stod stilla förra månaden, och varför (${place}).`),
  value: 'YES',
  evidence: place.endsWith('1') ? 'Visat vid rundvandring; utskriften sitter vid packbordet.' : null,
  companyValue: null,
});

const sheet = (name, index) => ({
  insatsomradeId: String(index),
  letter: 'RCED'[index],
  name: both(name),
  version: 1,
  proposals: [],
  parts: many(STEPS, (step) => ({
    number: step + 1,
    name: both('Gemensamt arbetssätt'),
    criteria: many(PER_STEP, (number) => criterion(`${index}-${step}-${number}`)),
  })),
});

const action = (index) => ({
  what: `Sätt elmätare på tvättlinan och härdugnen, och läs av dem varje måndag (${index}).`,
  who: { isCoach: false, name: 'Åsa Öberg' },
  dueOn: '2027-01-15',
  state: 'OPEN',
  completedOn: null,
  insatsomradeId: '2',
});

export const sampleSitting = () => ({
  companyName: 'Åkerströms Precisionsmekanik och Ytbehandling AB',
  projectName: both('Industrisprånget'),
  partnerName: 'Påhittade Utvecklingsbolaget',
  coachNames: ['Carl Coach'],
  kind: 'BASELINE',
  onDay: '2026-11-22',
  isDraft: false,
  stand: {
    companyName: 'Åkerströms Precisionsmekanik och Ytbehandling AB',
    areas: AREAS.map(area),
    grund: { reviewedOn: '2026-11-02', themes: THEMES.map((name) => ({ name: both(name), level: 2 })) },
  },
  plan: { targetPicture: 'Vi vet vad varje order kostar.', actions: many(ACTIONS, action) },
  nextFollowUpOn: '2027-01-15',
  sheets: AREAS.map(sheet),
  isPaidByUnion: true,
  isDemo: true,
});
