import { zodResolver } from '@hookform/resolvers/zod';
import { CopyIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import { NameEntry } from '../../../../../domain/clinic/contact.ts';
import { FormFrame } from '../../../../app/frame/FormFrame.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { DraftForm, DraftNote, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useComplaint } from '../../../../ui-data/useComplaint.ts';
import { useSaveDraft } from '../../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../../ui-data/useStep.ts';

const CopyForm = z.object({ name: NameEntry });

interface Props {
  readonly treatment: string;
  readonly name: string;
  readonly onDraft: (draft: DraftView) => void;
  readonly onBack: () => void;
}

/** A new treatment that starts as a copy of another one: its draft, with versions of its own. */
export function CopyTreatment(props: Props) {
  return (
    <DraftForm name={{ step: 'protocols.copy', treatment: props.treatment, field: 'form' }} empty={{ name: '' }}>
      {(draft) => <Named {...props} draft={draft} />}
    </DraftForm>
  );
}

function Named({ treatment, name, draft, onDraft, onBack }: Props & { draft: FormDraft<{ name: string }> }) {
  const { t } = useTranslation('practiceVersions');
  const { t: practice } = useTranslation('practice');
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const { register, handleSubmit, formState, watch } = useForm({
    resolver: zodResolver(CopyForm),
    defaultValues: draft.values,
  });
  useSaveDraft(watch, (form) => draft.keep(form));
  const copy = handleSubmit(async (form) => {
    await run(async () => onDraft(await call('protocols.copy', { treatment, name: form.name })));
  });
  return (
    <FormFrame
      help="practiceCopy"
      title={t('copyTitle', { name })}
      back={practice('title')}
      onBack={onBack}
      send={t('copy')}
      icon={<CopyIcon />}
      working={busy && t('copying')}
      onSend={() => void copy()}
      roomy
    >
      <DraftNote draft={draft} />
      <p>{t('copyWords', { name })}</p>
      <Field label={t('copyName')} complaint={complaint(formState.errors.name, 'line')} {...register('name')} />
    </FormFrame>
  );
}
