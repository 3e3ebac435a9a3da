// What is asked of maturity, as requests to Stegvis: how a project moved, the paper of a sitting, and a signing off.
import { assessmentIdOf, draftOf } from './assessed-rows.mjs';
import { apiKey, coachOf } from './rows.mjs';

const SUMS = 'companies companiesClimbed stepsClimbed stepsLeft criteriaMet criteriaAsked criteriaGained';

const movement = `query Movement($code: String!) {
  project(code: $code) { movement {
    ${SUMS}
    byPartner { organisation { name } ${SUMS} }
    byInsatsomrade { insatsomrade { code } ${SUMS} steps { step start now wanted } }
  } }
}`;

const signOff = `mutation SignOff($id: ID!) {
  assessmentSignOff(id: $id, expectedVersion: 1) {
    id version state result { isFinal achievedStep nextStep metCount askedCount index { value } dimensions { code level } }
  }
}`;

const asks = ({ first }, coach, body) => ({
  path: '/graphql',
  headers: { authorization: `Bearer ${apiKey(first, coach)}` },
  body,
});

/** Each deed as the nth request of it in a group; only who leads the project reads all of its movement. */
export const DEEDS = {
  movement: (nth, group) => asks(group, 1, { query: movement, variables: { code: 'bench' } }),
  signOff(nth, group) {
    const { company, id } = draftOf(nth, group);
    return asks(group, coachOf(company, group), { query: signOff, variables: { id } });
  },
  paper(nth, group) {
    const company = ((nth * 7) % group.companies) + 1;
    const id = assessmentIdOf(company, 1, group.assessed.assessments);
    const { headers } = asks(group, coachOf(company, group));
    return { method: 'GET', path: `/papers/assessments/${id}.pdf?locale=${nth % 2 ? 'sv' : 'en'}`, headers };
  },
};
