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
    const values: unknown[] = [];
    let text = '';
    for (const part of this.parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const number = numbers.get(part) ?? values.push(part.value);
      numbers.set(part, number);
      text += part.type ? `$${number}::${part.type}` : `$${number}`;
    }
    return { text, values };
  }

  /** The same with as few parts as can be, for what is kept and rendered often. */
  compact(): Sql {
    const parts: Part[] = [];
    for (const part of this.parts) {
      const last = parts.length - 1;
      const before = parts[last];
      if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
      else parts.push(part);
    }
    return new Sql(parts);
  }
}

/** Writes SQL: nested SQL is spliced in, every other value becomes a bound parameter. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const parts: Part[] = [];
  for (let index = 0; index < strings.length; index += 1) {
    const text = strings[index];
    if (text) parts.push(text);
    if (index === values.length) break;
    const value = values[index];
    if (value instanceof Sql) for (const part of value.parts) parts.push(part);
    else parts.push(value instanceof Bound ? value : new Bound(value));
  }
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
  const parts: Part[] = [];
  for (const [index, item] of items.entries()) {
    if (index) parts.push(separator);
    for (const part of item.parts) parts.push(part);
  }
  return new Sql(parts);
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

/** Any of them, whole wherever it stands; conditions that are always false are left out. */
export function or(...conditions: readonly Sql[]): Sql {
  const real = conditions.filter((condition) => condition !== FALSE);
  if (real.includes(TRUE)) return TRUE;
  const some = real.map((condition) => sql`(${condition})`);
  return some.length ? sql`(${join(some, ' OR ')})` : FALSE;
}

/** A condition, or that it is not so: said in the text, since a bound value would hide from the planner what is asked. */
export function whether(condition: Sql, isSo: boolean): Sql {
  return isSo ? sql`(${condition})` : sql`NOT (${condition})`;
}
