// The team: who is in it, what each may do and how their apps stand; inviting, roles, and seeing the app as they do.
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { Answer } from '../../ui/Answer';
import { dayInWords, timeInWords, today } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { notify } from '../../ui/notify';
import { told, useWords } from '../../ui/words';
import { useHere } from '../here/here';
import { useViewAs } from '../view-as/view-as';
import { GiveRole } from './GiveRole';
import { InviteForm } from './InviteForm';
import { END_ROLE, REVOKE_INVITATION, TEAM } from './team.queries';
import { contactOf, isHeld, mayGiveIn, shownOf, type TeamSearch } from './team.rules';
import type { Team, TeamMember } from './team';
import { TEAM_WORDS } from './team.words';
import styles from './team.module.css';

export function TeamPage() {
  const say = useWords(TEAM_WORDS);
  const search: TeamSearch = useSearch({ strict: false });
  const { isAdmin, isLeader } = useHere().hats;
  const mayInvite = isAdmin || isLeader;
  const [answer, ask] = useQuery({ query: TEAM, variables: { mayInvite } });
  const [isInviting, setInviting] = useState(false);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{say('title')}</h1>
        {mayInvite && (
          <Button data-new onClick={() => setInviting(true)}>
            {say('invite')}
          </Button>
        )}
      </div>
      <Answer of={answer} part={(team) => team} again={again}>
        {(team) => (
          <>
            {isInviting && <InviteForm team={team} onClose={() => setInviting(false)} onInvited={again} />}
            {(search.member || search.project) && <Link to="/team">{say('everybody')}</Link>}
            <ul className={styles.list}>
              {shownOf(team.members.nodes, search).map((member) => (
                <MemberLine key={member.id} member={member} team={team} onDone={again} />
              ))}
            </ul>
            <Open team={team} onDone={again} />
            <Endings team={team} />
          </>
        )}
      </Answer>
    </div>
  );
}

interface MemberLineProps {
  member: TeamMember;
  team: Team;
  onDone: () => void;
}

function MemberLine({ member, team, onDone }: MemberLineProps) {
  const say = useWords(TEAM_WORDS);
  const [isGiving, setGiving] = useState(false);
  const { name, email, organisation, isAdmin } = member;
  const { hats } = useHere();
  const mayGive = team.projects.nodes.some(({ id }) => mayGiveIn(hats, id));
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <br />
        <span className={styles.quiet}>
          {[organisation.name, email, isAdmin ? say('admin') : ''].filter(Boolean).join(' · ')}
        </span>
        <Apps member={member} />
        <br />
        <HistoryLink type="Member" id={member.id} name={name} />
      </div>
      <Roles member={member} onDone={onDone} />
      <div className={styles.deeds}>
        <ViewAs member={member} />
        {mayGive && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={say('giveTo', { name })}
            onClick={() => setGiving(true)}
          >
            {say('give')}
          </Button>
        )}
      </div>
      {isGiving && <GiveRole member={member} team={team} onClose={() => setGiving(false)} onGiven={onDone} />}
    </li>
  );
}

function Apps({ member }: { member: TeamMember }) {
  const say = useWords(TEAM_WORDS);
  const { lastSeenAt, unsent, oldestUnsentAt } = contactOf(member.devices);
  return (
    <>
      <br />
      <span className={styles.quiet}>
        {lastSeenAt
          ? say('lastSeen', { day: dayInWords(lastSeenAt), time: timeInWords(lastSeenAt) })
          : say('neverSeen')}
      </span>
      {unsent > 0 && (
        <>
          <br />
          <span className={styles.warn}>
            {say('unsent', { count: unsent, day: oldestUnsentAt ? dayInWords(oldestUnsentAt) : '' })}
          </span>
        </>
      )}
    </>
  );
}

function Roles({ member, onDone }: { member: TeamMember; onDone: () => void }) {
  const say = useWords(TEAM_WORDS);
  const { hats } = useHere();
  const held = member.roles.filter((role) => isHeld(role, today()));
  async function end({ id, version }: { id: string; version: number }): Promise<void> {
    try {
      await post(END_ROLE, { id, expectedVersion: version });
      notify(say('ended'));
      onDone();
    } catch (error) {
      notify(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  if (held.length === 0) return <span className={styles.quiet}>{say('noRole')}</span>;
  return (
    <ul className={styles.roles}>
      {held.map((one) => {
        const [role, project] = [say(one.role), told(one.project.name)];
        return (
          <li key={one.id}>
            {role}, {project}
            {mayGiveIn(hats, one.project.id) && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={say('endOf', { role, project, name: member.name })}
                onClick={() => void end(one)}
              >
                {say('end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ViewAs({ member }: { member: TeamMember }) {
  const say = useWords(TEAM_WORDS);
  const { begin } = useViewAs();
  const navigate = useNavigate();
  if (!member.viewerCan.includes('member:viewAs')) return undefined;
  async function look(): Promise<void> {
    try {
      await begin(member.id);
      await navigate({ to: '/' });
    } catch (error) {
      notify(error instanceof Error && error.message ? error.message : say('noNetwork'));
    }
  }
  return (
    <Button
      size="compact-md"
      variant="default"
      aria-label={say('viewAsOf', { name: member.name })}
      onClick={() => void look()}
    >
      {say('viewAs')}
    </Button>
  );
}

function Open({ team, onDone }: { team: Team; onDone: () => void }) {
  const say = useWords(TEAM_WORDS);
  const { nodes = [] } = team.invitations ?? {};
  if (nodes.length === 0) return undefined;
  async function revoke({ id, version }: { id: string; version: number }): Promise<void> {
    try {
      await post(REVOKE_INVITATION, { id, expectedVersion: version });
      notify(say('revoked'));
      onDone();
    } catch (error) {
      notify(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  return (
    <section>
      <h2>{say('open')}</h2>
      <ul className={styles.list}>
        {nodes.map((invitation) => (
          <li key={invitation.id}>
            <strong>{invitation.name}</strong>
            <span className={styles.quiet}>
              {invitation.email} · {say('openUntil', { day: dayInWords(invitation.expiresOn) })}
            </span>
            {invitation.viewerCan.includes('invitation:revoke') && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={say('revokeOf', { name: invitation.name })}
                onClick={() => void revoke(invitation)}
              >
                {say('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to a project's end for whoever holds no role in it, and so finds it nowhere else. */
function Endings({ team: { projects } }: { team: Team }) {
  const say = useWords(TEAM_WORDS);
  const { isAdmin } = useHere().hats;
  const ending = projects.nodes.filter(({ viewerCan }) => viewerCan.includes('project:end'));
  if (!isAdmin || ending.length === 0) return null;
  return (
    <section>
      <h2>{say('projects')}</h2>
      <ul className={styles.list}>
        {ending.map(({ id, name, endedOn }) => (
          <li key={id}>
            <strong>{told(name)}</strong>
            <span className={styles.quiet}>{endedOn ? say('endedOn', { day: dayInWords(endedOn) }) : ''}</span>
            <Link
              to="/project/ending"
              search={{ project: id }}
              className={styles.ending}
              aria-label={say(endedOn ? 'readEndOf' : 'endProjectOf', { project: told(name) })}
            >
              {say(endedOn ? 'readEnd' : 'endProject')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
