import { zodResolver } from '@hookform/resolvers/zod';
import { CheckIcon, PasswordIcon, UserMinusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { contract } from '../../../../api/contract/contract.ts';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { DraftForm, DraftNote, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import { MemberPin } from './MemberPin.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import type { StaffRow } from './staff-row.ts';

const Person = contract['staff.change'].input.pick({ name: true, role: true, licence: true });
type Person = z.input<typeof Person>;

interface Props {
  readonly member: StaffRow;
  readonly onSaved: (settings: SettingsView) => void;
  readonly onBack: () => void;
}

/** One member of staff, for an owner: name, role, a new PIN, leaving, returning. What they signed is never changed. */
export function Member(props: Props) {
  const { member } = props;
  const [part, setPart] = useState<'person' | 'pin'>('person');
  if (!member.active) return <MemberPin {...props} />;
  if (part === 'pin') return <MemberPin {...props} onBack={() => setPart('person')} />;
  const { name, role, licence } = member;
  return (
    <DraftForm name={{ step: 'staff.change', staffId: member.id, field: 'form' }} empty={{ name, role, licence }}>
      {(draft) => <NameAndRole {...props} draft={draft} onPin={() => setPart('pin')} />}
    </DraftForm>
  );
}

function NameAndRole({
  member,
  draft,
  onSaved,
  onBack,
  onPin,
}: Props & { draft: FormDraft<Person>; onPin: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const own = useStatus(({ signedIn }) => signedIn?.id === member.id);
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const [leaving, setLeaving] = useState(false);
  const { register, handleSubmit, formState, watch, setValue } = useForm<Person>({
    resolver: zodResolver(Person),
    defaultValues: draft.values,
  });
  useSaveDraft(watch, draft.keep);
  const now = watch();
  const isSame = now.name === member.name && now.role === member.role && (now.licence ?? '') === member.licence;
  const save = handleSubmit(async (person) => {
    await run(async () => onSaved(await call('staff.change', { staffId: member.id, ...person })));
  });
  return (
    <>
      <FormFrame
        help="member"
        title={member.name}
        onBack={onBack}
        also={
          !member.lastOwner && (
            <Button icon={<UserMinusIcon />} onPress={() => setLeaving(true)}>
              {t('deactivate')}
            </Button>
          )
        }
        send={t('saveMember')}
        icon={<CheckIcon />}
        working={busy && common('saving')}
        waits={isSame ? t('waitsChange') : null}
        onSend={() => void save()}
        roomy
      >
        <DraftNote draft={draft} />
        <div className="col gap2">
          <Field label={t('name')} complaint={complaint(formState.errors.name, 'line')} {...register('name')} />
          <p className="label">{t('nameWords')}</p>
          {member.formerly.length > 0 && (
            <p className="label">{t('formerly', { names: member.formerly.join(', ') })}</p>
          )}
        </div>
        <Field
          label={t('licence')}
          note={common('optional')}
          hint={t('licenceHint')}
          complaint={complaint(formState.errors.licence, 'line')}
          {...register('licence')}
        />
        <div className="col">
          <h2 className="large">{t('role')}</h2>
          {member.lastOwner ? (
            <p>{t('lastOwner')}</p>
          ) : (
            <RoleChoice value={now.role} onChoose={(role) => setValue('role', role)} />
          )}
        </div>
        {own ? (
          <p>{t('ownPinWords')}</p>
        ) : (
          <div>
            <Button small icon={<PasswordIcon />} onPress={onPin}>
              {t('newPinFor')}
            </Button>
          </div>
        )}
      </FormFrame>
      {leaving && <DeactivateDialog member={member} onSaved={onSaved} onClose={() => setLeaving(false)} />}
    </>
  );
}
