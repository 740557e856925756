import { CalendarCheckIcon, InfinityIcon, ProhibitIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { AftercareTimeline, DatedRule } from '../../../../domain/dates/care.ts';
import { shortDate } from '../../../words/dates.ts';

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
  const planned = when === 'to' ? rule.toPlanned : when === 'from' ? rule.fromPlanned : false;
  return (
    <li>
      <b>{useWhen(rule, timeline, when)}</b>
      <span>
        {rule.text} {planned ? <em>{t('planned')}</em> : null}
        {when === 'both' && rule.why !== '' ? <small className="why">{rule.why}</small> : null}
      </span>
    </li>
  );
}

/** "to Fri 27 Nov", "Sat 28 Nov": both days are included. Without a date the text says what it depends on. */
function useWhen(rule: DatedRule, timeline: AftercareTimeline, when: 'to' | 'from' | 'both'): string {
  const { t } = useTranslation('aftercare');
  const say = (date: NonNullable<DatedRule['from']>) => shortDate(date, timeline.dayZero);
  switch (when) {
    case 'to':
      return rule.to === null ? t('openEnd', { count: rule.toMonths ?? 1 }) : t('to', { date: say(rule.to) });
    case 'from':
      return rule.from === null ? t('openStart', { count: rule.fromMonths ?? 1 }) : say(rule.from);
    case 'both':
      if (rule.from === null) return rule.to === null ? '' : t('to', { date: say(rule.to) });
      if (rule.to !== null && rule.byTime !== undefined) return t('by', { date: say(rule.to), time: rule.byTime });
      if (rule.to === null || rule.to === rule.from) return say(rule.from);
      return t('fromTo', { from: say(rule.from), to: say(rule.to) });
  }
}
