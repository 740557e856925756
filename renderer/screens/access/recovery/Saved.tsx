import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';

/** Where the folder is, what is in it and what is missing. Nothing here claims that everything was saved. */
export function Saved({
  made: { folder, lost, verdict, words },
  onBack,
}: {
  made: Output<'store.export'>;
  onBack: () => void;
}) {
  const { t } = useTranslation('recovery');
  return (
    <StaffFrame help="saveReadable" title={t('savedTitle')} side={<BackButton onPress={onBack} />}>
      <div className="narrow col gap5">
        <Alert tone={lost ? 'stop' : 'plain'} live title={verdict} />
        <section className="card col">
          <h2>{t('folder')}</h2>
          <p className="strong selectable">{folder}</p>
          <p>{t('openWith')}</p>
        </section>
        <section className="card col">
          <h2>{t('account')}</h2>
          <ul className="facts">
            {words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </StaffFrame>
  );
}
