// Begins a measurement: which areas, the ground first where the programme says so; the questions are on the device.
import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 } from 'uuid';
import { useOutbox } from '../../outbox/use-outbox';
import { Chips } from '../../ui/Chips';
import { useOnce } from '../../ui/once';
import { told, useWords } from '../../ui/words';
import { MEASURE } from './assessment.words';
import { NotHere } from './NotHere';
import styles from './assessment.module.css';
import { subjectsOf, useMeasured, type Subject } from './subject';

export function BeginAssessmentPage() {
  const say = useWords(MEASURE);
  const navigate = useNavigate();
  const outbox = useOutbox();
  const once = useOnce();
  const { enrolmentId } = useParams({ strict: false }) as { enrolmentId: string };
  const { measured: data, isFetching } = useMeasured(enrolmentId);
  const [chosen, setChosen] = useState<readonly string[]>();
  const enrolment = data?.enrolment;
  if (!enrolment) return <NotHere isFetching={isFetching} />;

  const subjects = subjectsOf(data);
  const isFirst = enrolment.project.asksGrundFirst && enrolment.assessments.nodes.length === 0;
  const preset = isFirst
    ? subjects.filter(({ isGrund }) => isGrund)
    : subjects.filter(({ isGrund }) => !isGrund).slice(0, 1);
  const ticked = chosen ?? preset.map(({ id }) => id);

  async function begin(): Promise<void> {
    const sittingId = v7();
    const begun: { id: string; subject: Subject }[] = [];
    for (const subject of subjects.filter(({ id }) => ticked.includes(id))) {
      const id = v7();
      const input = {
        enrolmentId,
        sittingId,
        ...(subject.isGrund ? { grundId: subject.id } : { insatsomradeId: subject.id }),
      };
      const about = say('about', { company: enrolment?.company.name ?? '', area: told(subject.name) });
      await outbox.put({ kind: 'assessmentBegin', record: id, variables: { id, input }, about });
      begun.push({ id, subject });
    }
    const [first, ...rest] = begun;
    if (!first) return;
    const after = rest.map(({ id, subject }) => `${id}.${subject.id}`).join('_');
    await navigate({
      to: '/assessments/$id',
      params: { id: first.id },
      search: { enrolment: enrolmentId, subject: first.subject.id, after },
    });
  }

  return (
    <div className={styles.begin}>
      <h1>{say('beginOf', { company: enrolment.company.name })}</h1>
      {isFirst && <p>{say('grundFirst')}</p>}
      <Chips
        label={say('what')}
        options={subjects.map(({ id, name, letter }) => ({ value: id, label: told(name), area: letter }))}
        chosen={ticked}
        onChange={setChosen}
      />
      <Button size="lg" disabled={ticked.length === 0} onClick={() => once(begin)}>
        {say('begin')}
      </Button>
    </div>
  );
}
