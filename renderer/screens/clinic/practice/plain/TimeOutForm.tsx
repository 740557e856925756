import { useTranslation } from 'react-i18next';
import type { ItemForm } from '../editor/item-form.ts';
import { TextPart } from '../fields/TextPart.tsx';
import { useComplaints } from '../fields/useComplaints.ts';

/** One line of the time-out before the first needle. */
export function TimeOutForm({ draft, place, edit, problems }: ItemForm) {
  const { t } = useTranslation('practiceQuestions');
  const complaintAt = useComplaints(problems);
  const at = `${place}/text`;
  return (
    <TextPart draft={draft} place={at} edit={edit} label={t('timeOutLine')} lines={2} complaint={complaintAt(at)} />
  );
}
