import { zodResolver } from '@hookform/resolvers/zod';
import { UserPlusIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { contract } from '../../../../api/contract/contract.ts';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { Field } from '../../../kit/Field.tsx';
import { PinField } from '../../../kit/PinField.tsx';
import { DraftForm, DraftNote, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { RoleChoice } from './RoleChoice.tsx';

const StaffForm = z
  .object({ person: contract['settings.add-staff'].input, pinAgain: z.string() })
  .refine((form) => form.person.pin === form.pinAgain, { path: ['pinAgain'] });
type StaffForm = z.input<typeof StaffForm>;

interface Props {
  readonly onSaved: (settings: SettingsView) => void;
  readonly onBack: () => void;
}

/** Name and role are saved in the draft; a PIN is typed again. */
interface Typed {
  readonly name: string;
  readonly role: StaffForm['person']['role'];
}

const nobody: Typed = { name: '', role: 'practitioner' };

export function AddStaff(props: Props) {
  return (
    <DraftForm name={{ step: 'settings.add-staff', field: 'form' }} empty={nobody}>
      {(draft) => <Person {...props} draft={draft} />}
    </DraftForm>
  );
}

function Person({ draft, onSaved, onBack }: Props & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const { register, handleSubmit, formState, watch, setValue } = useForm<StaffForm>({
    resolver: zodResolver(StaffForm),
    defaultValues: { person: { ...draft.values, pin: '' }, pinAgain: '' },
  });
  useSaveDraft(watch, ({ person: { name, role } }) => draft.keep({ name, role }));
  const { errors } = formState;
  const save = handleSubmit(async (form) => {
    await run(async () => onSaved(await call('settings.add-staff', form.person)));
  });
  return (
    <FormFrame
      help="addStaff"
      title={t('addStaff')}
      onBack={onBack}
      send={t('add')}
      icon={<UserPlusIcon />}
      working={busy && common('saving')}
      onSend={() => void save()}
      roomy
    >
      <DraftNote draft={draft} />
      <Field label={t('name')} complaint={complaint(errors.person?.name, 'line')} {...register('person.name')} />
      <div className="col">
        <h2 className="large">{t('role')}</h2>
        <RoleChoice value={watch('person.role')} onChoose={(role) => setValue('person.role', role)} />
      </div>
      <div className="half">
        <PinField label={t('pin')} complaint={complaint(errors.person?.pin, 'pin')} {...register('person.pin')} />
        <PinField
          label={t('pinAgain')}
          complaint={errors.pinAgain ? t('pinDiffers') : undefined}
          {...register('pinAgain')}
        />
      </div>
    </FormFrame>
  );
}
