// The five worlds of the demo: four real programmes with announced facts only, and an invented consortium with a story.
import { join } from 'node:path';
import { productFolder } from '#platform/config.js';
import type { Localised } from '#platform/values/text.js';
import { idOf } from './ids.js';
import { STEG, TAKT } from './story/cast.js';

export interface DemoWorld {
  /** Made of the slug, so that a workspace of somebody's own with the same slug is never taken for the demo's. */
  id: string;
  slug: string;
  name: Localised;
  file: string;
}

function worldOf(slug: string, name: Localised): DemoWorld {
  return { id: idOf('workspace', slug), slug, name, file: join(productFolder, 'demo', 'programmes', `${slug}.yaml`) };
}

/** The name says on every page that nothing here is invented: nobody has taken part, and nothing was reported. */
function announced(slug: string, name: string): DemoWorld {
  return worldOf(slug, {
    sv: `${name} (bara annonserade uppgifter)`,
    en: `${name} (announced facts only)`,
  });
}

export const realWorlds: readonly DemoWorld[] = [
  announced('compcor', 'CompCor'),
  announced('fordonsdalen-kompetensomstallning', 'Fordonsdalen – kompetensomställning'),
  announced('kompetenslyft-gron-industri', 'Kompetenslyft Grön Industri'),
  announced('industry-in-west', 'Industry in West'),
];

/** The project of courses, by the same consortium. */
export const coursesFile = join(productFolder, 'demo', 'programmes', `${TAKT}.yaml`);

export const inventedWorld = worldOf(STEG, {
  sv: 'Demo – påhittade uppgifter: Steg för industrin',
  en: 'Demo – invented data: Steps for Industry',
});

export const demoWorlds: readonly DemoWorld[] = [...realWorlds, inventedWorld];
