// The staircase figure as a table: area, step, start, wish, and the criteria that are missing.
import { told, useWords } from '../../ui/words';
import { PROGRESS } from './progress.words';
import { standOf } from './stand';
import type { Flight } from './stairs.rules';
import styles from './staircase.module.css';

export function StairsTable({ flights, caption }: { flights: readonly Flight[]; caption: string }) {
  const say = useWords(PROGRESS);
  return (
    <div className={styles.wide}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('area')}</th>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('started')}</th>
            <th scope="col">{say('wantedStep')}</th>
            <th scope="col">{say('lacking')}</th>
          </tr>
        </thead>
        <tbody>
          {flights.map((flight) => (
            <tr key={flight.id}>
              <th scope="row">
                {flight.letter} {told(flight.name)}
              </th>
              <td>{standOf(flight)}</td>
              <td>{flight.start ?? say('nothing')}</td>
              <td>{flight.wanted ?? say('nothing')}</td>
              <td>{flight.missing.map(told).join('; ') || say('nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
