import { ClockCounterClockwiseIcon, LockSimpleIcon, SunIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app/AppContext.tsx';
import { useGo } from '../../app/PlaceContext.tsx';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { VisitFrame } from '../visit/VisitFrame.tsx';
import { CopyCard } from './CopyCard.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { DocumentCard, PrinterLine } from './DocumentCard.tsx';
import { Preview, type Previewed } from './Preview.tsx';
import { SealedCard } from './SealedCard.tsx';
import { usePrinters } from './usePrinters.ts';

/** Sealed: look at the papers, print them, give a copy, then finish. Closing locks the tablet. */
export function DoneStage() {
  const { t } = useTranslation('done');
  const { visit, allows, show } = useVisit();
  const { call, run, adopt, busy } = useApp();
  const go = useGo();
  const printers = usePrinters(visit.documents.length > 0);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [correcting, setCorrecting] = useState(false);

  const finish = () => {
    // Kept across "Try again": when only the lock failed, the visit is not closed twice.
    let closed = !allows('close-visit');
    void run(async () => {
      if (!closed) show(await call('visits.act', { visitId: visit.id, command: { type: 'close-visit' } }));
      closed = true;
      adopt(await call('session.lock', {}));
    });
  };

  return (
    <VisitFrame
      side={
        <Button icon={<ClockCounterClockwiseIcon />} onPress={() => go({ at: 'events', visitId: visit.id })}>
          {t('events')}
        </Button>
      }
      main={
        visit.stage === 'closed' ? (
          <Button kind="main" iconEnd={<SunIcon />} onPress={() => go({ at: 'today' })}>
            {t('close')}
          </Button>
        ) : (
          <Button kind="main" working={busy && t('finishing')} iconEnd={<LockSimpleIcon />} onPress={finish}>
            {t('finishLock')}
          </Button>
        )
      }
    >
      <div className="seal stage-scroll">
        <SealedCard onCorrect={() => setCorrecting(true)} />
        <div className="col gap4">
          {visit.documents.map((document) => (
            <DocumentCard key={document.id} document={document} printers={printers} onPreview={setPreviewed} />
          ))}
          {visit.documents.length > 0 ? <PrinterLine printers={printers} /> : null}
          {visit.documents.length > 0 ? <CopyCard /> : null}
        </div>
      </div>
      {previewed ? <Preview document={previewed} onClose={() => setPreviewed(null)} /> : null}
      {correcting ? <CorrectionDialog onClose={() => setCorrecting(false)} /> : null}
    </VisitFrame>
  );
}
