import {
  ArrowsClockwiseIcon,
  BookOpenTextIcon,
  CalendarXIcon,
  CaretRightIcon,
  CoffeeIcon,
  EarIcon,
  HandPalmIcon,
  IdentificationCardIcon,
  ListChecksIcon,
  MapPinIcon,
  NotePencilIcon,
  PathIcon,
  PenNibIcon,
  ProhibitIcon,
} from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffCommand } from '../../../../domain/visit/commands.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { BreaksDialog } from '../procedure/BreaksDialog.tsx';
import { type Panel, useShowPanel } from './PanelContext.tsx';

/** Everything that can be done with the visit besides its next step. Commands that it does not accept are left out. */
export function MoreDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: right } = useTranslation('putRight');
  const { t: reading } = useTranslation('reading');
  const { t: facts } = useTranslation('recordFacts');
  const { t: map } = useTranslation('scalpMap');
  const { visit, allows } = useVisit();
  const go = useGo();
  const show = useShowPanel();
  const [breaks, setBreaks] = useState(false);
  const ways: readonly { panel: Panel; needs: StaffCommand['type']; icon: ReactNode; words: string }[] = [
    { panel: 'findings', needs: 'answer-check', icon: <ListChecksIcon />, words: t('moreFinding') },
    { panel: 'course', needs: 'change-course', icon: <PathIcon />, words: t('moreCourse') },
    { panel: 'facts', needs: 'record-fact', icon: <IdentificationCardIcon />, words: facts('moreFacts') },
    { panel: 'map', needs: 'map-scalp', icon: <MapPinIcon />, words: map('title') },
    { panel: 'reader', needs: 'name-reader', icon: <EarIcon />, words: reading('moreReader') },
    { panel: 'note', needs: 'add-note', icon: <NotePencilIcon />, words: t('moreNote') },
    { panel: 'reschedule', needs: 'reschedule', icon: <CalendarXIcon />, words: t('moreReschedule') },
    { panel: 'unsigned', needs: 'record-unsigned', icon: <PenNibIcon />, words: t('moreUnsigned') },
    { panel: 'withdraw', needs: 'withdraw-consent', icon: <HandPalmIcon />, words: t('moreWithdraw') },
    { panel: 'withdraw-point', needs: 'withdraw-clause', icon: <HandPalmIcon />, words: t('morePoint') },
    { panel: 'cancel', needs: 'cancel-visit', icon: <ProhibitIcon />, words: t('moreCancel') },
  ];
  // Details can be put right until the seal, whatever else was recorded.
  const mayPutRight = visit.sealed === null && visit.closedAt === null && visit.cancelled === null;
  const here: Partial<Record<Panel, boolean>> = {
    findings: visit.stage === 'checks' || visit.stage === 'must-reschedule',
    reschedule: visit.stage === 'must-reschedule',
  };
  if (breaks && visit.breaks) return <BreaksDialog plan={visit.breaks} zone={visit.openedAt.zone} onClose={onClose} />;
  return (
    <Dialog
      title={t('moreTitle')}
      side={<Button onPress={onClose}>{t('doneWith')}</Button>}
      main={null}
      onClose={onClose}
    >
      <ul className="list flatlist">
        {ways
          .filter((way) => allows(way.needs) && !here[way.panel])
          .map((way) => (
            <Way key={way.panel} icon={way.icon} words={way.words} onPress={() => show(way.panel)} />
          ))}
        {allows('correct-break-time') && (
          <Way icon={<CoffeeIcon />} words={t('moreBreaks')} onPress={() => setBreaks(true)} />
        )}
        {mayPutRight && <Way icon={<ArrowsClockwiseIcon />} words={right('more')} onPress={() => show('put-right')} />}
        <Way
          icon={<BookOpenTextIcon />}
          words={t('moreRecord')}
          onPress={() => go({ at: 'events', visitId: visit.id })}
        />
      </ul>
    </Dialog>
  );
}

function Way({ icon, words, onPress }: { icon: ReactNode; words: string; onPress: () => void }) {
  return (
    <li className="plain">
      <button type="button" className="listrow low" onClick={onPress}>
        {icon}
        <span className="grow strong">{words}</span>
        <CaretRightIcon className="i turn" />
      </button>
    </li>
  );
}
