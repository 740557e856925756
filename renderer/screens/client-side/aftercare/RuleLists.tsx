import { CalendarCheckIcon, InfinityIcon, ProhibitIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { AftercareTimeline, DatedRule } from '../../../../domain/dates/care.ts';
import { shortDate } from '../../../words/dates.ts';
import { detailWords, endWords, startWords } from './when.ts';

/** What is off, with its last day, and what is allowed again, with its first day. */
export function RuleLists({ timeline }: { timeline: AftercareTimeline }) {
  const { t } = useTranslation('aftercare');
  const care = timeline.rules.filter((rule) => rule.source === 'aftercare');
  const off = care.filter((rule) => rule.kind === 'off');
  const on = care.filter((rule) => rule.kind === 'on');
  return (
    <div className="rules">
      <section className="no">
        <h2>
          <ProhibitIcon />
          {t('notYet')}
        </h2>
        <ul>
          {off.map((rule) => (
            <RuleRow key={rule.id} rule={rule} timeline={timeline} when="to" />
          ))}
        </ul>
      </section>
      <section className="some">
        <h2>
          <CalendarCheckIcon />
          {t('from')}
        </h2>
        <ul>
          {on.map((rule) => (
            <RuleRow key={rule.id} rule={rule} timeline={timeline} when="from" />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The next session's preparation in the order of dates, each with its reason. */
export function PreparationList({ timeline }: { timeline: AftercareTimeline }) {
  const rules = timeline.rules
    .filter((rule) => rule.source === 'preparation')
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return (
    <ul className="prep-rules">
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} timeline={timeline} when="both" />
      ))}
    </ul>
  );
}

export function AlwaysList({ timeline }: { timeline: AftercareTimeline }) {
  return (
    <ul className="bul">
      {timeline.rules
        .filter((rule) => rule.kind === 'always')
        .map((rule) => (
          <li key={rule.id}>
            <span>{rule.text}</span>
          </li>
        ))}
    </ul>
  );
}

export function Always({ text }: { text: string }) {
  const { t } = useTranslation('aftercare');
  return (
    <p className="always">
      <InfinityIcon />
      <span>
        <b className="strong">{`${t('always')}: `}</b>
        {text}
      </span>
    </p>
  );
}

function RuleRow({
  rule,
  timeline,
  when,
}: {
  rule: DatedRule;
  timeline: AftercareTimeline;
  when: 'to' | 'from' | 'both';
}) {
  const { t } = useTranslation('aftercare');
  const details = detailWords(rule);
  const planned = when === 'to' ? rule.toPlanned : when === 'from' ? rule.fromPlanned : false;
  return (
    <li>
      <b>{useWhen(rule, timeline, when)}</b>
      <span>
        {rule.text} {planned ? <em>{t('planned')}</em> : null}
        {details === '' ? null : <small className="why">{details}</small>}
        {when === 'both' && rule.why !== '' ? <small className="why">{rule.why}</small> : null}
      </span>
    </li>
  );
}

/** "to Fri 27 Nov", "Sat 28 Nov": both days are included. Without a date the text says what it depends on. */
function useWhen(rule: DatedRule, { dayZero }: AftercareTimeline, when: 'to' | 'from' | 'both'): string {
  const { t } = useTranslation('aftercare');
  switch (when) {
    case 'to':
      return endWords(rule, dayZero, t);
    case 'from':
      return startWords(rule, dayZero, t);
    case 'both': {
      if (rule.fromUndated) return startWords(rule, dayZero, t);
      if (rule.from === null || rule.to === null) return rule.to === null ? '' : endWords(rule, dayZero, t);
      const to = shortDate(rule.to, dayZero);
      if (rule.byTime !== undefined && rule.mode === 'do') return t('by', { date: to, time: rule.byTime });
      if (rule.to === rule.from) return startWords(rule, dayZero, t);
      return t('fromTo', { from: shortDate(rule.from, dayZero), to });
    }
  }
}
