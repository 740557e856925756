import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../../domain/ids.ts';
import { AlsoRunning, ForgotPin, LockTimer, PracticeBanner } from '../../../app/areas.ts';
import { QuietEdge } from '../../../app/frame/QuietEdge.tsx';
import { TroubleBarWhenLost } from '../../../app/frame/TroubleBar.tsx';
import { StaffHelpButton } from '../../../app/help/HelpButton.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTime } from '../../../words/dates.ts';
import { ForgotButton } from './ForgotButton.tsx';
import { LockArt } from './LockArt.tsx';
import { PinEntry } from './PinEntry.tsx';
import { StaffPick } from './StaffPick.tsx';
import './Screen.css';

/**
 * Locked: all ink with the clock, or the whole timer of the most urgent procedure and a card for each of the others, whose
 * breaks need no PIN; and who is unlocking. Of clients only what the owner lets the timers say.
 */
export function LockScreen() {
  const { t } = useTranslation('lock');
  const staff = useStatus((status) => status.staff);
  const otherPageAt = useStatus((status) => status.otherPageAt);
  const running = useStatus((status) => status.running);
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  const { call } = useClient();
  const { dismiss } = useStep();
  const only = staff.length === 1 ? (staff[0] ?? null) : null;
  const [urgent, ...others] = running;
  // Upright, the number pad would take the room of the timer: it opens with a tap on the name.
  const [chosen, setChosen] = useState(() => (urgent && isUpright() ? null : (only?.id ?? null)));
  const person = staff.find((one) => one.id === chosen) ?? null;
  const [forgot, setForgot] = useState<'no' | 'asking' | 'saved'>('no');
  const choose = (id: StaffId) => {
    // What was wrong with one PIN is not said of another.
    dismiss();
    setChosen(id);
  };
  if (forgot === 'asking') return <ForgotPin preset={chosen} onBack={(saved) => setForgot(saved ? 'saved' : 'no')} />;

  return (
    <div className="screen" data-mode="locked" data-page={t('who')}>
      <div className={urgent ? 'app running' : 'app'}>
        {urgent ? <LockTimer key={urgent.handle} running={urgent} /> : <LockArt />}
        <main className="lockpad">
          {practising && <PracticeBanner />}
          {others.length > 0 && (
            <ul className="alsocues" aria-label={t('alsoRunning')}>
              {others.map((running) => (
                <AlsoRunning key={running.handle} running={running} />
              ))}
            </ul>
          )}
          <h1 className="locktitle">{t('who')}</h1>
          <StaffPick staff={staff} chosen={chosen} onChoose={choose} />
          {person ? (
            <PinEntry
              who={person.id}
              prompt={forgot === 'saved' ? t('forgotSaved') : t('pinFor', { name: person.name })}
              enter={t('unlock')}
              sixDigits={person.sixDigits}
              onEnter={(pin) => call('session.unlock', { staffId: person.id, pin })}
            />
          ) : (
            <p className="quiet">{t('choose')}</p>
          )}
          {otherPageAt && (
            <p className="quiet" role="status">
              {t('otherPage', { time: clockTime(otherPageAt) })}
            </p>
          )}
          <QuietEdge />
          <div className="row wrap">
            <ForgotButton onPress={() => setForgot('asking')} />
            <StaffHelpButton topic="lock" kind="plain" />
          </div>
          <TroubleBarWhenLost />
        </main>
      </div>
    </div>
  );
}

const isUpright = (): boolean => matchMedia('(orientation: portrait)').matches;
