// What the server said that is about no field of the form: above its fields.
import type { Problem } from '../api/refusal';
import styles from './outbox.module.css';

export function Problems({ of }: { of: readonly Problem[] }) {
  return of.map(({ code, field, message }) => (
    <p key={`${code}${field}`} role="alert" className={styles.problem}>
      {message}
    </p>
  ));
}
