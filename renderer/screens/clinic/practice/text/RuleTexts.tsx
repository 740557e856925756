import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../../../domain/protocol/model/rule.ts';
import type { Topic } from '../../../../../domain/protocol/model/topic.ts';
import { CareIcon } from '../../../client-side/aftercare/CareIcon.tsx';
import { usePointWords } from '../usePointWords.ts';

/** Instructions with their mode, topic and dates, as the papers are made from them. */
export function RuleTexts({ rules, topics }: { rules: readonly Rule[]; topics: readonly Topic[] }) {
  const { t } = useTranslation('practice');
  const period = usePointWords();
  return (
    <ol className="list practice-items">
      {rules.map((rule) => {
        const topic = topics.find(({ id }) => id === rule.topic);
        const level = topic?.levels.find(({ id }) => id === rule.level);
        const more = [rule.often, rule.amount, ...(rule.exceptions ?? []), rule.condition, rule.ifMissed];
        const subject = { mode: t(`mode.${rule.mode}`), topic: topic?.name ?? rule.topic };
        return (
          <li key={rule.id} className="stack">
            <h2 className="row gap2">
              <CareIcon icon={rule.icon} />
              {rule.short}
            </h2>
            <p>{rule.text}</p>
            {rule.why !== '' && <p className="label">{rule.why}</p>}
            {more.map((one) => one !== undefined && <p key={one}>{one}</p>)}
            <p className="label">
              {level ? t('subjectAtLevel', { ...subject, level: level.name }) : t('subject', subject)}
            </p>
            <p className="label">{period(rule)}</p>
            {rule.sessions !== undefined && rule.sessions !== 'every' && (
              <p className="label">{t(`sessions.${rule.sessions}`)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
