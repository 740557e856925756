import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { FactKind } from '../../../../domain/visit/facts/recorded-fact.ts';
import type { FactView } from '../../../../domain/visit/views/fact-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useFormDraft } from '../../../ui-data/useFormDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { noWhy, reasonOf, type Why, WhyChoice } from '../put-right/WhyChoice.tsx';
import { FactFields } from './FactFields.tsx';
import { LastTime } from './LastTime.tsx';
import { nothingTyped, readFact, type TypedFact, typedOf } from './typed-fact.ts';

interface Props {
  readonly kind: FactKind;
  readonly recorded: FactView['recorded'];
  readonly test: FactView['test'];
  readonly onClose: () => void;
  /** What is chosen from the start, where nothing is recorded yet. */
  readonly chosen?: string;
}
type Typed = TypedFact & Why;

/** One fact for the record: recorded, or changed with a reason. */
export function FactDialog(props: Props) {
  const { visit } = useVisit();
  const { kind, recorded, chosen = null } = props;
  const begins = { ...(recorded ? typedOf(recorded.value) : { ...nothingTyped, choice: chosen }), ...noWhy };
  return (
    <DraftForm name={{ step: 'record-fact', visitId: visit.id, fact: kind, field: 'form' }} empty={begins}>
      {(draft) => <OneFact {...props} draft={draft} />}
    </DraftForm>
  );
}

function OneFact({ kind, recorded, test, onClose, draft }: Props & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('recordFacts');
  const { t: right } = useTranslation('putRight');
  const { t: common } = useTranslation();
  const { act } = useVisit();
  const { busy } = useStep();
  const [typed, type] = useFormDraft(draft);
  const read = readFact(kind, typed);
  const why = reasonOf(typed);
  const waits = 'waits' in read ? t(read.waits) : recorded && why === '' ? t('waitsWhy') : null;
  const record = async () => {
    if ('waits' in read) return;
    if (await act({ type: 'record-fact', fact: read.fact, ...(why !== '' && { why }) })) onClose();
  };
  return (
    <Dialog
      title={t(`fact.${kind}`)}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('leave')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits}
          iconEnd={<CheckIcon />}
          onPress={() => void record()}
        >
          {t('recordIt')}
        </Button>
      }
    >
      {!recorded && <LastTime kind={kind} onUse={(value) => type(typedOf(value))} />}
      <FactFields kind={kind} typed={typed} test={test} onType={type} />
      {recorded && <WhyChoice reasons={[right('whyTyped')]} value={typed} onChange={type} />}
    </Dialog>
  );
}
