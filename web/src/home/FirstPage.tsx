// Where one lands: a coach at today's visits, whoever leads at the project's state, an administrator at what to put right.
import { HomePage } from './HomePage';

export function FirstPage() {
  return <HomePage />;
}
