// What the tests of programmes ask: everything that is known of a project, in documents within the limits.
export const STATED = `
  id version code name { sv en } purpose { sv en } startsOn plannedEndOn endedOn
  endedEarly { announcedOn decidedBy { sv en } outcome reasons causeOfShortOfTime alsoBecause { sv en } }
  projectLeaderAlsoCoaches currency publicFundingTotalOre budgetTotalOre fundingEarmarkedFor { sv en }
  fundingRound { by announcedOn currency totalOre projects personsMoreThan companies region aim { sv en } }
  targetGroup { who { sv en } supplyChainRole industries { sv en } countyCodes }
  announcedAreas { firstHand alsoAllowed }
  eligibility { sni { version include exclude } sizeClasses supplyChainRoles areas { firstHand alsoAllowed }
    judgements { code statement { sv en } } }
  levels { code name { sv en } } skillAreas { code name { sv en } }
  grund { what { sv en } hasSteps review themes { code name { sv en } } }
  eachInsatsomradeHasStaircase offered { sv en } offeredPerInsatsomrade { sv en } throughout { sv en }
  results { sv en } ambition { sv en } intendedEffects { sv en } publicContact { name { sv en } email phone url }
  announcements asksGrundFirst showGrundAsSteps followUpAfterDays dayLimitMinutes silentAfterDays
  facts { field assumed source } viewerCan`;

export const PARTS = `
  partners { role through responsibility { sv en } leftOn organisation { id name alsoKnownAs kinds }
    subproject { area areaCode hasSubprojectLeader subprojectLeaderAlsoCoaches } facts { field assumed source } }
  phases { code name { sv en } startsOn ongoingOn endsOn facts { field } }
  fundingSources { funder { name kinds } grantedBy { name } fund framework amountOre facts { field } }
  initiators { name kinds }
  predecessors { name note { sv en } carriesOver { sv en } predecessor { code name { sv } startsOn endedOn } }
  targets { id unit name { sv en } value isUnique organisation { name } fromOn untilOn facts { field } }
  insatsomraden { code name { sv en } position }`;

export const PROJECT = `query ($code: String!) { project(code: $code) { ${STATED} } }`;
export const PROJECT_PARTS = `query ($code: String!) { project(code: $code) { ${PARTS} } }`;

const VERSION = `number publishedOn source { sv en } scoringStyles hasAddedLevels
  dimensions { code name { sv en } description { sv en } }
  steps { number name { sv en } description { sv en } criteria {
    code statement { sv en } evidence { sv en } nextAction { sv en } dimension { code } } }`;

export const STAIRCASES = `{ insatsomraden(first: 10) { nodes { code staircase { code name { sv en } description { sv en }
  current { ${VERSION} } } } } }`;

export const GRUNDS = `{ grunds { code name { sv en } description { sv en } source { sv en }
  themes { code position name { sv en } description { sv en } } current { ${VERSION} } } }`;
