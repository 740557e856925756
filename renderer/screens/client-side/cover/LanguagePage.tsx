import { CheckCircleIcon, GlobeSimpleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ownWordsOf } from '../../../words/own-names.ts';
import type { Act } from './useTask.ts';
import './LanguagePage.css';

/**
 * What the client reads in, asked in all the languages at once: each says its own name in itself. The one that stands in their
 * details is marked, and the others are as near. One tap chooses and goes on.
 */
export function LanguagePage(props: {
  task: TaskView;
  act: Act;
  onGiveBack: () => void;
  onDone: () => void;
  /** Null where the choice comes before everything else. */
  onBack: (() => void) | null;
}) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  const { busy } = useStep();
  const { task, act, onBack } = props;
  const choose = async (language: string) => {
    if (await act({ type: 'choose-language', language })) props.onDone();
  };
  return (
    <ClientFrame
      help="language"
      name={task.greeting}
      language={task.language}
      onGiveBack={props.onGiveBack}
      side={onBack && <BackButton onPress={onBack} />}
      main={<p className="language-foot">{t('languageNotHere', { practitioner: staffName(task.practitionerName) })}</p>}
    >
      <h1 className="row language-title">
        <GlobeSimpleIcon className="i xl" />
        {t('yourLanguage')}
      </h1>
      {onBack && task.task !== 'intake' ? <p>{t('languageAgain')}</p> : null}
      <div className="paper-scroll">
        <div className="languages">
          {task.languages.map((language) => {
            const { name, goOn, dir } = ownWordsOf(language);
            const now = language === task.language;
            return (
              <button
                key={language}
                type="button"
                lang={language}
                dir={dir}
                className={`language${now ? ' on' : ''}`}
                aria-current={now || undefined}
                aria-disabled={busy || undefined}
                onClick={busy ? undefined : () => void choose(language)}
              >
                <span className="language-name">
                  {now && <CheckCircleIcon className="i" weight="fill" />}
                  {name}
                </span>
                {goOn !== '' && <span className="language-go">{goOn}</span>}
              </button>
            );
          })}
        </div>
      </div>
    </ClientFrame>
  );
}
