// What tests of sign-ups and attendance do over and over: sign somebody up, and record who was there.
import { v7 } from 'uuid';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';

export interface SignedUp {
  id: string;
  version: number;
  [field: string]: unknown;
}

export const SIGN_UP = `id version name email companyName state cameThrough signedUpAt waitingSince givenPlaceAt withdrawnAt
  withdrawnThrough erasedAt viewerCan project { id } organisation { id } company { id } participant { id }`;
export const SIGNING = `mutation($id: ID, $input: ActivitySignUpInput!) { activitySignUp(id: $id, input: $input) { ${SIGN_UP} } }`;
export const WITHDRAW = `mutation($id: ID!, $version: Int!) {
  activitySignUpWithdraw(id: $id, expectedVersion: $version) { ${SIGN_UP} } }`;
export const MATCH = `mutation($id: ID!, $version: Int!, $input: ActivitySignUpMatchInput!) {
  activitySignUpMatch(id: $id, expectedVersion: $version, input: $input) { ${SIGN_UP} } }`;

export async function signedUp(by: Person, activityId: string, input: Record<string, unknown>): Promise<SignedUp> {
  const variables = { id: v7(), input: { activityId, ...input } };
  return (await as(by).do<{ activitySignUp: SignedUp }>(SIGNING, variables)).activitySignUp;
}

export const RECORD = `mutation($id: ID!, $input: AttendanceRecordInput!) { attendanceRecord(occasionId: $id, input: $input) {
  id attendances(orderBy: [{ field: MINUTES }]) { totalCount nodes { presence minutes onDay skillAreaCode levelCode
    signUp { id name state cameThrough } participant { id } company { id } project { id } organisation { id } insatsomrade { id } } } } }`;

export interface Recorded {
  id: string;
  attendances: { totalCount: number; nodes: Record<string, unknown>[] };
}

export async function recorded(by: Person, occasionId: string, entries: object[]): Promise<Recorded> {
  const variables = { id: occasionId, input: { entries } };
  return (await as(by).do<{ attendanceRecord: Recorded }>(RECORD, variables)).attendanceRecord;
}
