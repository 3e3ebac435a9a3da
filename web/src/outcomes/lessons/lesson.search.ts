// What the address of a lesson asks for.

/** Whether the address of a lesson asks for its form. */
export const amendingIn = ({ amend }: Readonly<Record<string, unknown>>): { amend?: true } =>
  amend === true ? { amend } : {};
