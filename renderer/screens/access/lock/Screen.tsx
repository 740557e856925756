import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import stipple from '../../../art/stipple.svg';
import { TroubleBar } from '../../../kit/TroubleBar.tsx';
import { useApp } from '../../../ui-data/AppContext.tsx';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { clockTime, dateOf, longDate } from '../../../words/dates.ts';
import { ForgotButton } from './ForgotButton.tsx';
import { ForgotPin } from './ForgotPin.tsx';
import { PinEntry } from './PinEntry.tsx';
import { AlsoRunning, RunningCue } from './RunningCue.tsx';
import { StaffPick } from './StaffPick.tsx';

/** Locked: all ink, the clock or the most urgent timer, and who is unlocking. Of clients only what the owner lets the timers say. */
export function LockScreen() {
  const { t } = useTranslation('lock');
  const { status, call, adopt } = useApp();
  const present = usePresent();
  const only = status.staff.length === 1 ? (status.staff[0] ?? null) : null;
  const [chosen, setChosen] = useState(only?.id ?? null);
  const [urgent, ...others] = status.running;
  const person = status.staff.find((one) => one.id === chosen) ?? null;
  const [forgot, setForgot] = useState<'no' | 'asking' | 'saved'>('no');
  if (forgot === 'asking') return <ForgotPin preset={chosen} onBack={(saved) => setForgot(saved ? 'saved' : 'no')} />;

  return (
    <div className="screen" data-mode="locked">
      <div className="app">
        <section className="lockart" data-cue={urgent?.cue}>
          <img src={stipple} alt="" />
          <div>
            <p className="clinicname">{status.clinicName}</p>
            <p className="onrail2">
              {t('tablet', { device: '' })}
              <span className="code">{status.device}</span>
            </p>
          </div>
          {urgent ? (
            <RunningCue running={urgent} time={clockTime(present)} />
          ) : (
            <div className="clock">
              <p className="time">{clockTime(present)}</p>
              <p className="date">{longDate(dateOf(present), true)}</p>
            </div>
          )}
          {others.length > 0 && (
            <ul className="alsocues" aria-label={t('alsoRunning')}>
              {others.map((running, n) => (
                <AlsoRunning key={n} running={running} />
              ))}
            </ul>
          )}
        </section>
        <main className="lockpad">
          <h1 className="locktitle">{t('who')}</h1>
          <StaffPick staff={status.staff} chosen={chosen} onChoose={setChosen} />
          {person ? (
            <PinEntry
              key={person.id}
              prompt={forgot === 'saved' ? t('forgotSaved') : t('pinFor', { name: person.name })}
              enter={t('unlock')}
              onEnter={async (pin) => adopt(await call('session.unlock', { staffId: person.id, pin }))}
            />
          ) : (
            <p className="quiet">{t('choose')}</p>
          )}
          {status.otherPageAt && (
            <p className="quiet" role="status">
              {t('otherPage', { time: clockTime(status.otherPageAt) })}
            </p>
          )}
          <ForgotButton onPress={() => setForgot('asking')} />
          <TroubleBarWhenLost />
        </main>
      </div>
    </div>
  );
}

/** A wrong PIN is said beside the dots; only a lost connection needs the bar. */
function TroubleBarWhenLost() {
  const { trouble } = useApp();
  return trouble?.kind === 'not-saved' ? <TroubleBar /> : null;
}
