import { BellRingingIcon, SpeakerSimpleXIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { needsAttention } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import { QuietEdge } from '../../../app/frame/QuietEdge.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';

const words: Partial<Record<RunningCue, 'asks' | 'overdue' | 'breakLate'>> = {
  asks: 'asks',
  overdue: 'overdue',
  'break-over': 'breakLate',
  'break-late': 'breakLate',
};

/**
 * A break is asked for or somebody has to act at a procedure while a client has the tablet: an edge around the page and one
 * line for staff, without a name. The sound can be stopped here; nothing else of the staff side can be used.
 */
export function OverdueEdge() {
  const { t } = useTranslation('handover');
  const { call } = useClient();
  // The most urgent cue comes first, and a sound always has its text on screen.
  const pressing = useStatus(({ running }) => {
    const found = running.find(({ cue }) => words[cue] !== undefined);
    return found ? { cue: found.cue, handle: found.handle, answered: found.overdueAnswered } : null;
  });
  const said = pressing && words[pressing.cue];
  if (!pressing || !said) return null;
  const late = needsAttention(pressing.cue);
  const { handle } = pressing;
  // No retry is offered if this fails: the sound and the button both stay.
  const silence = () => void call('chair.silence', { handle: handle ?? '' }).catch(() => undefined);
  return (
    <aside className={`overdueedge${late ? ' late' : ''}`}>
      <QuietEdge />
      <div className="edgeline">
        <p data-say={late ? 'urgent' : 'cue'}>
          {late ? <WarningOctagonIcon weight="fill" /> : <BellRingingIcon weight="fill" />}
          {t(said)}
        </p>
        {late && !pressing.answered && (
          <Button small kind="onband" icon={<SpeakerSimpleXIcon />} onPress={silence}>
            {t('soundOff')}
          </Button>
        )}
      </div>
    </aside>
  );
}
