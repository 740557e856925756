import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exampleClashes, examplePapers } from '../../../../../domain/dates/example-papers.ts';
import type { Clash } from '../../../../../domain/protocol/model/sheet.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { type CivilDate, daysBetween } from '../../../../../domain/time.ts';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { NextWeeksPart } from '../../../client-side/aftercare/parts.tsx';
import { ClientPage } from '../client-page/ClientPage.tsx';
import { useExample } from '../editor/ExampleContext.tsx';
import type { LiveView } from '../editor/item-form.ts';
import { rowPlace } from '../editor/items.ts';
import { ClashCard } from './ClashCard.tsx';
import { ExamplePart } from './ExamplePart.tsx';
import { PaperLists } from './PaperLists.tsx';
import { PaperWeeks, type Wrong } from './PaperWeeks.tsx';
import './Papers.css';

/** Two weeks stand on top; the rest of the paper follows below what is wrong and the example. */
const firstDays = 14;

const sides = ['tablet', 'aftercare', 'preparation'] as const;
type Side = (typeof sides)[number];

const none: readonly Clash[] = [];

/** Both papers as they would be printed for the example, and the client's page on the tablet; redrawn at every change. */
export function LivePapers({ draft, place, problems, edit, onPlace }: LiveView) {
  const { t } = useTranslation('practiceRules');
  const { example } = useExample();
  const { protocol } = draft;
  const part = place.startsWith('preparation') ? 'preparation' : 'aftercare';
  const [chosen, setChosen] = useState<Side | null>(null);
  const side = chosen ?? part;
  const papers = useMemo(() => examplePapers(protocol, example), [protocol, example]);
  // Compares every two rules: the dates do not wait for it.
  const compared = useDeferredValue(protocol);
  const clashes = useMemo(() => {
    const found = exampleClashes(compared, example);
    return found.length === 0 ? none : found;
  }, [compared, example]);
  const { dayZero } = papers.aftercare;
  const open = place.split('/')[1] ?? null;
  const row = rowPlace(place);
  const own = clashes.filter(({ one, other }) => [one, other].some((at) => `${at.part}/${at.rule.id}` === row));
  const isAftercare = side === 'aftercare';
  const wrong = useMemo(
    (): Wrong => ({
      rules: new Set(clashes.flatMap(({ one, other }) => [one.rule.id, other.rule.id])),
      clash: (date) => clashes.some(({ from, to }) => date >= from && (to === null || date <= to)),
      gap: gapsOn(isAftercare ? problems : [], dayZero),
    }),
    [clashes, isAftercare, problems, dayZero],
  );
  const paper = side === 'preparation' ? papers.preparation : papers.aftercare;
  const { first, rest } = useMemo(() => {
    const days = paper?.days ?? [];
    return { first: days.slice(0, firstDays), rest: days.slice(firstDays) };
  }, [paper]);
  return (
    <>
      <AnswerPair
        label={t('papers')}
        grow
        options={sides.map((id) => ({ id, label: t(`paper.${id}`) }))}
        value={side}
        onAnswer={setChosen}
      />
      {side === 'tablet' ? (
        <ClientPage language={protocol.language}>
          <NextWeeksPart timeline={papers.aftercare} />
        </ClientPage>
      ) : (
        <div className="paper" lang={protocol.language}>
          {paper === null ? (
            <p>{t('noNext')}</p>
          ) : (
            <PaperWeeks days={first} rules={paper.rules} open={open} wrong={wrong} />
          )}
        </div>
      )}
      {own.map((clash) => (
        <ClashCard
          key={`${clash.one.rule.id} ${clash.other.rule.id}`}
          clash={clash}
          protocol={compared}
          problems={problems}
          dayZero={dayZero}
          place={row}
          edit={edit}
          onPlace={onPlace}
        />
      ))}
      <ExamplePart />
      {side !== 'tablet' && paper && (
        <div className="paper" lang={protocol.language}>
          {rest.length > 0 && <PaperWeeks days={rest} rules={paper.rules} open={open} wrong={wrong} />}
          <PaperLists rules={paper.rules} dayZero={dayZero} open={open} />
        </div>
      )}
    </>
  );
}

/** The days of the aftercare on which a problem says that nothing is said. */
function gapsOn(problems: readonly ProtocolProblem[], dayZero: CivilDate): (date: CivilDate) => boolean {
  const gaps = problems.flatMap(({ code, params: { fromDay, toDay } }) =>
    code === 'gap' && typeof fromDay === 'number' && typeof toDay === 'number' ? [{ fromDay, toDay }] : [],
  );
  return (date) => {
    const day = daysBetween(dayZero, date);
    return gaps.some(({ fromDay, toDay }) => day >= fromDay && day <= toDay);
  };
}
