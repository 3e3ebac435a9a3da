// Everybody's own settings: language, appearance, keys, project, devices, password, and the way out.
import { Button, NativeSelect, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { setShortcuts, showShortcuts, useShortcutsOn } from '../../shell/shortcuts';
import { useProject } from '../../shell/project';
import { Chips } from '../../ui/Chips';
import { chooseLocale, locale, told, useWords, type Locale } from '../../ui/words';
import { useHere } from '../here/here';
import { SignOut } from '../sign-out/SignOut';
import { Devices } from './Devices';
import { Install } from './Install';
import { PasswordForm } from './PasswordForm';
import { SETTINGS } from './settings.words';
import styles from './settings.module.css';

export function SettingsPage() {
  const say = useWords(SETTINGS);
  const { person } = useHere();
  const name = person.me.member?.name ?? person.account;
  return (
    <div className={styles.page}>
      <h1>{say('title')}</h1>
      <p>{say('signedInAs', { name, account: person.account })}</p>
      <Looks />
      <Keys />
      <Places />
      <Devices />
      <PasswordForm />
      <Install />
      <Out />
    </div>
  );
}

function Looks() {
  const say = useWords(SETTINGS);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={styles.card}>
      <h2>{say('appearance')}</h2>
      <Chips
        label={say('language')}
        isSingle
        options={[
          { value: 'sv', label: say('swedish') },
          { value: 'en', label: say('english') },
        ]}
        chosen={[locale()]}
        onChange={([chosen]) => void chooseLocale(chosen as Locale)}
      />
      <Chips
        label={say('appearance')}
        isSingle
        options={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: say(value) }))}
        chosen={[colorScheme]}
        onChange={([chosen]) => setColorScheme(chosen as MantineColorScheme)}
      />
    </section>
  );
}

function Keys() {
  const say = useWords(SETTINGS);
  const isOn = useShortcutsOn();
  return (
    <section className={styles.card}>
      <h2>{say('keys')}</h2>
      <Switch
        label={say('keysOn')}
        description={say('keysWhat')}
        checked={isOn}
        onChange={(event) => setShortcuts(event.currentTarget.checked)}
      />
      <Button variant="default" onClick={showShortcuts}>
        {say('keysShow')}
      </Button>
    </section>
  );
}

function Places() {
  const say = useWords(SETTINGS);
  const { person, hats, enterWorkspace } = useHere();
  const { id, choose } = useProject();
  const { workspaces, workspace } = person.me;
  if (hats.projects.length < 2 && workspaces.length < 2) return undefined;
  return (
    <section className={styles.card}>
      {hats.projects.length > 1 && (
        <NativeSelect
          label={say('project')}
          value={id ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={hats.projects.map((project) => ({ value: project.id, label: told(project.name) }))}
        />
      )}
      {workspaces.length > 1 && (
        <NativeSelect
          label={say('workspace')}
          value={workspace?.id ?? ''}
          onChange={(event) => void enterWorkspace(event.currentTarget.value)}
          data={workspaces.map((one) => ({ value: one.id, label: told(one.name) }))}
        />
      )}
    </section>
  );
}

function Out() {
  const say = useWords(SETTINGS);
  return (
    <section className={styles.card}>
      <h2>{say('about')}</h2>
      <p>{say('version', { version: String(import.meta.env['VITE_VERSION']) })}</p>
      <Link to="/unsent">{say('unsent')}</Link>
      <Link to="/integrations">{say('calendar')}</Link>
      <a href="/explorer">{say('explorer')}</a>
      <SignOut>
        {(ask, label) => (
          <Button variant="default" onClick={ask}>
            {label}
          </Button>
        )}
      </SignOut>
    </section>
  );
}
