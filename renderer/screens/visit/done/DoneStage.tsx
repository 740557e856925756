import { ClockCounterClockwiseIcon, LockSimpleIcon, SunIcon } from '@phosphor-icons/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { didNotComeOut } from '../../../../domain/printing/printout.ts';
import type { HowGiven } from '../../../../domain/visit/types.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { usePrinters } from '../../clinic/printing/usePrinters.ts';
import { usePrintJobs } from '../../clinic/printing/usePrintJobs.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { CopyCard } from './CopyCard.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { DocumentCard } from './DocumentCard.tsx';
import { HowGivenCard } from './HowGivenCard.tsx';
import { Preview, type Previewed } from './Preview.tsx';
import { PrinterLine } from './PrinterLine.tsx';
import { SealedCard } from './SealedCard.tsx';

/** Sealed: view the papers, print them, give a copy, then finish. Closing locks the tablet. */
export function DoneStage() {
  const { t } = useTranslation('done');
  const { visit, allows, show, act } = useVisit();
  const { call } = useClient();
  const load = useRead();
  const { run, busy } = useStep();
  const go = useGo();
  const printers = usePrinters(visit.documents.length > 0);
  const printing = usePrintJobs(visit.id);
  const copyCard = useRef<HTMLDivElement>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState<HowGiven | null>(null);
  const how = said ?? visit.copy.given;

  // The app itself records which copies were not printed, even when nobody touches the screen.
  const lost = printing.jobs.filter((job) => didNotComeOut(job.state)).length;
  useEffect(() => {
    if (lost > 0) void load(async () => show(await call('visits.get', { visitId: visit.id })));
  }, [lost, load, show, call, visit.id]);

  const finish = () => {
    // Remembered across "Try again": if only the lock failed, the visit is not closed twice.
    let closed = !allows('close-visit');
    void run(async () => {
      const copy = said ?? undefined;
      if (!closed) show(await call('visits.act', { visitId: visit.id, command: { type: 'close-visit', copy } }));
      closed = true;
      await call('session.lock', {});
    });
  };

  const settle = (copy: HowGiven) => {
    if (copy !== 'later') void act({ type: 'settle-copy', copy });
  };

  return (
    <VisitFrame
      help="done"
      side={
        <Button icon={<ClockCounterClockwiseIcon />} onPress={() => go({ at: 'events', visitId: visit.id })}>
          {t('events')}
        </Button>
      }
      main={
        <Button kind="main" iconEnd={<SunIcon />} onPress={() => go({ at: 'today' })}>
          {t('close')}
        </Button>
      }
      final={
        visit.stage === 'closed' ? undefined : (
          <Button kind="main" working={busy && t('finishing')} iconEnd={<LockSimpleIcon />} onPress={finish}>
            {t('finishLock')}
          </Button>
        )
      }
    >
      <div className="seal stage-scroll">
        <SealedCard onCorrect={() => setCorrecting(true)} />
        <div className="col gap4">
          {visit.sealed && visit.stage !== 'closed' ? <HowGivenCard value={how} onChange={setSaid} /> : null}
          {visit.copy.due ? <HowGivenCard value={null} onChange={settle} /> : null}
          {visit.documents.map((document) => (
            <DocumentCard
              key={document.id}
              document={document}
              printers={printers}
              printing={printing}
              onPreview={setPreviewed}
              onSave={() => copyCard.current?.scrollIntoView({ block: 'center' })}
            />
          ))}
          {visit.documents.length > 0 ? <PrinterLine printers={printers} /> : null}
          {visit.documents.length > 0 ? (
            <div ref={copyCard}>
              <CopyCard />
            </div>
          ) : null}
        </div>
      </div>
      {previewed ? <Preview document={previewed} onClose={() => setPreviewed(null)} /> : null}
      {correcting ? <CorrectionDialog onClose={() => setCorrecting(false)} /> : null}
    </VisitFrame>
  );
}
