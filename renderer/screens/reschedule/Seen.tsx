import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/Choice.tsx';
import type { Finding } from './findings.ts';

export function Seen({
  findings,
  ticked,
  onToggle,
}: {
  findings: readonly Finding[];
  ticked: readonly string[];
  onToggle: (finding: Finding) => void;
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
            key={finding.key}
            many
            on={finding.onRecord || ticked.includes(finding.key)}
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
