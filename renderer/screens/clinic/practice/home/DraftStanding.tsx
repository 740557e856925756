import { useTranslation } from 'react-i18next';
import type { ChangesView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';

/** What the owner's draft is, and what it means for visits until it is approved. */
export function DraftStanding({
  changes: { nextVersion, changes },
  problems,
  inUse,
  onProblems,
}: {
  changes: ChangesView;
  problems: readonly ProtocolProblem[];
  /** The number of the version in use; null for a new treatment. */
  inUse: number | null;
  onProblems: () => void;
}) {
  const { t } = useTranslation('practiceEdit');
  const stopping = problems.filter(({ severity }) => severity === 'stops').length;
  const looking = problems.length - stopping;
  const title =
    stopping > 0
      ? t('draftStopped', { version: nextVersion, count: stopping })
      : t('draftOf', { version: nextVersion });
  const words = [
    t('changesInAll', { count: changes.length }),
    ...(looking > 0 ? [t('lookAt', { count: looking })] : []),
    inUse === null ? t('visitsNone') : t('visitsGoOn', { version: inUse }),
  ];
  return (
    <Alert tone={stopping > 0 ? 'stop' : looking > 0 ? 'fix' : 'plain'} title={title}>
      <div className="row between">
        <p className="grow">{words.join(' ')}</p>
        {problems.length > 0 && (
          <Button small onPress={onProblems}>
            {t('problems', { count: problems.length })}
          </Button>
        )}
      </div>
    </Alert>
  );
}
