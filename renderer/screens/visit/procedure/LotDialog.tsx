import { zodResolver } from '@hookform/resolvers/zod';
import { UsersThreeIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { isExpired } from '../../../../domain/visit/lots.ts';
import { Lot } from '../../../../domain/visit/types.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, expiryDate } from '../../../words/dates.ts';
import { given } from '../../../words/writing.ts';
import { KnownLots } from './KnownLots.tsx';
import { LotFields, type LotInput } from './LotFields.tsx';
import { RecentLots } from './RecentLots.tsx';
import { useLotScanner } from './useLotScanner.ts';

const kinds = ['pigment', 'needle', 'other'] as const;
const kindWords = { pigment: 'kindPigment', needle: 'kindNeedle', other: 'kindOther' } as const;

const nothing: Omit<LotInput, 'gtin'> = { kind: 'pigment', name: '', maker: '', lot: '', expiry: '' };

/** A pigment, a needle or another item, as on its package. Stays open for the next one; recorded lots are listed. */
export function LotDialog({ onClose }: { onClose: () => void }) {
  const { visit } = useVisit();
  return (
    <DraftForm name={{ step: 'record-lot', visitId: visit.id, field: 'form' }} empty={nothing}>
      {(draft) => <OneLot draft={draft} onClose={onClose} />}
    </DraftForm>
  );
}

function OneLot({ draft, onClose }: { draft: FormDraft<Omit<LotInput, 'gtin'>>; onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { t: common } = useTranslation();
  const { t: lots } = useTranslation('lots');
  const go = useGo();
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const today = usePresent(dateOf);
  const form = useForm<LotInput, unknown, z.output<typeof Lot>>({
    resolver: zodResolver(Lot),
    defaultValues: draft.values,
  });
  const { handleSubmit, reset, setValue, watch } = form;
  useLotScanner(form);
  // Kind and maker stay for the next lot of the box; they alone are not a draft.
  useSaveDraft(watch, ({ gtin: _, ...lot }) => draft.keep(lot.name + lot.lot + lot.expiry === '' ? nothing : lot));
  const kind = watch('kind');
  // An incomplete date is not checked yet.
  const typed = Lot.shape.expiry.safeParse(watch('expiry'));
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
      side={
        <div className="row gap3">
          <Button onPress={onClose}>{t('lotCancel')}</Button>
          <Button onPress={() => go({ at: 'lots', visitId: visit.id })}>{lots('allLots')}</Button>
        </div>
      }
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
      <LotFields form={form} kind={kind} note={note} />
      <KnownLots number={watch('lot')} onPick={(lot) => reset(lot)} />
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
                <Button
                  small
                  icon={<UsersThreeIcon />}
                  label={`${lots('who')}: ${given(lot.lot)}`}
                  onPress={() =>
                    go({
                      at: 'recall',
                      lot: { kind: lot.kind, maker: lot.maker, lot: lot.lot },
                      back: { at: 'visit', visitId: visit.id },
                    })
                  }
                >
                  {lots('who')}
                </Button>
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
