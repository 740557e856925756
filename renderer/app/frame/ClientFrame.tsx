import { ArrowUUpLeftIcon, GlobeIcon, HandIcon, TextAaIcon } from '@phosphor-icons/react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions, type ActionsProps } from '../../kit/Actions.tsx';
import { Button } from '../../kit/Button.tsx';
import type { ClientTopic } from '../../words/help.ts';
import { ClientHelpButton } from '../help/HelpButton.tsx';
import { PracticeBanner } from '../practice-visit/PracticeBanner.tsx';
import { LanguageContext } from './LanguageContext.ts';
import { TroubleBar } from './TroubleBar.tsx';
import { sizes, useTextSize } from './textSize.ts';

/**
 * Client mode: a blue-green frame on all four sides around white paper. The band says whose turn it is and carries text
 * size, language and the way back; nothing of staff's side is on it.
 */
export function ClientFrame({
  help,
  name,
  language,
  onGiveBack,
  side,
  main,
  final,
  tight = false,
  children,
}: {
  /** This screen's page of help. */
  help: ClientTopic;
  name: string;
  /** BCP 47 tag of the text on the paper. */
  language: string;
  onGiveBack: () => void;
  tight?: boolean;
  children: ReactNode;
} & ActionsProps) {
  const { t } = useTranslation();
  const change = useContext(LanguageContext);
  const [size, setSize] = useTextSize();
  const next = sizes[(sizes.indexOf(size) + 1) % sizes.length] ?? 100;
  return (
    <div className="screen" data-mode="client" lang={language}>
      <div className="app">
        <header className="band" data-stays>
          <p className="you">
            <HandIcon className="i l" weight="fill" />
            {t('clientSide', { name })}
          </p>
          <div className="row">
            <Button
              kind="onband"
              small
              icon={<TextAaIcon />}
              label={t('textSizeNow', { percent: size })}
              onPress={() => setSize(next)}
            >
              {`${t('textSize')} ${size} %`}
            </Button>
            {change ? (
              <Button kind="onband" small icon={<GlobeIcon />} label={t('languageLabel')} onPress={change}>
                {t('language')}
              </Button>
            ) : (
              <span className="bandword">
                <GlobeIcon />
                {t('language')}
              </span>
            )}
            <ClientHelpButton topic={help} kind="onband" />
            <Button kind="onband" small icon={<ArrowUUpLeftIcon className="i turn" />} onPress={onGiveBack}>
              {t('giveBack')}
            </Button>
          </div>
        </header>
        <main className={`stage${tight ? ' tight' : ''}`}>
          <PracticeBanner />
          {children}
        </main>
        <footer className="foot">
          <TroubleBar />
          <Actions side={side} main={main} final={final} />
        </footer>
      </div>
    </div>
  );
}
