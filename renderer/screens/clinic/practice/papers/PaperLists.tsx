import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AftercareTimeline, DatedRule } from '../../../../../domain/dates/care.ts';
import type { CivilDate } from '../../../../../domain/time.ts';
import { detailWords, endWords, startWords } from '../../../client-side/aftercare/when.ts';

const most = 40;

/** The day lists of the paper: what is off with its last day, what is limited, what is to do or allowed with its first. */
export const PaperLists = memo(function PaperLists({
  rules,
  dayZero,
  open,
}: {
  rules: AftercareTimeline['rules'];
  dayZero: CivilDate;
  open: string | null;
}) {
  const { t } = useTranslation('practiceRules');
  const lists = [
    { id: 'off', rules: rules.filter(({ mode, kind }) => kind !== 'always' && mode === 'off') },
    { id: 'limit', rules: rules.filter(({ mode, kind }) => kind !== 'always' && mode === 'limit') },
    { id: 'on', rules: rules.filter(({ mode, kind }) => kind !== 'always' && (mode === 'do' || mode === 'may')) },
    { id: 'always', rules: rules.filter(({ kind }) => kind === 'always') },
  ] as const;
  return lists.map(
    (list) =>
      list.rules.length > 0 && (
        <section key={list.id} className="paper-list">
          <h3>{t(`list.${list.id}`)}</h3>
          <ul>
            {shown(list.rules, open).map((rule) => (
              <OneRule
                key={rule.id}
                rule={rule}
                dayZero={dayZero}
                from={list.id === 'on' || list.id === 'always'}
                open={rule.id === open}
              />
            ))}
          </ul>
          {list.rules.length > most && <p className="label">{t('moreOnPaper', { count: list.rules.length - most })}</p>}
        </section>
      ),
  );
});

/** Memoised, because a change of one rule must not draw the others of a long paper. `from`: its first day counts, else its last. */
const OneRule = memo(function OneRule({
  rule,
  dayZero,
  from,
  open,
}: {
  rule: DatedRule;
  dayZero: CivilDate;
  from: boolean;
  open: boolean;
}) {
  const { t } = useTranslation('aftercare');
  return (
    <li className={open ? 'is-open' : ''}>
      <b>{from ? startWords(rule, dayZero, t) : endWords(rule, dayZero, t)}</b> {rule.text} {detailWords(rule)}
    </li>
  );
});

/** Of a long list as many as anybody looks at, and the one that is open. */
function shown(rules: readonly DatedRule[], open: string | null): readonly DatedRule[] {
  const first = rules.slice(0, most);
  const own = rules.find(({ id }) => id === open);
  return own && !first.includes(own) ? [own, ...first] : first;
}
