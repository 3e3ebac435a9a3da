// `database distribute [--plan] <admin-url> [app-url]`: what is asked for on the command line, and said there.
import { Stop } from '../stop.js';
import { drawBlueprint } from './blueprint.js';
import { distribute, planOf } from './distribute.js';
import { planDistribution, planText, untouched } from './plan.js';

type Say = (text: string) => void;

/** Distributes; with --plan only shows the statements: of that database, or without an address of one not begun with. */
export async function distributeAloud(words: readonly string[], say: Say): Promise<void> {
  const [adminUrl, appUrl = process.env['DATABASE_URL']] = words.filter((word) => !word.startsWith('--'));
  const unknown = words.find((word) => word.startsWith('--') && word !== '--plan');
  if (unknown !== undefined) throw new Stop([USAGE]);
  const blueprint = await drawBlueprint();
  if (words.includes('--plan')) {
    const text = adminUrl
      ? await planOf(adminUrl, blueprint)
      : planText(planDistribution(blueprint, untouched(blueprint)));
    say(text || '-- Inget är kvar att göra.  ·  Nothing is left to do.');
    return;
  }
  if (!adminUrl || !appUrl) throw new Stop([USAGE]);
  await distribute({ adminUrl, appUrl }, blueprint, ({ sv, en }) => say(`${sv}  ·  ${en}`));
}

const USAGE = {
  sv: 'Skriv: database distribute <administratörens adress> [appens adress], där den senare annars är DATABASE_URL; eller database distribute --plan [adress].',
  en: 'Usage: database distribute <admin-url> [app-url], the latter otherwise being DATABASE_URL; or database distribute --plan [url].',
};
