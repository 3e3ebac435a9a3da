// A table that can be sorted by any column, and stands as cards on a phone.
import { useState, type ReactNode } from 'react';
import { sortedBy, type Order, type SortValue } from './table.rules';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** By what the column is sorted; without it, it is not. */
  sortOf?: (row: Row) => SortValue;
  isNumber?: boolean;
  /** Left out of the cards on a phone: it stands on the row's own page. */
  isExtra?: boolean;
}

interface TableProps<Row> {
  caption: string;
  /** Whether the caption is for those who listen alone. */
  isCaptionUnseen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The order to begin with. */
  order?: Order;
}

export function Table<Row>({ caption, isCaptionUnseen, columns, rows, keyOf, order: first }: TableProps<Row>) {
  const [order, setOrder] = useState(first);
  const sortOf = columns.find(({ key }) => key === order?.key)?.sortOf;
  const shown = order && sortOf ? sortedBy(rows, sortOf, order.isDown) : rows;
  return (
    <table className={styles.table}>
      <caption className={isCaptionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, label, cell, isNumber, isExtra }, place) =>
              place === 0 ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-label={label} data-number={isNumber || undefined} data-extra={isExtra || undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  order: Order | undefined;
  onOrder: (order: Order) => void;
}

function Head<Row>({ column: { key, label, sortOf, isNumber }, order, onOrder }: HeadProps<Row>) {
  const isSorted = order?.key === key;
  if (!sortOf) {
    return (
      <th scope="col" data-number={isNumber || undefined}>
        {label}
      </th>
    );
  }
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      {...(isSorted ? { 'aria-sort': order.isDown ? 'descending' : 'ascending' } : {})}
    >
      <button type="button" onClick={() => onOrder({ key, isDown: isSorted ? !order.isDown : Boolean(isNumber) })}>
        {label}
        <span aria-hidden>{isSorted ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
