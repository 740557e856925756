import { PrinterIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import { copiesDue } from '../../../../domain/printing/choice.ts';
import type { DocumentKind } from '../../../../domain/visit/types.ts';
import type { Outcome } from '../../../../domain/visit/views/stages.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { reasonSays } from '../../../words/events.ts';
import { pageLocale } from '../../../words/language.ts';
import { usePrinters } from '../../clinic/printing/usePrinters.ts';
import { SealAlert } from '../../clinic/seal/SealAlert.tsx';
import { FactsCard, stillOpen } from '../facts/FactsCard.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';

type Words = `seal${'Treated' | 'Stopped' | 'Rescheduled' | 'Declined' | 'Withdrawn' | 'Cancelled'}`;

function words(outcome: Outcome): Words {
  switch (outcome) {
    case 'stopped':
      return 'sealStopped';
    case 'withdrawn':
      return 'sealWithdrawn';
    case 'treated':
    case 'in-progress':
      return 'sealTreated';
    case 'rescheduled':
      return 'sealRescheduled';
    case 'declined':
      return 'sealDeclined';
    case 'cancelled':
      return 'sealCancelled';
  }
}

/** Whether the client takes a sheet home that large letters are of use on. */
const goesHome = (outcome: Outcome): boolean =>
  outcome === 'treated' || outcome === 'stopped' || outcome === 'rescheduled';

/** The papers that the client takes home: printed in the same press where there is a printer. */
const home: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'aftercare-sheet',
  'aftercare-sheet-large',
  'preparation-sheet',
  'preparation-sheet-large',
]);

/** Everything is in. One press makes the documents, seals them and stores them, all or nothing. */
export function SealStage() {
  const { t } = useTranslation('done');
  const { t: facts } = useTranslation('recordFacts');
  const { visit, show } = useVisit();
  const { call } = useClient();
  const { run, busy } = useStep();
  const { rescheduled } = visit;
  const { data: standing, show: setStanding } = useQuery('seal.get', {});
  const [largePrint, setLargePrint] = useState(false);
  const { found, chosen: printer } = usePrinters(goesHome(visit.outcome));
  const lacking = visit.facts.find(({ waits }) => waits);
  const waits = lacking ? facts('recordFirst', { fact: facts(`fact.${lacking.fact}`) }) : null;
  const seal = (prints: boolean) => {
    // Remembered across "Try again": if only printing failed, nothing is sealed twice and nothing comes out twice.
    let sealed: VisitView | null = null;
    let printed = 0;
    void run(async () => {
      sealed ??= await call('visits.seal', { visitId: visit.id, largePrint });
      show(sealed);
      if (!prints || !printer || !found) return;
      for (const { id: documentId, kind } of sealed.documents.filter(({ kind }) => home.has(kind)).slice(printed)) {
        const copies = copiesDue(found, kind, false);
        show((await call('documents.print', { documentId, printerId: printer.id, copies })).visit);
        printed += 1;
      }
    });
  };
  return (
    <VisitFrame
      help="seal"
      main={
        <>
          {printer && !waits && <Button onPress={() => seal(false)}>{t('seal')}</Button>}
          <Button
            kind="main"
            working={busy && t('sealing')}
            waits={waits}
            iconEnd={printer ? <PrinterIcon /> : <SealCheckIcon />}
            onPress={() => seal(printer !== null)}
          >
            {t(printer ? 'sealAndPrint' : 'seal')}
          </Button>
        </>
      }
    >
      {standing && standing.standing !== 'ends-soon' && <SealAlert view={standing} onRenewed={setStanding} />}
      {visit.breaks !== null && <FactsCard shown={stillOpen} />}
      <section className="card col gap5 seal-card">
        <div className="row gap4">
          <SealCheckIcon className="i xl" />
          <h2 className="witness-title">{t('sealTitle')}</h2>
        </div>
        {rescheduled ? (
          <div>
            <p className="label">{t('newDate')}</p>
            <p className="show-time">
              {`${shortDate(rescheduled.next.date, dateOf(visit.savedAt))}, ${rescheduled.next.time}`}
            </p>
            <p>{rescheduled.reasons.map(reasonSays).join(' · ')}</p>
          </div>
        ) : null}
        <p className="advice">{t(words(visit.outcome))}</p>
        {visit.sheetNotIn !== null && (
          <Alert tone="fix" title={t('sheetNotIn', { language: languageName(visit.sheetNotIn, pageLocale()) })} />
        )}
        {goesHome(visit.outcome) &&
          (visit.largePrint ? (
            <p className="advice">{t('largePrintRead')}</p>
          ) : (
            <Choice on={largePrint} many onPress={() => setLargePrint(!largePrint)}>
              {t('largePrint')}
            </Choice>
          ))}
      </section>
    </VisitFrame>
  );
}
