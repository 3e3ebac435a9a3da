// A member gets a role in a project.
import { Alert, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { notify } from '../../ui/notify';
import { told, useWords } from '../../ui/words';
import { useHere } from '../here/here';
import { mayGiveIn, ROLES } from './team.rules';
import { GIVE_ROLE } from './team.queries';
import { TEAM_WORDS } from './team.words';
import type { Team, TeamMember } from './team';
import styles from './team.module.css';

interface GiveRoleProps {
  member: TeamMember;
  team: Team;
  onClose: () => void;
  onGiven: () => void;
}

export function GiveRole({ member, team, onClose, onGiven }: GiveRoleProps) {
  const say = useWords(TEAM_WORDS);
  const { hats } = useHere();
  const projects = team.projects.nodes.filter((project) => mayGiveIn(hats, project.id));
  const [id] = useState(() => v7());
  const [projectId, setProjectId] = useState(projects[0]?.id ?? '');
  const [role, setRole] = useState<(typeof ROLES)[number]>('COACH');
  const [refused, setRefused] = useState('');
  async function give(): Promise<void> {
    setRefused('');
    try {
      await post(GIVE_ROLE, { id, input: { memberId: member.id, projectId, role } });
      notify(say('given', { name: member.name }));
      onGiven();
      onClose();
    } catch (error) {
      setRefused(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  return (
    <form
      className={styles.form}
      aria-label={say('giveTo', { name: member.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {refused && (
        <Alert role="alert" color="red" variant="light">
          {refused}
        </Alert>
      )}
      <NativeSelect
        label={say('project')}
        value={projectId}
        onChange={(event) => setProjectId(event.currentTarget.value)}
        data={projects.map((project) => ({ value: project.id, label: told(project.name) }))}
      />
      <NativeSelect
        label={say('role')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as (typeof ROLES)[number])}
        data={ROLES.map((one) => ({ value: one, label: say(one) }))}
      />
      <div className={styles.deeds}>
        <Button type="submit">{say('give')}</Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
