// What is worth putting right, for each their own: rule by rule, and each thing opens where it is put right.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { Answer } from '../../ui/Answer';
import { dayInWords, timeInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import { NumberFix } from './NumberFix';
import { THINGS_TO_PUT_RIGHT } from './put-right.queries';
import { wayTo } from './put-right.rules';
import { PUT_RIGHT } from './put-right.words';
import styles from './put-right.module.css';

const FIRST = 20;
const MOST = 100;
const SHOWN = 5;

type Group = ResultOf<typeof THINGS_TO_PUT_RIGHT>['thingsToPutRight'][number];
type Thing = Group['items']['nodes'][number];

export function PutRightPage() {
  const say = useWords(PUT_RIGHT);
  const [first, setFirst] = useState(FIRST);
  const [answer, ask] = useQuery({ query: THINGS_TO_PUT_RIGHT, variables: { first } });
  const [checkedAt, setCheckedAt] = useState(() => new Date().toISOString());
  const checkAgain = (): void => {
    ask({ requestPolicy: 'network-only' });
    setCheckedAt(new Date().toISOString());
  };
  return (
    <div className={styles.page}>
      <div>
        <h1>{say('title')}</h1>
        <p>{say('what')}</p>
      </div>
      <Answer of={answer} part={({ thingsToPutRight }) => thingsToPutRight} again={checkAgain}>
        {(groups) =>
          groups.length === 0 ? (
            <div className={styles.well}>
              <strong>{say('allWell', { time: timeInWords(checkedAt) })}</strong>
              <p>{say('allWellWhat')}</p>
            </div>
          ) : (
            <>
              {groups.map((group) => (
                <Things key={group.rule} group={group} onMore={() => setFirst(MOST)} onFixed={checkAgain} />
              ))}
              <p>{say('checked', { time: timeInWords(checkedAt) })}</p>
            </>
          )
        }
      </Answer>
      <div>
        <Button variant="default" onClick={checkAgain} loading={answer.fetching}>
          {say('checkAgain')}
        </Button>
      </div>
    </div>
  );
}

interface ThingsProps {
  group: Group;
  onMore: () => void;
  onFixed: () => void;
}

function Things({ group, onMore, onFixed }: ThingsProps) {
  const say = useWords(PUT_RIGHT);
  const [isOpen, setOpen] = useState(false);
  const { nodes } = group.items;
  const shown = isOpen ? nodes : nodes.slice(0, SHOWN);
  const left = group.count - shown.length;
  return (
    <section className={styles.group} id={group.rule}>
      <h2>{told(group.sentence)}</h2>
      <p>{say('oldest', { day: dayInWords(group.oldestOn) })}</p>
      <ul className={styles.list}>
        {shown.map((thing) => (
          <li key={thing.id} className={styles.item}>
            <Named thing={thing} />
            {group.rule === 'COMPANY_WITHOUT_NUMBER' && thing.company?.viewerCan.includes('company:amend') && (
              <NumberFix company={thing.company} onFixed={onFixed} />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (!isOpen || nodes.length < MOST) && (
        <Button
          variant="subtle"
          onClick={() => {
            setOpen(true);
            if (group.count > nodes.length) onMore();
          }}
        >
          {say('more', { count: left })}
        </Button>
      )}
    </section>
  );
}

function Named({ thing }: { thing: Thing }) {
  const say = useWords(PUT_RIGHT);
  const way = wayTo(thing);
  const name = thing.label ?? say('unnamed');
  const rest = [thing.company?.name, told(thing.project?.name)].find((one) => one && one !== name);
  const lacks = thing.lacks.map((code) => say(code as 'GENDER')).join(', ');
  return (
    <span>
      {way ? (
        <Link className="reach" to={way.to} {...(way.search ? { search: way.search } : {})}>
          {name}
        </Link>
      ) : (
        name
      )}
      <br />
      <span className={styles.lacks}>
        {[rest, say('since', { day: dayInWords(thing.on) }), lacks].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
