import { useTranslation } from 'react-i18next';
import { mostOfCheck } from '../../../../../domain/protocol/model/questions.ts';
import { type ItemForm, putAt } from '../editor/item-form.ts';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { Complaint } from '../fields/Complaint.tsx';
import { Rows } from '../fields/Rows.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { useComplaints } from '../fields/useComplaints.ts';
import { CheckOptions } from './CheckOptions.tsx';

const noRule = '';

/** A check of the day: its questions with what each answer means, the steps that put it right, and the rule that it tests. */
export function CheckForm({ draft, place, edit, problems }: ItemForm) {
  const { t } = useTranslation('practiceQuestions');
  const complaintAt = useComplaints(problems);
  const { checks, preparation } = draft.protocol;
  const check = checks.find(({ id }) => place === `checks/${id}`);
  if (!check) return null;
  const field = (name: string) => ({
    draft,
    edit,
    place: `${place}/${name}`,
    complaint: complaintAt(`${place}/${name}`),
  });
  const questions = `${place}/questions`;
  const remedy = `${place}/remedy`;
  const tests = (id: string) => {
    if (id === (check.tests ?? noRule)) return;
    edit(id === noRule ? { edit: 'clear', place: `${place}/tests` } : putAt(`${place}/tests`, id));
  };
  return (
    <>
      <TextPart {...field('name')} label={t('checkName')} />
      <TextPart {...field('why')} label={t('checkWhy')} lines={2} />
      <Rows
        label={t('checkQuestions')}
        edit={edit}
        least={1}
        most={mostOfCheck}
        addLabel={t('addCheckQuestion')}
        onAdd={() =>
          edit({
            edit: 'add',
            list: questions,
            content: {
              text: t('newQuestion'),
              options: [
                { label: t('yes'), grade: 'pass' },
                { label: t('no'), grade: 'decide', finding: t('newFinding') },
              ],
            },
          })
        }
        rows={check.questions.map(({ id, text, options }, index) => ({
          place: `${questions}/${id}`,
          words: text,
          fields: (
            <>
              <TextPart
                draft={draft}
                place={`${questions}/${id}/text`}
                edit={edit}
                label={t('questionN', { n: index + 1 })}
              />
              <CheckOptions
                draft={draft}
                list={`${questions}/${id}/options`}
                question={text}
                options={options}
                edit={edit}
                complaintAt={complaintAt}
              />
            </>
          ),
        }))}
      />
      <Complaint words={complaintAt(place)} />
      <Rows
        label={t('remedy')}
        edit={edit}
        most={6}
        addLabel={t('addStep')}
        onAdd={() => edit({ edit: 'add', list: remedy, content: { label: t('newStep') } })}
        rows={check.remedy.map(({ id, label }, index) => ({
          place: `${remedy}/${id}`,
          words: label,
          fields: (
            <TextPart
              draft={draft}
              place={`${remedy}/${id}/label`}
              edit={edit}
              label={t('step', { n: index + 1 })}
              hideLabel
            />
          ),
        }))}
      />
      <ChooseOne<string>
        label={t('tests')}
        value={check.tests ?? noRule}
        options={[{ id: noRule, label: t('testsNone') }, ...preparation.map(({ id, short }) => ({ id, label: short }))]}
        place={`${place}/tests`}
        complaint={complaintAt(`${place}/tests`)}
        onChoose={tests}
      />
    </>
  );
}
