// What a field's method wants in its parameters, read from the marks that Nest keeps of them.

/** The row the field hangs at, the place in the question, or what a decorator of the house makes (`@By()`). */
export type Parameter = 'parent' | 'info' | { made: () => unknown };

interface Mark {
  index: number;
  factory?: () => unknown;
}

/** Where Nest notes the parameters of a method, on its class: `1:0` is kind 1 at place 0, a house decorator has a name of its own. */
const MARKS = '__routeArguments__';

/** The kinds as Nest numbers them; its list is not exported. */
const KINDS: Readonly<Record<string, Parameter>> = { 0: 'parent', 2: 'info' };

/** The parameters in their order, or nothing when one of them is an argument of the field, which must be validated. */
export function parametersOf(type: object, method: string): Parameter[] | undefined {
  const marks = Object.entries((Reflect.getMetadata(MARKS, type, method) ?? {}) as Record<string, Mark>);
  const parameters: Parameter[] = [];
  for (const [key, { index, factory }] of marks) {
    const parameter = factory ? { made: factory } : KINDS[key.split(':')[0] ?? ''];
    if (!parameter) return undefined;
    parameters[index] = parameter;
  }
  return parameters;
}
