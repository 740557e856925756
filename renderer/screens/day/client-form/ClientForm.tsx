import { zodResolver } from '@hookform/resolvers/zod';
import { CheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Input } from '../../../../api/contract/contract.ts';
import { isMinor, isTooYoung, type Statement, statementOf } from '../../../../domain/clinic/birth.ts';
import { readBirthDate } from '../../../../domain/clinic/birth-date.ts';
import { type ClientDetails, ClientEntry } from '../../../../domain/clinic/client.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { DraftNote, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf } from '../../../words/dates.ts';
import { AgeNotice } from './AgeNotice.tsx';
import { BirthDate, typedDate } from './BirthDate.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { type TypedUnknown, UnknownBirth } from './UnknownBirth.tsx';
import { useAgePolicy } from './useAgePolicy.ts';

/** The date has its own rules (`readBirthDate`), which ask back. */
const Fields = ClientEntry.extend({ dateOfBirth: z.string() });
type DetailsInput = z.input<typeof Fields>;

/** Everything that can be typed in this form. */
export interface TypedClient extends DetailsInput {
  readonly why: string;
  readonly birthUnknown: boolean;
  readonly states: Statement | null;
  readonly photoId: boolean;
}

const notAsked: TypedUnknown = { states: null, photoId: false };

export const emptyClient: TypedClient = {
  why: '',
  name: '',
  dateOfBirth: '',
  phone: '',
  email: '',
  language: 'en',
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
  birthUnknown: false,
  states: null,
  photoId: false,
};

/** The form of a known client. */
export function typedClient({ dateOfBirth, ...details }: ClientDetails): TypedClient {
  if (typeof dateOfBirth === 'string') return { ...emptyClient, ...details, dateOfBirth };
  const states = statementOf(dateOfBirth);
  return { ...emptyClient, ...details, birthUnknown: true, states, photoId: dateOfBirth.photoId };
}

export function ClientForm({
  clientId,
  known,
  draft,
  onBack,
  onSave,
  children,
}: {
  clientId: ClientId | null;
  known: ClientDetails | null;
  draft: FormDraft<TypedClient>;
  onBack: () => void;
  /** `why`: the reason asked for once something is signed; else ''. */
  onSave: (details: Input<'clients.add'>['details'], why: string) => Promise<boolean>;
  /** A question about what is to be saved. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('client');
  const { t: common } = useTranslation();
  const today = useStatus(({ now }) => dateOf(now));
  const { busy, trouble } = useStep();
  const complaint = useComplaint();
  const { why: draftWhy, birthUnknown, states, photoId, ...details } = draft.values;
  const { register, handleSubmit, formState, watch, setValue, setError, getValues } = useForm<
    DetailsInput,
    unknown,
    z.infer<typeof Fields>
  >({
    resolver: zodResolver(Fields),
    defaultValues: details,
  });
  const { errors } = formState;
  const born = readBirthDate(typedDate(watch('dateOfBirth')), today);
  const { minimumAge, unknownBirthAllowed, languages } = useAgePolicy(clientId);
  const [unknown, setUnknown] = useState<TypedUnknown | null>(birthUnknown ? { states, photoId } : null);
  const date = !unknown && born.ok ? born.date : null;
  const tooYoung = date !== null && isTooYoung(date, { minimumAge }, today);
  const minor = unknown ? unknown.states === 'minor' : date !== null && !tooYoung && isMinor(date, today);
  // Once something is signed in the open visit, a change needs a reason.
  const [askedWhy, setAskedWhy] = useState(draftWhy !== '');
  const [why, setWhy] = useState(draftWhy);
  const typedUnknown = (of: TypedUnknown | null) => ({ ...(of ?? notAsked), birthUnknown: of !== null });
  const keep = (change: Partial<TypedClient>) =>
    draft.keep({ ...getValues(), why, ...typedUnknown(unknown), ...change });
  const changeUnknown = (next: TypedUnknown | null) => {
    setUnknown(next);
    keep(typedUnknown(next));
  };
  useSaveDraft(watch, keep);
  if (trouble?.fault.code === 'why-needed' && !askedWhy) setAskedWhy(true);
  const waits = tooYoung && !known ? t('waitsAge') : askedWhy && why.trim() === '' ? t('waitsWhy') : null;
  const optional = common('optional');

  const save = handleSubmit(async () => {
    const birth = unknown ? unknown.states && { notKnown: true as const, ...unknown, states: unknown.states } : date;
    if (birth === null) {
      setError('dateOfBirth', { type: 'birth-date' });
      return;
    }
    if (minor && getValues('guardianName').trim() === '') {
      setError('guardianName', { type: 'needed' }, { shouldFocus: true });
      return;
    }
    await onSave({ ...getValues(), dateOfBirth: birth }, why);
  });

  return (
    <StaffFrame
      help="clientForm"
      title={t(known ? 'editTitle' : 'newTitle')}
      under={known ? known.name : t('newUnder')}
      side={<BackButton onPress={onBack} />}
      main={
        <Button
          kind="main"
          type="submit"
          form="client"
          waits={waits}
          working={busy && common('saving')}
          iconEnd={<CheckIcon />}
        >
          {t(known ? 'saveChanges' : 'add')}
        </Button>
      }
    >
      <form id="client" className="clientform" noValidate onSubmit={save}>
        <div className="col gap4">
          <DraftNote draft={draft} />
          <Field
            label={t('name')}
            hint={t('nameHint')}
            complaint={complaint(errors.name, 'line')}
            {...register('name')}
          />
          {!unknown && (
            <BirthDate
              value={watch('dateOfBirth')}
              reading={born}
              asked={formState.isSubmitted}
              onChange={(date) => setValue('dateOfBirth', date, { shouldValidate: formState.isSubmitted })}
            />
          )}
          {(unknownBirthAllowed || unknown) && (
            <Choice many on={unknown !== null} onPress={() => changeUnknown(unknown ? null : notAsked)}>
              {t('birthUnknown')}
            </Choice>
          )}
          {unknown && (
            <UnknownBirth
              value={unknown}
              minimumAge={minimumAge}
              complaint={formState.isSubmitted && unknown.states === null ? t('statesNeeded') : undefined}
              onChange={changeUnknown}
            />
          )}
          {date !== null && tooYoung && <AgeNotice born={date} minimumAge={minimumAge} />}
          {minor && (
            <>
              <AgeNotice born={date} minimumAge={null} />
              <Field
                label={t('guardianName')}
                complaint={
                  errors.guardianName?.type === 'needed' ? t('guardianNeeded') : complaint(errors.guardianName, 'line')
                }
                {...register('guardianName')}
              />
              <Field
                label={t('guardianRelation')}
                note={optional}
                complaint={complaint(errors.guardianRelation, 'tooLong')}
                {...register('guardianRelation')}
              />
            </>
          )}
          <LanguageChoice
            languages={languages}
            value={watch('language')}
            onChange={(language) => {
              setValue('language', language);
              keep({ language });
            }}
          />
        </div>
        <div className="col gap4">
          {askedWhy && (
            <Area
              label={t('why')}
              hint={t('whyHint')}
              value={why}
              onChange={(event) => {
                setWhy(event.target.value);
                keep({ why: event.target.value });
              }}
            />
          )}
          <Field
            label={t('phone')}
            note={optional}
            inputMode="tel"
            complaint={complaint(errors.phone, 'tooLong')}
            {...register('phone')}
          />
          <Field
            label={t('email')}
            note={optional}
            inputMode="email"
            complaint={complaint(errors.email, 'tooLong')}
            {...register('email')}
          />
          <h2 className="large">{t('emergency')}</h2>
          <Field
            label={t('emergencyName')}
            note={optional}
            complaint={complaint(errors.emergencyName, 'tooLong')}
            {...register('emergencyName')}
          />
          <Field
            label={t('emergencyPhone')}
            note={optional}
            inputMode="tel"
            complaint={complaint(errors.emergencyPhone, 'tooLong')}
            {...register('emergencyPhone')}
          />
        </div>
      </form>
      {children}
    </StaffFrame>
  );
}
