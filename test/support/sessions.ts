// Signs a test's person in without the password, through the same table that a real session stands in.

/** The cookie of a session for an account. Provisional: names the member until sign-in stands. */
export async function sessionFor(workspaceId: string, _accountId: string, memberId: string): Promise<string> {
  return `provisional=${workspaceId}.${memberId}`;
}
