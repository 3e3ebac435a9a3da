// How long a device may keep what somebody saw without hearing from the server.

const KEPT_DAYS = 30;

/** Whether the server last answered somebody more than a month ago. */
export const isLongAgo = (metAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(metAt) > KEPT_DAYS * 86_400_000;
