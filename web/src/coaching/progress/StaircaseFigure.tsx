// The staircase figure: where a company stands in every area, what is missing for the next step, and the grund below.
import { useId } from 'react';
import { dayInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import { PROGRESS } from './progress.words';
import { standOf } from './stand';
import {
  blocksOf,
  DRAWING,
  flightsOf,
  shadeOf,
  stepAfter,
  type Block,
  type CompanyStairs,
  type Flight,
} from './stairs.rules';
import { StairsTable } from './StairsTable';
import styles from './staircase.module.css';

const SHOWN = 3;

export function StaircaseFigure({ company }: { company: CompanyStairs }) {
  const say = useWords(PROGRESS);
  const flights = flightsOf(company);
  return (
    <div className={styles.figure}>
      {flights.length === 0 && <p>{say('noAreas')}</p>}
      {flights.length > 0 && <Legend />}
      <div className={styles.flights}>
        {flights.map((flight) => (
          <FlightFigure key={flight.id} flight={flight} />
        ))}
      </div>
      <Grund grund={company.grund ?? undefined} />
      {flights.length > 0 && (
        <details className={styles.table}>
          <summary>{say('asTable')}</summary>
          <StairsTable flights={flights} caption={say('figure', { name: company.name })} />
        </details>
      )}
    </div>
  );
}

function Legend() {
  const say = useWords(PROGRESS);
  const id = useId();
  return (
    <p className={styles.legend} aria-hidden>
      <Key word={say('now')}>
        <circle className={styles.now} cx={7} cy={8} r={6} />
      </Key>
      <Key word={say('start')}>
        <circle className={styles.start} cx={7} cy={8} r={5} />
      </Key>
      <Key word={say('wanted')}>
        <path className={styles.wanted} d={flagAt(2, 16, 14)} />
      </Key>
      <Key word={say('next')}>
        <Hatching id={`${id}-key`} />
        <rect className={styles.edge} x={1} y={2} width={12} height={12} style={{ fill: `url(#${id}-key)` }} />
      </Key>
    </p>
  );
}

function Key({ word, children }: { word: string; children: React.ReactNode }) {
  return (
    <span>
      <svg viewBox="0 0 14 16">{children}</svg> {word}
    </span>
  );
}

function FlightFigure({ flight }: { flight: Flight }) {
  const say = useWords(PROGRESS);
  const stand = standOf(flight);
  const isKnown = flight.now !== null;
  return (
    <section className={styles.flight} data-area={flight.letter} data-known={isKnown}>
      <h3>
        <b className={styles.letter}>{flight.letter}</b> {told(flight.name)}
      </h3>
      <FlightDrawing flight={flight} title={say('areaStep', { area: told(flight.name), step: stand })} />
      <p className={isKnown ? styles.stand : styles.quiet}>
        {isKnown ? <strong>{stand}</strong> : stand}
        {flight.stepName && ` · ${told(flight.stepName)}`}
        {flight.sinceOn && <span> {say('since', { day: dayInWords(flight.sinceOn) })}</span>}
      </p>
      <Missing flight={flight} />
    </section>
  );
}

function Missing({ flight }: { flight: Flight }) {
  const say = useWords(PROGRESS);
  const step = stepAfter(flight);
  if (step === undefined) return flight.steps.length > 0 ? <p className={styles.quiet}>{say('top')}</p> : null;
  if (flight.now === null && flight.missing.length === 0) return null;
  if (flight.missing.length === 0) return <p className={styles.quiet}>{say('nothingMissing')}</p>;
  const rest = flight.missing.slice(SHOWN);
  return (
    <div className={styles.missing}>
      <h4>{say('missing', { step })}</h4>
      <ul>
        {flight.missing.slice(0, SHOWN).map((one) => (
          <li key={one.sv}>{told(one)}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{say('more', { count: rest.length })}</summary>
          <ul>
            {rest.map((one) => (
              <li key={one.sv}>{told(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function FlightDrawing({ flight, title }: { flight: Flight; title: string }) {
  const id = useId();
  const blocks = blocksOf(flight);
  const top = (number: number | null): Block | undefined => blocks.find((block) => block.number === number);
  const [now, start, wanted] = [top(flight.now), top(flight.start), top(flight.wanted)];
  return (
    <svg
      className={styles.drawing}
      viewBox={`-2 -26 ${DRAWING.width + 4} ${DRAWING.height + 30}`}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{title}</title>
      <AreaPattern id={`${id}-area`} letter={flight.letter} />
      <Hatching id={`${id}-next`} />
      {blocks.map((block) => (
        <Step key={block.number} block={block} patterns={id} />
      ))}
      {wanted && (
        <path
          className={styles.wanted}
          d={flagAt(wanted.x + wanted.width * (wanted === now || wanted === start ? 0.7 : 0.4), wanted.y, 20)}
        />
      )}
      {start && start !== now && (
        <circle className={styles.start} cx={start.x + start.width / 2} cy={start.y - 9} r={6} />
      )}
      {now && <circle className={styles.now} cx={now.x + now.width / 2} cy={now.y - 9} r={7} />}
    </svg>
  );
}

function Step({ block: { number, x, y, width, height, filled }, patterns }: { block: Block; patterns: string }) {
  const isDark = filled === 1 && shadeOf(number) > 3;
  const part = height * filled;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} className={styles.step} />
      {filled === 1 && (
        <>
          <rect x={x} y={y} width={width} height={height} style={{ fill: `var(--step-${shadeOf(number)})` }} />
          <rect x={x} y={y + 24} width={width} height={Math.max(height - 24, 0)} fill={`url(#${patterns}-area)`} />
        </>
      )}
      {filled > 0 && filled < 1 && (
        <rect x={x} y={y + height - part} width={width} height={part} fill={`url(#${patterns}-next)`} />
      )}
      <rect x={x} y={y} width={width} height={height} className={styles.edge} />
      <text
        x={x + width / 2}
        y={y + 14}
        className={styles.number}
        data-on={filled === 1 ? (isDark ? 'dark' : 'light') : 'none'}
      >
        {number}
      </text>
    </g>
  );
}

/** A flag on a pole that stands there: what the company wishes to reach. */
const flagAt = (x: number, foot: number, height: number): string => `M${x} ${foot}v${-height}l10 4.5l-10 4.5z`;

function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" className={styles.hatching} />
    </pattern>
  );
}

/** Beside its colour every area has a pattern, so that it can be told on paper. */
const PATTERNS: Readonly<Record<string, string>> = {
  R: 'M0 4H8',
  C: 'M4 3.2a0.8 0.8 0 1 0 0.01 0z',
  E: 'M-1 9 9 -1M-1 1 1 -1M7 9 9 7',
  D: 'M0 4H8M4 0V8',
};

function AreaPattern({ id, letter }: { id: string; letter: string }) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      {PATTERNS[letter] && <path d={PATTERNS[letter]} className={styles.pattern} />}
    </pattern>
  );
}

function Grund({ grund }: { grund: NonNullable<CompanyStairs['grund']> | undefined }) {
  const say = useWords(PROGRESS);
  return (
    <section className={styles.grund} data-area="O" data-laid={grund ? 'yes' : 'no'}>
      <h3>
        <b className={styles.letter}>O</b> {say('grund')} ·{' '}
        {grund ? say('reviewed', { day: dayInWords(grund.onDay) }) : say('unreviewed')}
      </h3>
      {grund && (
        <ul>
          {grund.themes.map(({ code, name, level }) => (
            <li key={code}>
              {told(name)}
              {typeof level === 'number' && ` – ${say('level', { level })}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
