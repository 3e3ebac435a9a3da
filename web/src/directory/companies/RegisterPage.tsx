// “Nytt företag”: a name is enough. What it may already be here is shown as one types, before anybody adds it twice.
import { Alert, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { useViewAs } from '../../access/view-as/view-as';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { useDraft, type DraftHandle } from '../../device/drafts';
import { useProject } from '../../shell/project';
import { today } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { notify } from '../../ui/notify';
import { told, useWords } from '../../ui/words';
import { numberFaultOf, organisationNumberInWords } from './organisation-number.rules';
import { ALIKE, ENROL, MUNICIPALITIES, REGISTER } from './register.queries';
import {
  alikeOf,
  BLANK,
  FACTS,
  likesOf,
  mayRegister,
  openTo,
  registered,
  type Like,
  type RegisterForm,
} from './register.rules';
import { registerSearchOf } from './register.search';
import { REGISTER_WORDS } from './register.words';
import styles from './company.module.css';

export function RegisterPage() {
  const say = useWords(REGISTER_WORDS);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  useDocumentTitle(`${say('title')} · Stegvis`);
  return (
    <>
      <Link to="/companies" className={styles.back}>
        <Icon name="back" size={16} /> {say('back')}
      </Link>
      <h1>{say('title')}</h1>
      {mayRegister(hats) && !viewed ? <Form /> : <p>{say('notYours')}</p>}
    </>
  );
}

/** What is filled in, what it may be, and the two deeds of saving it. */
function useRegistering() {
  const say = useWords(REGISTER_WORDS);
  const { person, hats } = useHere();
  const { name = '' } = registerSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const sending = useSending();
  const projects = openTo(hats, today());
  const { id: chosen } = useProject();
  const projectId = projects.find(({ id }) => id === chosen)?.id ?? projects[0]?.id ?? '';
  const draft = useDraft<RegisterForm>(person.account, 'company/new', () => ({
    ...BLANK,
    id: v7(),
    enrolmentId: v7(),
    name,
    projectId,
  }));
  const { value, change, isResumed } = draft;
  const likes = useLikes(value);
  const [mustLook, setMustLook] = useState(false);

  useEffect(() => {
    if (isResumed) notify(say('resumed'));
  }, [isResumed, say]);

  async function register(): Promise<void> {
    if (!value.isRegistered) await post(REGISTER, { id: value.id, input: registered(value) });
    change({ isRegistered: true });
    const input = { companyId: value.id, projectId: value.projectId };
    if (value.projectId) await post(ENROL, { id: value.enrolmentId, input });
  }

  async function save(): Promise<void> {
    const isLeft = likes.length > 0 && !value.isAnother && !value.isRegistered;
    setMustLook(isLeft);
    if (isLeft || numberFaultOf(value.organisationNumber)) return;
    if (!(await sending.send(register))) return;
    await draft.discard();
    notify(say('saved', { name: value.name.trim() }));
    await navigate({ to: '/companies/$id', params: { id: value.id } });
  }

  return { draft, projects, likes, mustLook, sending, save };
}

/** The companies that the one in the form may be, a moment after the last key. */
function useLikes(form: RegisterForm): Like[] {
  const [asked] = useDebouncedValue(JSON.stringify(alikeOf(form) ?? null), 300);
  const variables = JSON.parse(asked) as ReturnType<typeof alikeOf> | null;
  const [{ data }] = useQuery({
    query: ALIKE,
    variables: variables ?? { name: '', organisationNumber: '', hasNumber: false },
    pause: !variables || form.isRegistered,
  });
  return variables ? likesOf(data) : [];
}

function Form() {
  const say = useWords(REGISTER_WORDS);
  const { draft, projects, likes, mustLook, sending, save } = useRegistering();
  const { value, change, isReady } = draft;
  const { refused, isOffline, isSending } = sending;
  const elsewhere = refused?.problems.filter(({ field }) => !field || !SHOWN.has(field)) ?? [];
  if (!isReady) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {value.isRegistered ? (
        <p role="status">{say('enrolAlone')}</p>
      ) : (
        <Company draft={draft} at={(field) => refused?.at(`input.${field}`)} />
      )}
      {projects.length > 0 && (
        <NativeSelect
          label={say('project')}
          value={value.projectId}
          error={refused?.at('input.projectId')}
          onChange={(event) => change({ projectId: event.currentTarget.value })}
          data={[
            ...projects.map(({ id, name }) => ({ value: id, label: told(name) })),
            { value: '', label: say('noProject') },
          ]}
        />
      )}
      {likes.length > 0 && !value.isRegistered && (
        <Likes likes={likes} isAnother={value.isAnother} mustLook={mustLook} change={change} />
      )}
      {elsewhere.length > 0 && (
        <Alert color="red" role="alert">
          {elsewhere.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      {isOffline && (
        <Alert color="gray" role="alert">
          {say('offline')}
        </Alert>
      )}
      <div>
        <Button type="submit" loading={isSending}>
          {say(value.isRegistered ? 'enrol' : 'save')}
        </Button>
      </div>
    </form>
  );
}

/** The fields that show their own problems; any other is told below them. */
const SHOWN = new Set(
  ['name', 'organisationNumber', 'municipalityCode', 'projectId', ...FACTS].map((field) => `input.${field}`),
);

interface CompanyProps {
  draft: DraftHandle<RegisterForm>;
  at: (field: string) => string | undefined;
}

function Company({ draft: { value, change }, at }: CompanyProps) {
  const say = useWords(REGISTER_WORDS);
  const [hasLeft, setHasLeft] = useState(false);
  const [{ data }] = useQuery({ query: MUNICIPALITIES, requestPolicy: 'cache-first' });
  const fault = numberFaultOf(value.organisationNumber);
  // While it is written it is not yet wrong.
  const isWhole = value.organisationNumber.replaceAll(/\D/g, '').length >= 10;
  const shown = fault && (hasLeft || isWhole) ? say(fault) : undefined;
  return (
    <>
      <TextInput
        label={say('name')}
        required
        maxLength={200}
        value={value.name}
        error={at('name')}
        onChange={(event) => change({ name: event.currentTarget.value, isAnother: false })}
      />
      <TextInput
        label={say('organisationNumber')}
        description={say('organisationNumberHow')}
        value={value.organisationNumber}
        error={shown ?? at('organisationNumber')}
        onBlur={() => setHasLeft(true)}
        onChange={(event) => change({ organisationNumber: event.currentTarget.value, isAnother: false })}
      />
      <NativeSelect
        label={say('municipality')}
        value={value.municipalityCode}
        error={at('municipalityCode')}
        onChange={(event) => change({ municipalityCode: event.currentTarget.value })}
        data={[
          { value: '', label: say('unknown') },
          ...(data?.municipalities ?? [])
            .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
            .map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {FACTS.map((field) => (
        <TextInput
          key={field}
          label={say(field)}
          value={value[field]}
          error={at(field)}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

interface LikesProps {
  likes: readonly Like[];
  isAnother: boolean;
  mustLook: boolean;
  change: (change: Partial<RegisterForm>) => void;
}

function Likes({ likes, isAnother, mustLook, change }: LikesProps) {
  const say = useWords(REGISTER_WORDS);
  return (
    <section className={styles.card} aria-labelledby="likes">
      <h2 id="likes">{say('alike')}</h2>
      <p>{say('alikeWhat')}</p>
      <ul className={styles.plain}>
        {likes.map(({ id, name, postTown, organisationNumber, has }) => (
          <li key={id} className={styles.person}>
            <Link to="/companies/$id" params={{ id }} className={styles.like}>
              {name}
            </Link>
            <p className={styles.quiet}>
              {[
                organisationNumberInWords(organisationNumber ?? ''),
                postTown,
                say(has === 'number' ? 'hasNumber' : 'hasName'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <Checkbox
        label={say('another')}
        checked={isAnother}
        error={mustLook && !isAnother ? say('lookFirst') : undefined}
        onChange={(event) => change({ isAnother: event.currentTarget.checked })}
      />
    </section>
  );
}
