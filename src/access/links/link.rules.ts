// How the token of a link is written: it names its workspace in clear, so that it is looked for there alone.
const TOKEN = /^([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TokenParts {
  workspaceId: string;
  /** The row that the link leads to. */
  id: string;
  secret: string;
}

export function written({ workspaceId, id, secret }: TokenParts): string {
  return `${workspaceId}_${id}_${secret}`;
}

/** The parts of a link's token, or nothing when it is none. */
export function partsOf(token: string): TokenParts | undefined {
  const [, workspaceId = '', id = '', secret = ''] = TOKEN.exec(token.trim()) ?? [];
  return UUID.test(workspaceId) && UUID.test(id) ? { workspaceId, id, secret } : undefined;
}
