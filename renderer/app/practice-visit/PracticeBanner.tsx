import { CalendarBlankIcon, FlaskIcon, SkipForwardIcon, XCircleIcon } from '@phosphor-icons/react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { practiceBirth } from '../../../domain/clinic/practice-client.ts';
import { Button } from '../../kit/Button.tsx';
import { useClient } from '../../ui-data/useClient.ts';
import { usePresent } from '../../ui-data/usePresent.ts';
import { useStatus } from '../../ui-data/useStatus.ts';
import { useStep } from '../../ui-data/useStep.ts';
import { birthDate, clockTime } from '../../words/dates.ts';
import { dateWithYear } from '../../words/moments.ts';
import { PlaceContext } from '../PlaceContext.tsx';
import { EndPracticeContext } from './EndPracticeContext.ts';
import './PracticeBanner.css';

/**
 * Says on every screen, in whoever's hands, that this is a practice visit, under which text and when; and ends it. Nothing while
 * none runs.
 */
export function PracticeBanner({ birthday = false }: { birthday?: boolean }) {
  const practice = useStatus((status) => status.practiceVisit);
  const running = practice !== null;
  return running ? <Banner birthday={birthday} /> : null;
}

function Banner({ birthday }: { birthday: boolean }) {
  const { t } = useTranslation('practiceTry');
  const mode = useStatus((status) => status.mode);
  const of = useStatus(({ practiceVisit }) => practiceVisit);
  const when = usePresent((now) => t('moment', { date: dateWithYear(now), time: clockTime(now) }));
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useContext(PlaceContext);
  const endWithPin = useContext(EndPracticeContext);
  const said = of ? t(of.draftId === null ? 'ofVersion' : 'ofDraft', { version: of.version }) : '';
  const end = () => void run(() => call('practice-visit.end', {}));
  return (
    <aside className="practicebar" aria-label={t('banner')}>
      <FlaskIcon className="i l" />
      <p className="grow">
        <span className="strong">{t('banner')}</span>
        <span className="label">
          {birthday
            ? t('birthday', { date: birthDate(practiceBirth) })
            : mode === 'locked'
              ? said
              : t('saidWhen', { said, when })}
        </span>
      </p>
      {mode === 'staff' && go && (
        <span className="practicebar-ways">
          <Button small icon={<CalendarBlankIcon />} onPress={() => go({ at: 'try' })}>
            {t('changeDay')}
          </Button>
          <Button small icon={<SkipForwardIcon className="i turn" />} onPress={() => go({ at: 'try', steps: true })}>
            {t('steps')}
          </Button>
          <Button small icon={<XCircleIcon />} working={busy && t('ending')} onPress={end}>
            {t('end')}
          </Button>
        </span>
      )}
      {mode === 'handed-over' && endWithPin && (
        <span className="practicebar-ways">
          <Button small icon={<XCircleIcon />} onPress={endWithPin}>
            {t('end')}
          </Button>
        </span>
      )}
    </aside>
  );
}
