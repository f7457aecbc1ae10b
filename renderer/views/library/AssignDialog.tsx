import { useEffect, useState, type SubmitEvent } from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import { assignmentTasks, type AssignmentTask } from '../../../shared/review/events';
import { personIdFrom, type Person } from '../../../shared/review/person';
import { articlesToActOn } from '../../state/chosen-articles';
import { useLibrary } from '../../state/library';
import { nameOf } from '../../state/library-order';
import { useSession } from '../../state/session';
import { dayIn, today } from '../../state/today';
import { setOverlay } from '../../state/view';
import { useWords, failureInWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { assignChosen, knownPeople } from './bulk-actions';

const formId = 'assign-form';
const days = { today: 0, tomorrow: 1, week: 7 } as const;
/** Stands for a person whose name is written. */
const other = '';

const close = (): void => setOverlay(null);

/** Names somebody to edit or to review the chosen articles, and by when. */
export function AssignDialog() {
  const { t } = useWords();
  const me = useSession(({ person }) => person);
  const [rows] = useState(rowsToActOn);
  const count = rows.length;
  const [people, setPeople] = useState<readonly Person[]>(me === null ? [] : [me]);
  const [task, setTask] = useState<AssignmentTask>(() => nextTask(rows));
  const [chosen, setChosen] = useState(me?.id ?? other);
  const [name, setName] = useState('');
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let left = false;
    void knownPeople().then((known) => {
      if (!left) setPeople((own) => [...own, ...known.filter(({ id }) => id !== me?.id)]);
    });
    return () => {
      left = true;
    };
  }, [me]);

  const assign = async (to: Person | null): Promise<void> => {
    const failure = await assignChosen(task, to, to === null || due === '' ? null : due);
    if (failure === null) close();
    else setProblem(failureInWords(failure));
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const to = people.find(({ id }) => id === chosen) ?? written(name, people);
    if (to === null) return setProblem(t(name.trim() === '' ? 'assign.no-person' : 'assign.no-id'));
    if (due !== '' && !isDay(due)) return setProblem(t('assign.no-day'));
    await assign(to);
  };

  return (
    <Dialog
      title={
        count === 1
          ? t('assign.title-one', { title: nameOf(rows[0] as ArticleRow) })
          : t('assign.title', { count })
      }
      about={t('assign.about')}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={() => void assign(null)}>
            {t('assign.nobody')}
          </button>
          <span className="space" />
          <button type="button" className="btn" onClick={close}>
            {t('assign.cancel')}
          </button>
          <button type="submit" form={formId} className="btn main">
            {t('assign.assign')}
          </button>
        </>
      }
    >
      <form id={formId} className="assign" onSubmit={(event) => void submit(event)}>
        <fieldset className="field">
          <legend>{t('assign.task')}</legend>
          {assignmentTasks.map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="assign-task"
                checked={task === value}
                onChange={() => setTask(value)}
              />
              <span>{t(`assign.${value}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t('assign.to')}</legend>
          {people.map((person) => (
            <label key={person.id} className="choice">
              <input
                type="radio"
                name="assign-to"
                checked={chosen === person.id}
                onChange={() => setChosen(person.id)}
              />
              <span>{person.id === me?.id ? t('assign.me', { name: person.name }) : person.name}</span>
            </label>
          ))}
          <label className="choice">
            <input
              type="radio"
              name="assign-to"
              checked={chosen === other}
              onChange={() => setChosen(other)}
            />
            <span>{t('assign.somebody-else')}</span>
          </label>
          {chosen === other && (
            <input
              type="text"
              aria-label={t('assign.name')}
              placeholder={t('assign.name')}
              maxLength={200}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
                setProblem(null);
              }}
            />
          )}
        </fieldset>
        <label className="field">
          <span>{t('assign.due')}</span>
          <input
            type="text"
            maxLength={10}
            inputMode="numeric"
            value={due}
            onChange={({ target }) => {
              setDue(target.value.trim());
              setProblem(null);
            }}
          />
          <small>{t('assign.due-note')}</small>
        </label>
        {isDay(due) && due < today() && (
          <p className="assign-past" role="status">
            {t('assign.past')}
          </p>
        )}
        <div className="assign-days">
          {(['today', 'tomorrow', 'week'] as const).map((day) => (
            <button key={day} type="button" className="chip" onClick={() => setDue(dayIn(days[day]))}>
              {t(`assign.${day}`)}
            </button>
          ))}
          <button type="button" className="chip" onClick={() => setDue('')}>
            {t('assign.no-date')}
          </button>
        </div>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}

function rowsToActOn(): readonly ArticleRow[] {
  const { rows } = useLibrary.getState();
  return articlesToActOn().flatMap((id) => rows.get(id) ?? []);
}

/** What is to be done next with the articles: to review them, where all are submitted. */
function nextTask(rows: readonly Pick<ArticleRow, 'stage'>[]): AssignmentTask {
  return rows.length > 0 && rows.every(({ stage }) => stage === 'submitted') ? 'review' : 'edit';
}

/** Whoever goes by that name already, or somebody new. Null where no short name can be made of it. */
function written(name: string, people: readonly Person[]): Person | null {
  const wanted = name.trim();
  const id = personIdFrom(wanted);
  return people.find((person) => person.name === wanted) ?? (id === '' ? null : { id, name: wanted });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
