import { useTranslation } from 'react-i18next';
import type { PossibleFinding } from '../../../../domain/visit/views/check-view.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { keyOf } from './findings.ts';

export function Seen({
  findings,
  ticked,
  onToggle,
}: {
  findings: readonly PossibleFinding[];
  ticked: readonly string[];
  onToggle: (finding: PossibleFinding) => void;
}) {
  const { t } = useTranslation('reschedule');
  return (
    <section className="col gap2">
      <div className="row between">
        <h2 className="large">{t('seen')}</h2>
        <span className="label">{t('seenWords')}</span>
      </div>
      <div className="reasons">
        {findings.map((finding) => (
          <Choice
            key={keyOf(finding)}
            many
            on={finding.onRecord || ticked.includes(keyOf(finding))}
            onPress={() => {
              if (!finding.onRecord) onToggle(finding);
            }}
          >
            {finding.words}
          </Choice>
        ))}
      </div>
    </section>
  );
}
