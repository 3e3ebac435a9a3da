// What a lived-in workspace says of skills and of the bridge to large investments, and who is in a network.
import { as } from './as.js';
import type { Person } from './make.js';

type Ids = Record<
  | 'skill'
  | 'study'
  | 'criticalFunction'
  | 'companyFunction'
  | 'trainingNeed'
  | 'investment'
  | 'investmentNeed'
  | 'investmentMatch'
  | 'network'
  | 'networkMember'
  | 'company',
  string
>;

/** Tells of each through the API, under the ids given. */
export async function tellNeeds(
  coach: Person,
  { word, projectId, ...ids }: Ids & { word: string; projectId: string },
): Promise<void> {
  const begin = async (verb: string, type: string, id: string, input: object): Promise<unknown> =>
    as(coach).do(`mutation($id: ID!, $i: ${type}!) { ${verb}(id: $id, input: $i) { id } }`, { id, i: input });
  await begin('skillDefine', 'SkillDefineInput', ids.skill, { name: { sv: word, en: word } });
  await begin('studyRegister', 'StudyRegisterInput', ids.study, { title: word, publisher: word, shows: word });
  const critical = { projectId, industry: word, name: word, why: word, studyId: ids.study };
  await begin('criticalFunctionIdentify', 'CriticalFunctionIdentifyInput', ids.criticalFunction, critical);
  const link = { criticalFunctionId: ids.criticalFunction, companyId: ids.company, holders: 1, note: word };
  await begin('criticalFunctionLink', 'CriticalFunctionLinkInput', ids.companyFunction, link);
  const need = { projectId, companyId: ids.company, skillId: ids.skill, what: word, studyId: ids.study, people: 3 };
  await begin('trainingNeedIdentify', 'TrainingNeedIdentifyInput', ids.trainingNeed, {
    ...need,
    criticalFunctionId: ids.criticalFunction,
  });
  const match = { activityId: null, providerName: word };
  await as(coach).do(
    `mutation($id: ID!, $i: TrainingNeedMatchInput!) { trainingNeedMatch(id: $id, expectedVersion: 1, input: $i) { id } }`,
    { id: ids.trainingNeed, i: match },
  );
  await begin('investmentRegister', 'InvestmentRegisterInput', ids.investment, {
    projectId,
    name: word,
    investor: word,
  });
  const wanted = { investmentId: ids.investment, what: word, volume: word, supplyChainRoles: ['SUB_SUPPLIER'] };
  await begin('investmentNeedAdd', 'InvestmentNeedAddInput', ids.investmentNeed, wanted);
  const bridge = { investmentNeedId: ids.investmentNeed, companyId: ids.company, note: word };
  await begin('investmentMatchMake', 'InvestmentMatchMakeInput', ids.investmentMatch, bridge);
  await begin('networkStart', 'NetworkStartInput', ids.network, { projectId, name: word, purpose: word });
  const joins = { networkId: ids.network, companyId: ids.company };
  await begin('networkMemberJoin', 'NetworkMemberJoinInput', ids.networkMember, joins);
}
