// SQL as a value: text and parameters that cannot be mixed up. A value put into a template is always bound, never pasted.

/** A value that keeps its parameter number wherever it appears in one statement. */
export class Bound {
  constructor(
    readonly value: unknown,
    readonly type?: string,
  ) {}
}

type Part = string | Bound;

export class Sql {
  constructor(readonly parts: readonly Part[]) {}

  /** A column of what this names. */
  dot(column: string): Sql {
    return new Sql([...this.parts, `."${column}"`]);
  }

  /** The statement's text and its parameters, as the driver wants them. */
  render(): { text: string; values: unknown[] } {
    const numbers = new Map<Bound, number>();
    const text = this.parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const number = numbers.get(part) ?? numbers.size + 1;
        numbers.set(part, number);
        return part.type ? `$${number}::${part.type}` : `$${number}`;
      })
      .join('');
    return { text, values: [...numbers.keys()].map((bound) => bound.value) };
  }
}

/** Writes SQL: nested SQL is spliced in, every other value becomes a bound parameter. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const parts: Part[] = [];
  strings.forEach((text, index) => {
    if (text) parts.push(text);
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Sql) parts.push(...value.parts);
    else parts.push(value instanceof Bound ? value : new Bound(value));
  });
  return new Sql(parts);
}

/** A name from the entities' own metadata, quoted. Never call it with anything that came from a caller. */
export function name(...path: string[]): Sql {
  return new Sql([path.map((part) => `"${part.replaceAll('"', '""')}"`).join('.')]);
}

/** A literal from the code itself, such as a type name or a row limit. Never call it with anything that came from a caller. */
export function fixed(text: string): Sql {
  return new Sql([text]);
}

export function join(items: readonly Sql[], separator: string): Sql {
  return new Sql(items.flatMap((item, index) => (index ? [separator, ...item.parts] : [...item.parts])));
}

export const TRUE = fixed('true');
export const FALSE = fixed('false');

/** All of them; conditions that are always true are left out. */
export function and(...conditions: readonly Sql[]): Sql {
  const real = conditions.filter((condition) => condition !== TRUE);
  if (real.includes(FALSE)) return FALSE;
  return real.length
    ? join(
        real.map((condition) => sql`(${condition})`),
        ' AND ',
      )
    : TRUE;
}

/** Any of them; conditions that are always false are left out. */
export function or(...conditions: readonly Sql[]): Sql {
  const real = conditions.filter((condition) => condition !== FALSE);
  if (real.includes(TRUE)) return TRUE;
  return real.length
    ? join(
        real.map((condition) => sql`(${condition})`),
        ' OR ',
      )
    : FALSE;
}
