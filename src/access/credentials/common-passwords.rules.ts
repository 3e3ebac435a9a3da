// The passwords that guessing begins with: well-known words and keyboard walks, with the endings people put on them.

/** Words that top the lists of leaked passwords, Swedish and English, and words that anybody here would think of. */
const WORDS = `
password passw0rd losenord lösenord hemligt hemlig secret welcome valkommen välkommen admin administrator root login
letmein iloveyou jagalskardig älskling alskling sunshine princess prinsessa football fotboll baseball basketball hockey
ishockey innebandy handboll superman batman spiderman starwars pokemon dragon monkey master shadow killer hunter ranger
tigger charlie jordan michael jessica ashley daniel thomas robert andrew joshua matthew anthony jennifer michelle nicole
hannah amanda summer sommar vinter winter autumn hösten hosten våren varen spring januari februari mars april
juni juli augusti september oktober november december january february march august october måndag tisdag onsdag torsdag
fredag lördag söndag monday tuesday wednesday thursday friday saturday sunday sverige sweden stockholm goteborg göteborg
malmo malmö uppsala vasteras västerås orebro örebro linkoping linköping skovde skövde boras borås trollhattan trollhättan
halmstad jonkoping jönköping svensk svenska kalle anka kalleanka pippi bamse emil karlsson andersson johansson nilsson
eriksson larsson olsson persson svensson gustafsson pettersson jonsson anders johan erik lars mikael peter fredrik
maria anna kristina karin eva lena sara emma elin johanna company foretag företag industri industry maskin machine
factory fabrik verkstad kontor office datorn computer internet google facebook microsoft windows apple samsung android
iphone nokia volvo saab scania toyota mercedes porsche ferrari yamaha harley mustang corvette chelsea arsenal liverpool
barcelona manchester united juventus aik hammarby djurgarden djurgården frolunda frölunda ifkgoteborg malmoff brynas
brynäs farjestad färjestad leksand cookie banana cheese chocolate choklad kaffe coffee pepper ginger orange purple
silver golden diamond flower blomma butterfly fjaril fjäril angel flicka pojke mamma pappa familj family barnen hunden
katten kattunge doggie puppy kitten freedom forever whatever nothing something trustno test testar testing provning
prova demo guest user anvandare användare changeme change bytmig default standard temporary tillfallig tillfällig
matrix phoenix merlin gandalf hobbit cowboy buster maggie thunder computer1 access server system network support
projekt project ledare leader coach coachning digital hallbar hållbar energi klimat framtid framtiden utveckling
`
  .trim()
  .split(/\s+/);

const ENDINGS = `
1 2 7 11 12 13 22 23 69 77 88 99 00 01 007 111 123 321 666 777 999 1234 4321 12345 123456 1234567 12345678 123456789 ! !! !!! 1! 12!
123! 1234! 2020 2021 2022 2023 2024 2025 2026 2027 2024! 2025! 2026! 2027! abc xyz qwe asd
`
  .trim()
  .split(/\s+/);

/** Rows of the keyboard, the alphabet and the digits, walked forwards or backwards. */
const WALKS = [
  '1234567890',
  'qwertyuiopå',
  'asdfghjklöä',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyzåäö',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

const SHORTEST_WALK = 4;

/** Every stretch of a keyboard row, in both directions. */
function stretches(): string[] {
  const both = WALKS.flatMap((walk) => [walk, Array.from(walk).toReversed().join('')]);
  return both.flatMap((walk) =>
    Array.from(walk).flatMap((_, start) =>
      Array.from({ length: Math.max(0, walk.length - start - SHORTEST_WALK + 1) }, (__, more) =>
        walk.slice(start, start + SHORTEST_WALK + more),
      ),
    ),
  );
}

/** The parts that common passwords are put together from, the longest first. */
export const commonParts: readonly string[] = [...new Set([...WORDS, ...stretches()])].toSorted(
  (one, other) => other.length - one.length,
);

/** Whole passwords that are tried before all others: each word alone, twice, and with each of the endings. */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...commonParts,
  ...WORDS.flatMap((word) => [`${word}${word}`, ...ENDINGS.map((ending) => `${word}${ending}`)]),
]);
