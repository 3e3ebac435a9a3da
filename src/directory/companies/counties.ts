/** The 21 counties with their places in NUTS, and named areas that programmes speak of; facts from SCB and Eurostat. */
import type { Localised } from '#platform/values/text.js';

/** County code · name · English name · NUTS 3 code. The NUTS 2 code is the first four characters of the NUTS 3 code. */
export const COUNTY_ROWS: readonly (readonly [code: string, sv: string, en: string, nuts3: string])[] = [
  ['01', 'Stockholms län', 'Stockholm County', 'SE110'],
  ['03', 'Uppsala län', 'Uppsala County', 'SE121'],
  ['04', 'Södermanlands län', 'Södermanland County', 'SE122'],
  ['05', 'Östergötlands län', 'Östergötland County', 'SE123'],
  ['06', 'Jönköpings län', 'Jönköping County', 'SE211'],
  ['07', 'Kronobergs län', 'Kronoberg County', 'SE212'],
  ['08', 'Kalmar län', 'Kalmar County', 'SE213'],
  ['09', 'Gotlands län', 'Gotland County', 'SE214'],
  ['10', 'Blekinge län', 'Blekinge County', 'SE221'],
  ['12', 'Skåne län', 'Skåne County', 'SE224'],
  ['13', 'Hallands län', 'Halland County', 'SE231'],
  ['14', 'Västra Götalands län', 'Västra Götaland County', 'SE232'],
  ['17', 'Värmlands län', 'Värmland County', 'SE311'],
  ['18', 'Örebro län', 'Örebro County', 'SE124'],
  ['19', 'Västmanlands län', 'Västmanland County', 'SE125'],
  ['20', 'Dalarnas län', 'Dalarna County', 'SE312'],
  ['21', 'Gävleborgs län', 'Gävleborg County', 'SE313'],
  ['22', 'Västernorrlands län', 'Västernorrland County', 'SE321'],
  ['23', 'Jämtlands län', 'Jämtland County', 'SE322'],
  ['24', 'Västerbottens län', 'Västerbotten County', 'SE331'],
  ['25', 'Norrbottens län', 'Norrbotten County', 'SE332'],
];

/** The eight national areas (riksområden), NUTS 2. */
export const NUTS2_ROWS: readonly (readonly [code: string, sv: string, en: string])[] = [
  ['SE11', 'Stockholm', 'Stockholm'],
  ['SE12', 'Östra Mellansverige', 'East Middle Sweden'],
  ['SE21', 'Småland med öarna', 'Småland and the islands'],
  ['SE22', 'Sydsverige', 'South Sweden'],
  ['SE23', 'Västsverige', 'West Sweden'],
  ['SE31', 'Norra Mellansverige', 'North Middle Sweden'],
  ['SE32', 'Mellersta Norrland', 'Middle Norrland'],
  ['SE33', 'Övre Norrland', 'Upper Norrland'],
];

/** An area of its own name: a set of municipalities, whole counties written by their two digits. */
export interface NamedAreaRow {
  readonly code: string;
  readonly name: Localised;
  readonly otherNames: readonly string[];
  readonly members: string;
}

/** Municipal federations by their own charters and member lists, and regions that programmes are announced for. */
export const NAMED_AREA_ROWS: readonly NamedAreaRow[] = [
  {
    code: 'SKARABORG',
    name: { sv: 'Skaraborg', en: 'Skaraborg' },
    otherNames: ['Skaraborgs kommunalförbund'],
    members: `1444 1445 1446 1447 1470 1471 1472 1473 1493 1494 1495 1496 1497 1498 1499`,
  },
  {
    code: 'FYRBODAL',
    name: { sv: 'Fyrbodal', en: 'Fyrbodal' },
    otherNames: ['Fyrbodals kommunalförbund'],
    members: `1421 1427 1430 1435 1438 1439 1460 1461 1484 1485 1486 1487 1488 1492`,
  },
  {
    code: 'SJUHARAD',
    name: { sv: 'Sjuhärad', en: 'Sjuhärad' },
    otherNames: ['Boråsregionen', 'Sjuhärads kommunalförbund', 'Boråsregionen Sjuhärads kommunalförbund'],
    members: `1442 1443 1452 1463 1465 1466 1490 1491`,
  },
  {
    code: 'GOTEBORGSREGIONEN',
    name: { sv: 'Göteborgsregionen', en: 'The Gothenburg Region' },
    otherNames: ['Göteborgsregionens kommunalförbund', 'GR'],
    members: `1384 1401 1402 1407 1415 1419 1440 1441 1462 1480 1481 1482 1489`,
  },
  {
    code: 'STOCKHOLMSREGIONEN',
    name: { sv: 'Stockholmsregionen', en: 'The Stockholm Region' },
    otherNames: ['Region Stockholm'],
    members: `01`,
  },
];
