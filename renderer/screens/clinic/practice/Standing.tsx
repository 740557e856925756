import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../api/contract/protocols.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { momentLine } from '../../../words/moments.ts';

/** Who approved the texts, or that nobody has: then they are a sample. */
export function Standing({ head, children }: { head: VersionHead; children?: ReactNode }) {
  const { t } = useTranslation('practice');
  const { version, approvedBy, since } = head;
  if (approvedBy === null)
    return (
      <Alert tone="fix" title={t('sample', { version })}>
        <div className="row between">
          <p className="grow">{t('sampleWords')}</p>
          {children}
        </div>
      </Alert>
    );
  return <Alert tone="pass" title={t('approvedBy', { version, name: approvedBy, moment: momentLine(since) })} />;
}
