import {
  ArrowRightIcon,
  ArrowUUpLeftIcon,
  CheckIcon,
  GlobeIcon,
  IdentificationBadgeIcon,
  LockSimpleIcon,
} from '@phosphor-icons/react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { LanguageContext } from '../../../app/frame/LanguageContext.ts';
import { TroubleBar } from '../../../app/frame/TroubleBar.tsx';
import { ClientHelpButton } from '../../../app/help/HelpButton.tsx';
import { PracticeBanner } from '../../../app/practice-visit/PracticeBanner.tsx';
import { Actions } from '../../../kit/Actions.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { Birthday, type DayAndMonth } from './Birthday.tsx';
import { NameQuestion } from './NameQuestion.tsx';
import { Seam } from './Seam.tsx';
import { StaffLanguage } from './StaffLanguage.tsx';
import type { Act } from './useTask.ts';

const intro = { intake: 'introIntake', consent: 'introConsent', aftercare: 'introAftercare' } as const;

/**
 * Handed over: the ink side tells staff what happens next, the blue side asks the client to identify themselves. Only the
 * given name is shown and only day and month are asked, so the wrong person can read nothing; where the name is the question,
 * no part of it is shown.
 */
export function Cover({ task, act, onNotMe }: { task: TaskView; act: Act; onNotMe: () => void }) {
  const { t } = useTranslation('handover');
  const { t: words } = useTranslation();
  const change = useContext(LanguageContext);
  const staffName = useStaffName();
  const { busy, trouble } = useStep();
  // Shown longer than the bar that first reported the refusal.
  const [spent, setSpent] = useState(false);
  if (trouble?.fault.code === 'identity-refused' && !spent) setSpent(true);
  const refused = task.refused || spent;
  const [birthday, setBirthday] = useState<DayAndMonth>({ month: null, day: null });
  const { month, day } = birthday;
  const byName = task.asks === 'name';
  const [name, setName] = useState('');
  const minors = task.guardianOf !== null;
  const asked = byName
    ? name.trim() === ''
      ? t(minors ? 'waitsNameOf' : 'waitsName')
      : null
    : day === null
      ? t('waitsBirthday')
      : null;

  const confirm = async () => {
    if (byName) {
      if (!(await act({ type: 'confirm-name', name }))) setName('');
      return;
    }
    if (month === null || day === null) return;
    const same = await act({ type: 'confirm-identity', month, day });
    if (!same) setBirthday({ month: null, day: null });
  };

  return (
    <div className="screen" data-mode="handover" lang={task.language}>
      <div className="app">
        <aside className="from">
          <Seam />
          <div className="col gap4">
            <p className="row large">
              <IdentificationBadgeIcon className="i l" />
              {t('from', { practitioner: staffName(task.practitionerName) })}
            </p>
            <h2 className="give">{task.greeting === '' ? t('giveUnnamed') : t('give', { name: task.greeting })}</h2>
            {task.languages.length > 1 && <StaffLanguage tag={task.language} />}
          </div>
          <ul className="col gap4 promises">
            <li className="row">
              <CheckIcon />
              {t('onlyThisVisit')}
            </li>
            <li className="row">
              <CheckIcon />
              {t('allSaved')}
            </li>
            <li className="row">
              <LockSimpleIcon />
              {t('pinTakesBack')}
            </li>
          </ul>
        </aside>
        <main className="to">
          <PracticeBanner birthday />
          <div className="row between wrap">
            <h1>{task.greeting === '' ? t('helloUnnamed') : t('hello', { name: task.greeting })}</h1>
            {change && (
              <Button small icon={<GlobeIcon />} label={words('languageLabel')} onPress={change}>
                {words('language')}
              </Button>
            )}
          </div>
          {task.guardianOf !== null && (
            <p className="intro">
              {task.guardianOf === '' ? t('asGuardianUnnamed') : t('asGuardian', { name: task.guardianOf })}
            </p>
          )}
          <p className="intro">{t(intro[task.task], { count: task.minutes })}</p>
          {refused ? (
            <p className="idcard large">{t('refused', { practitioner: staffName(task.practitionerName) })}</p>
          ) : byName ? (
            <NameQuestion value={name} ofMinor={minors} onChange={setName} />
          ) : (
            <Birthday value={birthday} of={task.guardianOf} onChange={setBirthday} />
          )}
        </main>
        <footer className="foot">
          {refused ? null : <TroubleBar />}
          <Actions
            side={
              <>
                <Button icon={<ArrowUUpLeftIcon className="i turn" />} onPress={onNotMe}>
                  {t('notMe')}
                </Button>
                <ClientHelpButton topic="cover" kind="plain" />
              </>
            }
            main={
              <Button
                kind="main"
                waits={refused ? t('waitsStaff') : asked}
                working={busy && t('checking')}
                iconEnd={<ArrowRightIcon className="i turn" />}
                onPress={() => void confirm()}
              >
                {t(minors ? 'thatIsRight' : 'thatIsMe')}
              </Button>
            }
          />
        </footer>
      </div>
    </div>
  );
}
