// How far it came: what was reached against what was promised at first and at the end, and why, target by target.
import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { numberInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { Table } from '../../ui/Table';
import { useSending } from '../../api/use-sending';
import { told, useWords } from '../../ui/words';
import styles from './ending.module.css';
import { AMEND } from './ending.queries';
import type { Project, StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent } from '../../ui/NotSent';
import { SavedBy } from './StepParts';
import { TakenBy } from './TakenBy';

interface Figure {
  id: string;
  what: string;
  original: number;
  revised: number;
  actual: number | null;
  why: string | null;
}

type Say = (key: 'COMPANY' | 'PERSON' | 'HOUR' | 'OWN') => string;
type Named = Pick<NonNullable<Project['forecast']>['targets'][number]['target'], 'unit' | 'name' | 'organisation'>;

const nameOf = ({ unit, name, organisation }: Named, say: Say): string =>
  [told(name) || say(unit), organisation?.name].filter(Boolean).join(', ');

/** As it stood when the project ended, or as it stands now. */
function figuresOf({ project, ending }: StepProps, say: Say): Figure[] {
  if (project.endedOn && ending) return ending.figures.map((figure) => ({ ...figure, what: nameOf(figure, say) }));
  return (project.forecast?.targets ?? []).map(({ reached, target }) => ({
    id: target.id,
    what: nameOf(target, say),
    original: target.originalValue,
    revised: target.value,
    actual: reached,
    why: ending?.whys.find(({ targetId }) => targetId === target.id)?.why ?? null,
  }));
}

export function FiguresStep(props: StepProps) {
  const say = useWords(ENDING_WORDS);
  const { project, ending, onSaved } = props;
  const { person } = useHere();
  const sending = useSending();
  const figures = figuresOf(props, say);
  const draft = useDraft<Record<string, string>>(person.account, `ending-whys/${project.id}`, () => ({}));
  const mayWrite = !project.endedOn && ending !== undefined;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ending) return;
    const whys = figures
      .map(({ id, why }) => ({ targetId: id, why: (draft.value[id] ?? why ?? '').trim() }))
      .filter(({ why }) => why !== '');
    if (!(await sending.send(() => post(AMEND, { id: ending.id, version: ending.version, input: { whys } })))) return;
    await draft.discard();
    notify(say('saved'));
    onSaved();
  }

  return (
    <section aria-labelledby="figures" className={styles.step}>
      <h2 id="figures">{say('figures')}</h2>
      <SavedBy ending={ending} step="FIGURES" />
      <TakenBy project={project} ending={ending} step="FIGURES" onSaved={onSaved} />
      <form onSubmit={(event) => void save(event)}>
        <Table
          caption={say('figures')}
          isCaptionUnseen
          rows={figures}
          keyOf={({ id }) => id}
          columns={[
            { key: 'target', label: say('target'), cell: ({ what }) => what },
            {
              key: 'original',
              label: say('original'),
              isNumber: true,
              cell: ({ original }) => numberInWords(original),
            },
            { key: 'revised', label: say('revised'), isNumber: true, cell: ({ revised }) => numberInWords(revised) },
            {
              key: 'actual',
              label: say('actual'),
              isNumber: true,
              cell: ({ actual }) => (actual === null ? '–' : numberInWords(actual)),
            },
            {
              key: 'why',
              label: say('why'),
              cell: ({ id, what, why }) =>
                mayWrite ? (
                  <Textarea
                    autosize
                    aria-label={say('whyOf', { what })}
                    value={draft.value[id] ?? why ?? ''}
                    onChange={({ currentTarget }) => draft.change({ [id]: currentTarget.value })}
                  />
                ) : (
                  (why ?? '–')
                ),
            },
          ]}
        />
        <NotSent sending={sending} />
        {mayWrite && (
          <p>
            <Button type="submit" variant="default" loading={sending.isSending}>
              {say('saveFigures')}
            </Button>
          </p>
        )}
      </form>
    </section>
  );
}
