// Somebody is invited: who they are, where they work, and the role they are to have.
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { told, useWords } from '../../ui/words';
import { useHere } from '../here/here';
import { INVITE } from './team.queries';
import { ROLES } from './team.rules';
import { TEAM_WORDS } from './team.words';
import type { Team } from './team';
import styles from './team.module.css';

interface InviteFormProps {
  team: Team;
  onClose: () => void;
  onInvited: () => void;
}

/** What is filled in, what was wrong with it, and the sending. */
function useInvitation(onInvited: () => void) {
  const say = useWords(TEAM_WORDS);
  const { person, hats } = useHere();
  const draft = useDraft(person.account, 'invite', () => ({
    id: v7(),
    name: '',
    email: '',
    organisationId: person.me.member?.organisation.id ?? '',
    projectId: hats.projects[0]?.id ?? '',
    role: 'COACH' as (typeof ROLES)[number],
  }));
  const [refused, setRefused] = useState<Error>();
  const [isBusy, setBusy] = useState(false);

  async function invite(): Promise<void> {
    setBusy(true);
    setRefused(undefined);
    const { id, name, email, organisationId, projectId, role } = draft.value;
    const roles = projectId ? [{ projectId, role }] : [];
    try {
      await post(INVITE, { id, input: { name, email, organisationId, roles } });
      await draft.discard();
      notify(say('invited', { email }));
      onInvited();
    } catch (error) {
      setRefused(error as Error);
    }
    setBusy(false);
  }
  return { value: draft.value, change: draft.change, refused, isBusy, invite };
}

export function InviteForm({ team, onClose, onInvited }: InviteFormProps) {
  const say = useWords(TEAM_WORDS);
  const { value, change, refused, isBusy, invite } = useInvitation(() => {
    onInvited();
    onClose();
  });
  const at = (field: string): string | undefined =>
    refused instanceof Refused ? refused.at(`input.${field}`) : undefined;
  const general = refused && !['name', 'email', 'organisationId'].some(at);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <h2>{say('invite')}</h2>
      <p>{say('inviteWhat')}</p>
      {general && (
        <Alert role="alert" color="red" variant="light">
          {refused instanceof Refused ? refused.message : say('noNetwork')}
        </Alert>
      )}
      <TextInput
        label={say('email')}
        type="email"
        value={value.email}
        error={at('email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextInput
        label={say('name')}
        value={value.name}
        error={at('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('organisation')}
        value={value.organisationId}
        error={at('organisationId')}
        onChange={(event) => change({ organisationId: event.currentTarget.value })}
        data={team.organisations.nodes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NativeSelect
        label={say('project')}
        value={value.projectId}
        onChange={(event) => change({ projectId: event.currentTarget.value })}
        data={[
          { value: '', label: say('noProject') },
          ...team.projects.nodes.map(({ id, name }) => ({ value: id, label: told(name) })),
        ]}
      />
      {value.projectId && (
        <NativeSelect
          label={say('role')}
          value={value.role}
          onChange={(event) => change({ role: event.currentTarget.value as (typeof ROLES)[number] })}
          data={ROLES.map((role) => ({ value: role, label: say(role) }))}
        />
      )}
      <div className={styles.deeds}>
        <Button type="submit" loading={isBusy}>
          {say('send')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
