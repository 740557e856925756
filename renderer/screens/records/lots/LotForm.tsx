import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { KnownLotView, LotDetail } from '../../../../api/contract/lots.ts';
import type { LotRef } from '../../../../domain/lots/lot-ref.ts';
import { Lot } from '../../../../domain/visit/types.ts';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair, Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf, expiryDate } from '../../../words/dates.ts';
import { LotFields } from '../../visit/procedure/LotFields.tsx';
import { useLotScanner } from '../../visit/procedure/useLotScanner.ts';

const Form = Lot.extend({ isOpen: z.boolean() });
type FormInput = z.input<typeof Form>;

const kinds = ['pigment', 'needle', 'other'] as const;
const nothing: FormInput = {
  kind: 'pigment',
  name: '',
  maker: '',
  lot: '',
  expiry: '',
  gtin: undefined,
  isOpen: false,
};

/** A lot of the shelf: a new one, or what is said of a known one. Its number and maker are what it is known by and stay. */
export function LotForm({
  changes,
  onSaved,
  onClose,
}: {
  changes: KnownLotView | null;
  onSaved: (detail: LotDetail) => void;
  onClose: () => void;
}) {
  const empty = changes
    ? { ...nothing, ...changes, expiry: expiryDate(changes.expiry), isOpen: changes.openedOn !== null }
    : nothing;
  const of = changes && { kind: changes.kind, maker: changes.maker, lot: changes.lot };
  return (
    <DraftForm
      name={of ? { step: 'lots.change', lot: of, field: 'form' } : { step: 'lots.add', field: 'form' }}
      empty={{
        kind: empty.kind,
        name: empty.name,
        maker: empty.maker,
        lot: empty.lot,
        expiry: empty.expiry,
        isOpen: empty.isOpen,
      }}
    >
      {(draft) => (
        <OneForm draft={draft} of={of} openedOn={changes?.openedOn ?? null} onSaved={onSaved} onClose={onClose} />
      )}
    </DraftForm>
  );
}

function OneForm({
  draft,
  of,
  openedOn,
  onSaved,
  onClose,
}: {
  draft: FormDraft<Omit<FormInput, 'gtin'>>;
  of: LotRef | null;
  openedOn: KnownLotView['openedOn'];
  onSaved: (detail: LotDetail) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('lots');
  const { t: visit } = useTranslation('procedure');
  const today = useStatus(({ now }) => dateOf(now));
  const { call } = useClient();
  const { run, busy } = useStep();
  const form = useForm<FormInput, unknown, z.output<typeof Form>>({
    resolver: zodResolver(Form),
    defaultValues: draft.values,
  });
  const { handleSubmit, setValue, watch } = form;
  useSaveDraft(watch, ({ gtin: _, ...typed }) => draft.keep(typed));
  useLotScanner(form);
  const [kind, isOpen] = [watch('kind'), watch('isOpen')];
  const save = handleSubmit(async ({ isOpen: opened, ...lot }) => {
    const since = opened ? (openedOn ?? today) : null;
    await run(async () => {
      const { name, expiry } = lot;
      onSaved(
        of
          ? await call('lots.change', { of, name, expiry, openedOn: since })
          : await call('lots.add', { lot, openedOn: since }),
      );
    });
  });
  return (
    <Dialog
      title={t(of ? 'changeTitle' : 'add')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('close')}</Button>}
      main={
        <Button kind="main" working={busy && t('saving')} onPress={() => void save()}>
          {t('save')}
        </Button>
      }
    >
      {of === null && (
        <AnswerPair
          label={visit('lotKind')}
          grow
          options={kinds.map((id) => ({ id, label: t(`show.${id}`) }))}
          value={kind}
          onAnswer={(id) => setValue('kind', id)}
        />
      )}
      <LotFields form={form} kind={kind} known={of !== null} />
      <Choice on={isOpen} many onPress={() => setValue('isOpen', !isOpen)}>
        {openedOn === null ? t('openedToday') : t('opened', { date: expiryDate(openedOn) })}
      </Choice>
      {of === null && <p className="label">{t('scan')}</p>}
    </Dialog>
  );
}
