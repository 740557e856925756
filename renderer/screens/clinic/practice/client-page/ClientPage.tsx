import { HandIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './ClientPage.css';

/**
 * The client's page beside the item that is edited: what clients will see, from the same parts. It is there to be looked at:
 * nothing on it takes a tap or the focus.
 */
export function ClientPage({ language, children }: { language: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { t: words } = useTranslation('practiceQuestions');
  return (
    <div className="client-page" data-mode="client" lang={language} inert>
      <p className="you">
        <HandIcon className="i" weight="fill" />
        {t('clientSide', { name: words('sampleName') })}
      </p>
      <div className="on-paper">{children}</div>
    </div>
  );
}
