// Names of companies that do not exist, and pieces of them that people type when they look for one.

const OWNERS = (
  'Provssons Mallgrens Exempelins Attrappströms Testlunds Påhittgårds Låtsasbergs Fabels Sagdals Skissmans ' +
  'Utkastens Modellqvists Kulisslövs Fingerholms Drömbäcks Tänkarps Nystagrens Luftströms Kartonggrens Papplunds'
).split(' ');

const TRADES = [
  'Svets & Smide',
  'Mekaniska',
  'Plåtslageri',
  'Skärteknik',
  'Gjuteri',
  'Verktyg',
  'Ytbehandling',
  'Formsprutning',
  'Industrilack',
  'Automation',
  'Elmontage',
  'Hydraulik',
  'Laserskärning',
  'Precision',
  'Träförädling',
  'Förpackning',
  'Stålbyggnad',
  'Rörteknik',
  'Legotillverkning',
  'Maskinservice',
];

const PLACES = (
  'Provköping Exempelstad Mallsund Attrappvik Testhamn Påhittås Fabelfors Sagmåla Skissnäs Utkastby ' +
  'Modellås Kulisshed Drömle Tänkeby Luftslöv Pappershult Kartongryd Fingervad Nystabro Låtsasö'
).split(' ');

const QUARTERS = ['', 'Norra ', 'Södra ', 'Östra ', 'Västra '];

/** The nth name; all differ up to 40 000. */
export function companyName(n) {
  const owner = OWNERS[n % 20];
  const trade = TRADES[Math.floor(n / 20) % 20];
  const place = PLACES[Math.floor(n / 400) % 20];
  return `${owner} ${trade} i ${QUARTERS[Math.floor(n / 8000) % 5]}${place} AB`;
}

/** What somebody types: the beginning of a word, a piece within one, or two words. */
export function fragment(n) {
  const owner = OWNERS[n % 20].toLowerCase();
  const trade = TRADES[(n * 7) % 20].split(' ')[0].toLowerCase();
  const place = PLACES[(n * 3) % 20].toLowerCase();
  const pieces = [
    owner.slice(0, 5),
    trade.slice(0, 4),
    place.slice(2, 7),
    `${owner.slice(0, 6)} ${trade.slice(0, 5)}`,
    `${trade} ${place}`,
    `${owner.slice(0, 4)} ${place.slice(0, 5)}`,
  ];
  return pieces[n % pieces.length];
}
