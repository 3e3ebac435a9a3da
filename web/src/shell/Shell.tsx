// The frame around every screen: where one can go, what is not yet saved, and the log button under the thumb.
import { ActionIcon, Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useHere } from '../access/here/here';
import { SignOut } from '../access/sign-out/SignOut';
import { useViewAs } from '../access/view-as/view-as';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { WrongClock } from '../device/WrongClock';
import { Icon, type IconName } from '../ui/Icon';
import { useWords } from '../ui/words';
import { BACK_ROOM, PLACES, placesFor, type Place, type PlaceName } from './places';
import { NewVersion } from './Cautions';
import { Keyboard } from './Keyboard';
import { openPalette } from './palette';
import { ProjectSwitch } from './ProjectSwitch';
import { PutRightCount } from './PutRightCount';
import { SyncPill } from './SyncPill';
import { SHELL } from './shell.words';
import styles from './shell.module.css';

const ICONS: Readonly<Record<PlaceName, IconName>> = {
  home: 'home',
  companies: 'factory',
  calendar: 'calendar',
  project: 'target',
  actions: 'check',
  activities: 'people',
  lessons: 'book',
  putRight: 'wrench',
  team: 'person',
  integrations: 'plug',
  unsent: 'cloud',
  settings: 'gear',
};

export function Shell() {
  const say = useWords(SHELL);
  const { person } = useHere();
  const { viewed, end } = useViewAs();
  return (
    <div className={styles.house}>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      {person.me.workspace?.isDemo && <p className={styles.demo}>{say('demo')}</p>}
      {viewed && <Looking name={viewed} onEnd={end} />}
      <Top />
      <Rail />
      <main id="content" className={styles.content} tabIndex={-1}>
        <WrongClock />
        {/* Only to look: nothing can be pressed but links. */}
        <fieldset className={styles.look} disabled={viewed !== undefined}>
          <Outlet />
        </fieldset>
      </main>
      <Bar />
      <Keyboard />
    </div>
  );
}

function Looking({ name, onEnd }: { name: string; onEnd: () => void }) {
  const say = useWords(SHELL);
  return (
    <div className={styles.looking} role="status">
      <span>{say('looking', { name })}</span>
      <Button size="compact-md" variant="default" onClick={onEnd}>
        {say('stopLooking')}
      </Button>
    </div>
  );
}

function Top() {
  const say = useWords(SHELL);
  const { person } = useHere();
  return (
    <header className={`${styles.top} no-print`}>
      <Link to="/" className={styles.name}>
        <img src="/icon.svg" alt="" width={20} height={20} />
        <span>Stegvis</span>
      </Link>
      <ProjectSwitch />
      <span className={styles.end}>
        <ActionIcon variant="default" className={styles.search ?? ''} aria-label={say('search')} onClick={openPalette}>
          <Icon name="search" size={18} />
          <kbd className={styles.key}>{say('searchKey')}</kbd>
        </ActionIcon>
        <NewVersion />
        <SyncPill />
        <Link to="/settings" className={styles.who}>
          {person.me.member?.name ?? person.account}
        </Link>
      </span>
    </header>
  );
}

function PlaceLink({ place, onGo }: { place: Place; onGo?: () => void }) {
  const say = useWords(SHELL);
  return (
    <Link
      to={place.to}
      title={place.key ? say('goBy', { key: place.key }) : undefined}
      className={styles.place}
      activeOptions={{ exact: place.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <Icon name={ICONS[place.name]} />
      <span>{say(place.name)}</span>
      {place.name === 'putRight' && <PutRightCount />}
    </Link>
  );
}

function Rail() {
  const say = useWords(SHELL);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const log = useLogSheet();
  return (
    <nav className={`${styles.rail} no-print`} aria-label={say('navigation')}>
      {hats.isCoach && !viewed && (
        <Button className={styles.railLog ?? ''} leftSection={<Icon name="plus" />} onClick={() => log.open({})}>
          {say('log')}
        </Button>
      )}
      {placesFor(PLACES, hats).map((place) => (
        <PlaceLink key={place.name} place={place} />
      ))}
      <hr />
      {placesFor(BACK_ROOM, hats).map((place) => (
        <PlaceLink key={place.name} place={place} />
      ))}
      <SignOutLink />
    </nav>
  );
}

function SignOutLink() {
  return (
    <SignOut>
      {(ask, label) => (
        <button type="button" className={styles.place} onClick={ask}>
          <Icon name="back" />
          <span>{label}</span>
        </button>
      )}
    </SignOut>
  );
}

function Bar() {
  const say = useWords(SHELL);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const log = useLogSheet();
  const navigate = useNavigate();
  const [isOpen, drawer] = useDisclosure(false);
  const places = placesFor(PLACES, hats);
  const lead = hats.isLeader && !hats.isCoach ? places.find(({ name }) => name === 'project') : undefined;
  const [home, companies, calendar, ...rest] = places;
  return (
    <nav className={`${styles.bar} no-print`} aria-label={say('navigation')}>
      {home && <PlaceLink place={home} />}
      {companies && <PlaceLink place={companies} />}
      {hats.isCoach && !viewed ? (
        <ActionIcon className={styles.barLog ?? ''} aria-label={say('log')} onClick={() => log.open({})}>
          <Icon name="plus" />
          <span>{say('log')}</span>
        </ActionIcon>
      ) : (
        lead && <PlaceLink place={lead} />
      )}
      {calendar && <PlaceLink place={calendar} />}
      <button type="button" className={styles.place} onClick={drawer.open} aria-expanded={isOpen}>
        <Icon name="more" />
        <span>{say('more')}</span>
      </button>
      <Drawer opened={isOpen} onClose={drawer.close} position="bottom" title={say('more')} size="auto">
        <div className={styles.more}>
          {[...rest, ...placesFor(BACK_ROOM, hats)].map((place) => (
            <PlaceLink
              key={place.name}
              place={place}
              onGo={() => {
                drawer.close();
                void navigate({ to: place.to });
              }}
            />
          ))}
          <SignOutLink />
        </div>
      </Drawer>
    </nav>
  );
}
