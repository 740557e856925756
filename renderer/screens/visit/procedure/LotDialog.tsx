import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { isExpired } from '../../../../domain/visit/lots.ts';
import { Lot } from '../../../../domain/visit/types.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, expiryDate } from '../../../words/dates.ts';
import { RecentLots } from './RecentLots.tsx';

type LotInput = z.input<typeof Lot>;

const kinds = ['pigment', 'needle', 'other'] as const;
const kindWords = { pigment: 'kindPigment', needle: 'kindNeedle', other: 'kindOther' } as const;
const nameWords = { pigment: 'lotColour', needle: 'lotNeedleName', other: 'lotOtherName' } as const;

const nothing: LotInput = { kind: 'pigment', name: '', maker: '', lot: '', expiry: '' };

/** A pigment, a needle or another item, as on its package. Stays open for the next one; recorded lots are listed. */
export function LotDialog({ onClose }: { onClose: () => void }) {
  const { visit } = useVisit();
  return (
    <DraftForm name={{ step: 'record-lot', visitId: visit.id, field: 'form' }} empty={nothing}>
      {(draft) => <OneLot draft={draft} onClose={onClose} />}
    </DraftForm>
  );
}

function OneLot({ draft, onClose }: { draft: FormDraft<LotInput>; onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { t: common } = useTranslation();
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const today = usePresent(dateOf);
  const { register, handleSubmit, formState, reset, setValue, watch } = useForm<
    LotInput,
    unknown,
    z.output<typeof Lot>
  >({
    resolver: zodResolver(Lot),
    defaultValues: draft.values,
  });
  // Kind and maker stay for the next lot of the box; they alone are not a draft.
  useSaveDraft(watch, (lot) => draft.keep(lot.name + lot.lot + lot.expiry === '' ? nothing : lot));
  const kind = watch('kind');
  // An incomplete date is not checked yet.
  const typed = Lot.shape.expiry.safeParse(watch('expiry'));
  const { errors } = formState;
  // Said while the package is in the hand, and not first by the seal.
  const wanted = visit.facts.some(({ fact, required }) => fact === 'lots' && required) && kind !== 'other';
  const note = wanted ? common('required') : undefined;

  const expired = typed.success && isExpired(typed.data, today) ? typed.data : null;
  const [why, setWhy] = useDraft({ step: 'record-lot', visitId: visit.id, field: 'expired-why' });
  const expiredWhy = expired !== null && why.trim() !== '' ? why : undefined;

  const save = handleSubmit(async (lot) => {
    if (!(await act({ type: 'record-lot', lot, ...(expiredWhy !== undefined && { expiredWhy }) }))) return;
    setWhy('');
    reset({ kind: lot.kind, name: '', maker: lot.maker, lot: '', expiry: '' });
  });
  return (
    <Dialog
      title={t('lotTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('lotCancel')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && t('saving')}
          waits={expired !== null && expiredWhy === undefined ? t('waitsExpired') : null}
          onPress={() => void save()}
        >
          {t('lotSave')}
        </Button>
      }
    >
      <AnswerPair
        label={t('lotKind')}
        grow
        options={kinds.map((id) => ({ id, label: t(kindWords[id]) }))}
        value={kind}
        onAnswer={(id) => setValue('kind', id)}
      />
      <RecentLots title={t('lotsRecent')} onPick={(lot) => reset(lot)} />
      <div className="pairs">
        <Field label={t(nameWords[kind])} complaint={errors.name ? t('needed') : undefined} {...register('name')} />
        <Field label={t('lotMaker')} note={note} {...register('maker')} />
        <Field label={t('lotNumber')} code complaint={errors.lot ? t('needed') : undefined} {...register('lot')} />
        <Field
          label={t('lotExpiry')}
          note={note}
          hint={t('lotExpiryHint')}
          code
          complaint={errors.expiry ? t('lotExpiryWrong') : undefined}
          {...register('expiry')}
        />
      </div>
      {expired !== null ? (
        <Alert tone="stop" title={t('lotExpired', { expiry: expiryDate(expired) })}>
          <Area label={t('lotExpiredWhy')} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
        </Alert>
      ) : null}
      {visit.lots.length > 0 ? (
        <section className="col gap2">
          <h3 className="label">{t('lotsSoFar')}</h3>
          <ul className="lot-list">
            {visit.lots.map((lot) => (
              <li key={lot.at.instant + lot.lot}>
                <span className="grow">{`${t(kindWords[lot.kind])}: ${lot.name}${lot.maker === '' ? '' : `, ${lot.maker}`}`}</span>
                <bdi className="code">{lot.lot}</bdi>
                <span className="label">
                  {lot.expiry === '' ? '' : t('expires', { expiry: expiryDate(lot.expiry) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  );
}
