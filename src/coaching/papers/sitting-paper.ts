// The paper of a sitting, in a language: the figure, what was agreed, the answers.
import { lookedLetter } from '#platform/drawing/area-looks.js';
import { stairsDrawing } from '#platform/drawing/stairs.js';
import type { Badge, Block, Foot, Paper, Table } from '#platform/paper/paper.js';
import { dayInWords, languageTag } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import { figureOf, GRUND_LETTER, titleOf } from '../staircase-figures/staircase-figure.rules.js';
import { sentence } from '../staircase-figures/staircase-sentence.rules.js';
import { PAPER_WORDS } from './paper-words.js';
import type { Answered, PlannedAction, Sheet, Sitting } from './sitting.js';

export function sittingPaper(sitting: Sitting, locale: Locale): Paper {
  const words = PAPER_WORDS[locale];
  return {
    title: words.title(sitting.companyName),
    language: languageTag(locale),
    author: sitting.partnerName,
    blocks: [...figurePage(sitting, locale), ...actionsPage(sitting, locale), ...answersPage(sitting, locale)],
    foot: foot(sitting, locale),
  };
}

function foot({ projectName, sheets, onDay, coachNames, ...sitting }: Sitting, locale: Locale): Foot {
  const words = PAPER_WORDS[locale];
  const versions = sheets.map(({ letter, name, version }) => words.version(letter ?? name[locale], version));
  const lines = [
    projectName[locale],
    words.versions(versions.join(', ')),
    words.assessed(dayInWords(onDay, locale), coachNames.join(', ')),
    words.notProof,
  ];
  return {
    notice: sitting.isDemo ? words.demo : null,
    lines,
    pages: words.pages,
    unionStatement: sitting.isPaidByUnion ? words.union : null,
    logos: [],
  };
}

const badgeOf = (letter: string | null): { badge?: Badge } =>
  letter ? { badge: { letter, look: lookedLetter(letter) } } : {};

/** Numbers stay with what they number, and days with their month: no line begins with "4 senast" or ends in "30". */
function tied(text: string): string {
  return text
    .replaceAll(/(steg|step) (?=\d)/gu, '$1\u{A0}')
    .replaceAll(/(\d{1,2}) (\p{L}+) (\d{4})/gu, '$1\u{A0}$2\u{A0}$3');
}

function figurePage({ companyName, kind, onDay, isDraft, stand }: Sitting, locale: Locale): Block[] {
  const words = PAPER_WORDS[locale];
  const when = words.on(words.kinds[kind], dayInWords(onDay, locale));
  const items = stand.areas.map((area) => ({
    ...badgeOf(area.letter),
    about: area.name[locale],
    text: tied(sentence(area, locale)),
  }));
  return [
    { kind: 'title', text: companyName, under: isDraft ? `${when} – ${words.draft}` : when },
    { kind: 'figure', drawing: stairsDrawing(figureOf(stand, locale)) },
    { kind: 'sentences', items },
  ];
}

function actionsPage(sitting: Sitting, locale: Locale): Block[] {
  const words = PAPER_WORDS[locale];
  const actions = sitting.plan?.actions.filter(({ state }) => state !== 'DROPPED') ?? [];
  const [proposed, agreed] = [true, false].map((is) => actions.filter(({ state }) => (state === 'PROPOSED') === is));
  const goal = sitting.plan?.targetPicture;
  const next = sitting.nextFollowUpOn;
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: words.actions, beginsPage: true }];
  if (goal) blocks.push({ kind: 'heading', level: 3, text: words.goal }, { kind: 'paragraph', text: goal });
  if (agreed?.length) blocks.push(actionTable(agreed, sitting, locale));
  else blocks.push({ kind: 'paragraph', text: words.noActions });
  if (next) blocks.push({ kind: 'paragraph', text: words.followUp(dayInWords(next, locale)) });
  if (proposed?.length) {
    blocks.push({ kind: 'heading', level: 3, text: words.proposed }, actionTable(proposed, sitting, locale));
  } else if (!agreed?.length) blocks.push(...proposals(sitting, locale));
  return blocks;
}

function actionTable(actions: readonly PlannedAction[], { stand }: Sitting, locale: Locale): Table {
  const words = PAPER_WORDS[locale];
  const rows = actions.map(({ what, who, dueOn, completedOn, insatsomradeId }) => {
    const area = stand.areas.find((one) => one.insatsomradeId === insatsomradeId);
    const about = area && [area.letter, area.name[locale]].filter(Boolean).join(' · ');
    return [
      { text: what, ...(about ? { under: about } : {}) },
      { text: who.name ?? (who.isCoach ? words.coach : words.company) },
      completedOn
        ? { text: words.completed(dayInWords(completedOn, locale)), isBold: true }
        : { text: dayInWords(dueOn, locale) },
    ];
  });
  const { what, who, due } = words.columns;
  const columns = [
    { title: what, share: 54 },
    { title: who, share: 27 },
    { title: due, share: 19 },
  ];
  return { kind: 'table', columns, rows };
}

/** Where nothing is planned, what the criteria themselves propose. */
function proposals({ sheets }: Sitting, locale: Locale): Block[] {
  const words = PAPER_WORDS[locale];
  const rows = sheets.flatMap(({ letter, name, proposals: ideas }) =>
    ideas.map((idea) => [{ text: idea[locale] }, { text: [letter, name[locale]].filter(Boolean).join(' · ') }]),
  );
  if (!rows.length) return [];
  const { idea, area } = words.columns;
  const columns = [
    { title: idea, share: 68 },
    { title: area, share: 32 },
  ];
  return [
    { kind: 'paragraph', text: words.proposals },
    { kind: 'table', columns, rows },
  ];
}

function answersPage({ sheets, stand }: Sitting, locale: Locale): Block[] {
  const words = PAPER_WORDS[locale];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: words.answers, beginsPage: true },
    { kind: 'paragraph', text: words.rule, isQuiet: true },
  ];
  for (const sheet of sheets) {
    const isGrund = sheet.insatsomradeId === null;
    const text = isGrund && stand.grund ? titleOf(stand.grund, locale) : sheet.name[locale];
    const shown = badgeOf(isGrund ? GRUND_LETTER : sheet.letter);
    blocks.push({ kind: 'heading', level: 3, text, ...shown }, answerTable(sheet, locale));
  }
  return blocks;
}

function answerTable({ parts }: Sheet, locale: Locale): Block {
  const words = PAPER_WORDS[locale];
  if (!parts.length) return { kind: 'paragraph', text: words.noAnswers };
  const rows = parts.flatMap(({ number, name, criteria }) => [
    [{ text: number === null ? name[locale] : words.step(number, name[locale]) }],
    ...criteria.map((one) => answerRow(one, locale)),
  ]);
  const columns = [
    { title: words.statement, share: 80 },
    { title: words.answer, share: 20 },
  ];
  return { kind: 'table', columns, rows };
}

function answerRow({ statement, value, evidence, companyValue }: Answered, locale: Locale): Table['rows'][number] {
  const words = PAPER_WORDS[locale];
  const under = [
    evidence && words.evidence(evidence),
    companyValue && companyValue !== value && words.other(words.values[companyValue]),
  ].filter(Boolean);
  return [
    { text: statement[locale], ...(under.length ? { under: under.join(' ') } : {}) },
    { text: words.values[value], isBold: true },
  ];
}
