// An activity's roster: everybody ticked off in one go, company by company, with or without network.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import type { ResultOf } from '../../api/graphql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { EntryMark } from '../../outbox/EntryMark';
import { useDeed } from '../../outbox/use-deed';
import { useEntriesOf } from '../../outbox/use-outbox';
import { Answer } from '../../ui/Answer';
import { dayInWords, timeInWords, today, weekdayInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { told, useWords } from '../../ui/words';
import styles from './activity.module.css';
import { ACTIVITY } from './activity.queries';
import { ACTIVITY_WORDS } from './activity.words';
import { emptyRoster, entriesOf, everybodyHere, type Presence, type RosterSheet } from './roster.rules';

type Shown = NonNullable<ResultOf<typeof ACTIVITY>['activity']>;
type Occasion = Shown['occasions'][number];
type SignUp = Shown['signUps']['nodes'][number];

const PRESENCES = ['PRESENT', 'EXCUSED', 'ABSENT'] as const;

/** The occasion that is under way or was held last, else the first. */
const nearestOf = (occasions: readonly Occasion[]): Occasion | undefined =>
  occasions.findLast(({ onDay }) => onDay <= today()) ?? occasions[0];

export function ActivityPage() {
  const say = useWords(ACTIVITY_WORDS);
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [asked, ask] = useQuery({ query: ACTIVITY, variables: { id } });
  return (
    <Answer
      of={asked}
      part={({ activity }) => activity}
      again={() => ask({ requestPolicy: 'network-only' })}
      heading={say('roster')}
    >
      {(activity) => <Activity activity={activity} />}
    </Answer>
  );
}

function Activity({ activity }: { activity: Shown }) {
  const say = useWords(ACTIVITY_WORDS);
  return (
    <div className={styles.page} data-area={activity.insatsomrade?.letter ?? 'X'}>
      <h1>{activity.name}</h1>
      <p className={styles.facts}>
        {[say(activity.kind), dayInWords(activity.firstOn), activity.place, told(activity.insatsomrade?.name)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {activity.description && <p>{activity.description}</p>}
      <p className={styles.acts}>
        <a href={activity.rosterUrl}>{say('print')}</a>
      </p>
      <Occasions activity={activity} />
    </div>
  );
}

function Occasions({ activity }: { activity: Shown }) {
  const say = useWords(ACTIVITY_WORDS);
  const [chosen, setChosen] = useState<string>();
  const occasions = activity.occasions.filter(({ cancelledOn }) => !cancelledOn);
  const occasion = occasions.find((one) => one.id === chosen) ?? nearestOf(occasions);
  if (!occasion) return undefined;
  return (
    <>
      {occasions.length > 1 && (
        <NativeSelect
          label={say('day')}
          value={occasion.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={occasions.map((one) => ({ value: one.id, label: labelOf(one) }))}
        />
      )}
      <Roster key={occasion.id} activity={activity} occasion={occasion} />
    </>
  );
}

const labelOf = ({ onDay, startsAt }: Occasion): string =>
  `${weekdayInWords(onDay)}${startsAt ? ` ${timeInWords(startsAt)}` : ''}`;

function Roster({ activity, occasion }: { activity: Shown; occasion: Occasion }) {
  const say = useWords(ACTIVITY_WORDS);
  const { person } = useHere();
  const once = useOnce();
  const draft = useDraft<RosterSheet>(person.account, `roster/${occasion.id}`, emptyRoster);
  const { keep } = useDeed(draft);
  const waiting = useEntriesOf(occasion.id).at(-1);
  const before: Record<string, Presence> = Object.fromEntries(
    occasion.attendances.nodes.map(({ signUp, presence }) => [signUp.id, presence]),
  );
  const expected = activity.signUps.nodes.filter(({ state, id }) => state === 'HAS_PLACE' || before[id]);
  const sheet = draft.value;
  const said = expected.filter(({ id }) => sheet.said[id] ?? before[id]).length;
  const all = expected.length + sheet.walkIns.length;
  const canRecord =
    occasion.viewerCan.includes('attendance:record') || activity.viewerCan.includes('attendance:record');

  async function save(): Promise<void> {
    const about = say('about', { name: activity.name });
    const variables = { id: occasion.id, input: { entries: entriesOf(sheet) } };
    if (!(await keep({ kind: 'attendanceRecord', record: occasion.id, variables, about }))) return;
    notify(say('saved'));
  }

  return (
    <section aria-label={say('roster')} className={styles.roster}>
      <header className={styles.head}>
        <h2>{say('roster')}</h2>
        {waiting && <EntryMark entry={waiting} />}
        <span role="status">{all > 0 && say('said', { said: said + sheet.walkIns.length, all })}</span>
      </header>
      {expected.length === 0 && <p>{say('nobody')}</p>}
      {canRecord && expected.length > 0 && (
        <Button
          variant="default"
          onClick={() =>
            draft.change(
              everybodyHere(
                sheet,
                expected.map(({ id }) => id),
                before,
              ),
            )
          }
        >
          {say('everybody')}
        </Button>
      )}
      {byCompany(expected, say('noCompany')).map(([company, people]) => (
        <fieldset key={company} className={styles.company} disabled={!canRecord}>
          <legend>{company}</legend>
          {people.map((signUp) => (
            <PersonLine
              key={signUp.id}
              signUp={signUp}
              presence={sheet.said[signUp.id] ?? before[signUp.id]}
              onSay={(presence) => draft.change({ said: { ...sheet.said, [signUp.id]: presence } })}
            />
          ))}
        </fieldset>
      ))}
      <WalkIns sheet={sheet} change={draft.change} canRecord={canRecord} />
      {canRecord && (
        <Button
          size="lg"
          className={styles.save ?? ''}
          disabled={entriesOf(sheet).length === 0}
          onClick={() => once(save)}
        >
          {say('save')}
        </Button>
      )}
    </section>
  );
}

function byCompany(signUps: readonly SignUp[], without: string): [string, SignUp[]][] {
  const companies = new Map<string, SignUp[]>();
  for (const signUp of signUps) {
    const name = signUp.company?.name ?? signUp.companyName ?? without;
    companies.set(name, [...(companies.get(name) ?? []), signUp]);
  }
  return [...companies].toSorted(([a], [b]) => a.localeCompare(b, 'sv'));
}

interface PersonLineProps {
  signUp: SignUp;
  presence: Presence | undefined;
  onSay: (presence: Presence) => void;
}

function PersonLine({ signUp, presence, onSay }: PersonLineProps) {
  const say = useWords(ACTIVITY_WORDS);
  const name = signUp.name ?? '–';
  return (
    <div className={styles.person} role="group" aria-label={name}>
      <span>
        {name}
        {signUp.certificateUrl && (
          <>
            {' · '}
            <a href={signUp.certificateUrl}>{say('certificate')}</a>
          </>
        )}
      </span>
      <span className={styles.marks}>
        {PRESENCES.map((one) => (
          <button key={one} type="button" aria-pressed={presence === one} onClick={() => onSay(one)}>
            {say(one)}
          </button>
        ))}
      </span>
    </div>
  );
}

interface WalkInsProps {
  sheet: RosterSheet;
  change: (change: Partial<RosterSheet>) => void;
  canRecord: boolean;
}

function WalkIns({ sheet, change, canRecord }: WalkInsProps) {
  const say = useWords(ACTIVITY_WORDS);
  return (
    <>
      {sheet.walkIns.map(({ id, name }) => (
        <p key={id}>
          {name} · {say('PRESENT')}
        </p>
      ))}
      {canRecord && <WalkIn onAdd={(name) => change({ walkIns: [...sheet.walkIns, { id: v7(), name }] })} />}
    </>
  );
}

function WalkIn({ onAdd }: { onAdd: (name: string) => void }) {
  const say = useWords(ACTIVITY_WORDS);
  const [name, setName] = useState('');
  return (
    <form
      className={styles.walkIn}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onAdd(name.trim());
        setName('');
      }}
    >
      <TextInput
        label={say('walkIn')}
        placeholder={say('walkInName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!name.trim()}>
        {say('add')}
      </Button>
    </form>
  );
}
