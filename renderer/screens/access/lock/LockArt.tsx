import { useTranslation } from 'react-i18next';
import { SoundOff } from '../../../app/frame/SoundOff.tsx';
import stipple from '../../../art/stipple.svg';
import { useFirstDrawn } from '../../../ui-data/useFirstDrawn.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { clockTime, dateOf, longDate } from '../../../words/dates.ts';

/** Which tablet this is, and what time. The date and the picture come behind the first drawing: the number pad waits for neither. */
export function LockArt() {
  const { t } = useTranslation('lock');
  const clinicName = useStatus((status) => status.clinicName);
  const device = useStatus((status) => status.device);
  const drawn = useFirstDrawn();
  const time = usePresent(clockTime);
  return (
    <header className="lockart">
      {drawn && <img src={stipple} alt="" />}
      <div>
        <p className="clinicname">{clinicName}</p>
        <p className="onrail2">
          {t('tablet', { device: '' })}
          <span className="code">{device}</span>
        </p>
      </div>
      <div className="clock">
        <p className="time">{time}</p>
        <p className="date">{drawn ? <Today /> : '\u00a0'}</p>
        <SoundOff />
      </div>
    </header>
  );
}

function Today() {
  return usePresent((present) => longDate(dateOf(present), true));
}
