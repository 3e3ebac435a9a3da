// Tables for spreadsheets: semicolons and a mark of UTF-8, as Excel in Swedish opens them; nothing in them is a formula.

/** So that a spreadsheet knows that å is å. */
const UTF8_MARK = '\u{FEFF}';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows under a head, each line ended as RFC 4180 says. */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return UTF8_MARK + [head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}
