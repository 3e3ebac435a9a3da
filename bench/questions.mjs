// Each workload as a request to each side: the same rows are asked for, by the same signed-in coach where a side has one.
import { createHmac, randomUUID } from 'node:crypto';
import { fragment } from './names.mjs';
import * as peers from './postgraphile-documents.mjs';
import { apiKey, AREAS, coachOf, idOf, KIND, workspaceId } from './rows.mjs';
import * as ours from './stegvis-documents.mjs';

const DAY = 86_400_000;

/** What one request is about: a company and its coach, in a workspace; `nth` makes it differ from the next. */
export function occasion(nth, draw, group) {
  const company = 1 + Math.floor(draw() * group.companies);
  const workspace = group.first + Math.floor(draw() * (group.last - group.first + 1));
  return { nth, workspace, company, coach: coachOf(company, group) };
}

/** What is logged: three quarters of an hour on one of the last thirty days, as a coach does in the evening or on Friday. */
function session({ nth, company, coach }) {
  const heldAt = new Date(Math.floor(Date.now() / DAY) * DAY - DAY * (1 + (nth % 30)) + 3_600_000 * (8 + (nth % 8)));
  return {
    id: randomUUID(),
    enrolmentId: idOf(KIND.enrolment, company),
    coachId: idOf(KIND.coach, coach),
    areaId: idOf(KIND.area, 1 + (nth % AREAS)),
    heldAt: heldAt.toISOString(),
    heldOn: heldAt.toISOString().slice(0, 10),
    minutes: 15,
    mode: 'ON_SITE',
  };
}

const STEGVIS = {
  a: () => ({ query: ours.portfolio }),
  b: ({ company }) => ({ query: ours.page, variables: { id: idOf(KIND.company, company) } }),
  c: (one) => {
    const { id, enrolmentId, coachId, areaId, heldAt, minutes, mode } = session(one);
    const input = { enrolmentId, heldAt, minutes, mode, coachIds: [coachId], insatsomradeIds: [areaId] };
    return { query: ours.log, variables: { id, input } };
  },
  d: () => ({ query: ours.participation, variables: { code: 'bench' } }),
  e: ({ nth }) => ({ query: ours.search, variables: { fragment: fragment(nth) } }),
  f: () => ({ query: ours.home }),
};

/** The rows of a session as the tables have them. */
function peerRows({ workspace, company, coach, ...one }) {
  const { id, enrolmentId, coachId, areaId, heldAt, heldOn, minutes, mode } = session({ company, coach, ...one });
  const now = new Date().toISOString();
  const row = { workspaceId: workspaceId(workspace), rowId: randomUUID(), createdAt: now };
  return {
    session: {
      ...row,
      rowId: id,
      updatedAt: now,
      version: 1,
      enrolmentId,
      companyId: idOf(KIND.company, company),
      projectId: idOf(KIND.project, 1),
      organisationId: idOf(KIND.organisation, 1),
      coachId,
      coachMemberIds: [idOf(KIND.member, coach)],
      heldAt,
      heldOn,
      startsAt: heldAt,
      minutes,
      mode,
      reportable: true,
      missing: [],
      loggedAt: now,
    },
    coach: { ...row, coachingSessionId: id, coachId, heldOn },
    area: { ...row, rowId: randomUUID(), coachingSessionId: id, insatsomradeId: areaId },
  };
}

const POSTGRAPHILE = {
  a: () => ({ query: peers.portfolio }),
  b: ({ workspace, company }) => ({
    query: peers.page,
    variables: { workspaceId: workspaceId(workspace), id: idOf(KIND.company, company) },
  }),
  c: (one) => ({ query: peers.log, variables: peerRows(one) }),
  e: ({ nth }) => ({ query: peers.search, variables: { fragment: fragment(nth) } }),
  f: ({ workspace, coach }) => ({
    query: peers.home,
    variables: { workspaceId: workspaceId(workspace), coachId: idOf(KIND.coach, coach) },
  }),
};

const patterns = (text) => {
  const words = text.normalize('NFD').replaceAll(/\p{M}/gu, '').split(' ');
  return words.map((word) => `%${word}%`);
};

const CEILING = {
  a: () => [],
  b: ({ company }) => [idOf(KIND.company, company)],
  c: (one) => {
    const { session: row, coach, area } = peerRows(one);
    const { companyId, projectId, organisationId, heldAt, heldOn, minutes, mode } = row;
    const whose = [row.rowId, row.enrolmentId, companyId, projectId, organisationId, coach.coachId];
    return [...whose, row.coachMemberIds[0], heldAt, heldOn, minutes, mode, area.insatsomradeId];
  },
  e: ({ nth }) => patterns(fragment(nth)),
  f: ({ coach }) => [idOf(KIND.coach, coach)],
};

const bearer = (credential) => ({ authorization: `Bearer ${credential}` });

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token (HS256) that names the workspace and the member. */
function token({ workspace, coach }, secret) {
  const claims = { workspace: workspaceId(workspace), member: idOf(KIND.member, coach) };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const kept = new Map();

/** Tokens are made once and then used, as by a signed-in client. */
function keptToken(one, secret) {
  const key = `${one.workspace} ${one.coach}`;
  if (!kept.has(key)) kept.set(key, token(one, secret));
  return kept.get(key);
}

/** Which workloads a side answers, and the request of one. */
const SIDES = {
  stegvis: {
    asks: STEGVIS,
    request: (key, one) => ({
      path: '/graphql',
      // Only who leads the project reads all of its participation.
      headers: bearer(apiKey(one.workspace, key === 'd' ? 1 : one.coach)),
      body: STEGVIS[key](one),
    }),
  },
  postgraphile: {
    asks: POSTGRAPHILE,
    request: (key, one, secret) => ({
      path: '/graphql',
      headers: bearer(keptToken(one, secret)),
      body: POSTGRAPHILE[key](one),
    }),
  },
  ceiling: {
    asks: CEILING,
    request(key, one) {
      const values = CEILING[key](one);
      return {
        path: key === 'e' ? `/e${values.length}` : `/${key}`,
        headers: {},
        body: [workspaceId(one.workspace), ...values],
      };
    },
  },
};

/** A day of many: out of a hundred requests so many of each. */
const MIX = { a: 24, b: 23, f: 23, c: 20, d: 10 };

function drawn(draw) {
  let rest = draw() * 100;
  return Object.keys(MIX).find((key) => (rest -= MIX[key]) < 0) ?? 'a';
}

/** Whether a side answers a workload. */
export const answers = (side, key) =>
  (key === 'g' ? Object.keys(MIX) : [key]).every((one) => SIDES[side].asks[one] !== undefined);

/** One request of a workload to a side. */
export function question(side, key, one, { draw = Math.random, secret = '' } = {}) {
  return SIDES[side].request(key === 'g' ? drawn(draw) : key, one, secret);
}
