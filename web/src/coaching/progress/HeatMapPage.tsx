// Where every company stands in every area: a number and a tint in each cell, sorted by any column.
import { Button, NativeSelect, Switch } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { useWhole } from '../../api/pages';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { csvOf, saveFile } from '../../ui/csv';
import { Table, type Column } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import styles from './heat.module.css';
import { HEAT, HEAT_AREAS } from './heat.queries';
import { heatRows, spreadOf, type HeatRow } from './heat.rules';
import { HEAT_WORDS } from './heat.words';
import { NO_LETTER, shadeOf } from './stairs.rules';

interface Area {
  id: string;
  letter: string | null;
  name: { sv: string; en: string };
}

const ROWS = { document: HEAT, pageOf: (data: ResultOf<typeof HEAT>) => data.enrolments };

export function HeatMapPage() {
  const say = useWords(HEAT_WORDS);
  const { id } = useProject();
  return (
    <>
      <ProjectNav />
      <h1>{say('title')}</h1>
      {id && <HeatMap key={id} id={id} />}
    </>
  );
}

function HeatMap({ id }: { id: string }) {
  const [{ data }] = useQuery({ query: HEAT_AREAS, variables: { id } });
  const rows = useWhole(ROWS, { id });
  return (
    <Answer of={rows} part={({ nodes }) => (data ? nodes : undefined)} again={rows.again}>
      {(nodes) => <Grid areas={data?.project?.insatsomraden ?? []} rows={heatRows(nodes)} />}
    </Answer>
  );
}

function Grid({ areas, rows: all }: { areas: readonly Area[]; rows: readonly HeatRow[] }) {
  const say = useWords(HEAT_WORDS);
  const navigate = useNavigate();
  const { partner = '', plain = false }: { partner?: string; plain?: boolean } = useSearch({ strict: false });
  const rows = all.filter((row) => !partner || row.partner === partner);
  const partners = [...new Set(all.map((row) => row.partner))].toSorted((a, b) => a.localeCompare(b, 'sv'));
  const go = (search: { partner: string; plain: boolean }): void =>
    void navigate({ to: '/project/heat-map', search, replace: true });
  if (all.length === 0) return <p>{say('empty')}</p>;
  return (
    <>
      <div className={`${styles.tools} no-print`}>
        <NativeSelect
          label={say('partner')}
          value={partner}
          onChange={({ currentTarget: { value } }) => go({ partner: value, plain })}
          data={[{ value: '', label: say('allPartners') }, ...partners]}
        />
        <Switch
          label={say('asTable')}
          checked={plain}
          onChange={({ currentTarget: { checked } }) => go({ partner, plain: checked })}
        />
        <Button variant="default" onClick={() => saveFile(say('file'), csvOf(cellsOf(areas, rows, say)))}>
          {say('export')}
        </Button>
      </div>
      <div className={plain ? undefined : styles.grid}>
        <Table
          caption={say('caption', { count: rows.length })}
          rows={rows}
          keyOf={({ companyId }) => companyId}
          order={{ key: 'company', isDown: false }}
          columns={columnsOf(areas, say, plain)}
        />
      </div>
      <Spread areas={areas} rows={rows} />
    </>
  );
}

type SayHeat = ReturnType<typeof useWords<HeatKeys>>;
type HeatKeys = 'company' | 'town' | 'partner' | 'step' | 'unmeasured';

function columnsOf(areas: readonly Area[], say: SayHeat, isPlain: boolean): Column<HeatRow>[] {
  return [
    {
      key: 'company',
      label: say('company'),
      sortOf: ({ company }) => company,
      cell: ({ companyId, company }) => <Link to={`/companies/${companyId}`}>{company}</Link>,
    },
    { key: 'town', label: say('town'), sortOf: ({ town }) => town, cell: ({ town }) => town ?? '–' },
    ...areas.map(({ id, letter, name }): Column<HeatRow> => ({
      key: id,
      label: `${letter ?? ''}\u00A0${told(name)}`.trim(),
      isNumber: true,
      sortOf: ({ steps }) => steps.get(id),
      cell: ({ steps }) => {
        const step = steps.get(id);
        if (isPlain) return step ?? '–';
        if (step === undefined)
          return (
            <span className={styles.unknown} data-area={letter ?? NO_LETTER} title={say('unmeasured')}>
              <b aria-hidden>{letter}</b> –
            </span>
          );
        return (
          <span className={styles.cell} data-area={letter ?? NO_LETTER} data-step={shadeOf(step)}>
            <b aria-hidden>{letter}</b> {step}
          </span>
        );
      },
    })),
    { key: 'partner', label: say('partner'), sortOf: ({ partner }) => partner, cell: ({ partner }) => partner },
  ];
}

function cellsOf(areas: readonly Area[], rows: readonly HeatRow[], say: SayHeat) {
  const head = [say('company'), say('town'), say('partner'), ...areas.map(({ name }) => told(name))];
  return [
    head,
    ...rows.map((row) => [row.company, row.town, row.partner, ...areas.map(({ id }) => row.steps.get(id))]),
  ];
}

/** How many companies stand on each step, area by area. */
function Spread({ areas, rows }: { areas: readonly Area[]; rows: readonly HeatRow[] }) {
  const say = useWords(HEAT_WORDS);
  return (
    <section aria-labelledby="spread" className={styles.spread}>
      <h2 id="spread">{say('spread')}</h2>
      <Table
        caption={say('spreadCaption')}
        isCaptionUnseen
        rows={areas}
        keyOf={({ id }) => id}
        columns={[
          { key: 'area', label: say('area'), cell: ({ letter, name }) => `${letter ?? ''} ${told(name)}` },
          ...[1, 2, 3, 4, 5].map((step): Column<Area> => ({
            key: String(step),
            label: say('step', { step }),
            isNumber: true,
            cell: ({ id }) => spreadOf(rows, id)[step - 1] ?? 0,
          })),
        ]}
      />
    </section>
  );
}
