import { CheckIcon, InfoIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../../domain/visit/views/entry-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { Entries } from './Entries.tsx';
import { EntryCard } from './EntryCard.tsx';

/** What was recorded wrong, put right before the seal: a lot, "Finish" too early, the details, an answer. */
export function PutRight({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('putRight');
  const { call } = useClient();
  const { run } = useStep();
  const { visit } = useVisit();
  const go = useGo();
  const [chosen, setChosen] = useState<number | null>(null);
  const entry: EntryView | undefined = visit.entries.find((one) => one.sequence === chosen && !one.takenBack);
  const leave = <BackButton onPress={onBack}>{t('leave')}</BackButton>;
  const list = (
    <div className="col gap4">
      <h2>{t('recorded')}</h2>
      <Entries
        chosen={chosen}
        onChoose={setChosen}
        onDetails={() => go({ at: 'client-edit', clientId: visit.clientId })}
        onHealth={
          visit.canReopenIntake
            ? () =>
                void run(() =>
                  call('session.hand-over', { visitId: visit.id, task: 'intake', language: visit.reads.language }),
                )
            : null
        }
      />
      <p className="label row">
        <InfoIcon />
        {t('keeps')}
      </p>
    </div>
  );
  if (entry) return <EntryCard key={entry.sequence} entry={entry} list={list} leave={leave} />;
  return (
    <VisitFrame
      help="putRight"
      side={leave}
      main={
        <Button kind="main" waits={t('waitsChoice')} iconEnd={<CheckIcon />}>
          {t('put')}
        </Button>
      }
    >
      <div className="halves fill putright">
        {list}
        <section className="card col gap4">
          <h2>{t('choose')}</h2>
          <p>{t('chooseText')}</p>
        </section>
      </div>
    </VisitFrame>
  );
}
