import { ArrowRightIcon } from '@phosphor-icons/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { Clash, Sided } from '../../../../../domain/protocol/model/sheet.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { mendOf } from '../../../../../domain/protocol/versions/problem-mends.ts';
import type { CivilDate } from '../../../../../domain/time.ts';
import { Button } from '../../../../kit/Button.tsx';
import { shortDate } from '../../../../words/dates.ts';
import { useProblemWords } from '../problems/useProblemWords.ts';

/** Two rules that contradict each other in the example: on which day, the one change that is sure to end it, the other rule. */
export function ClashCard({
  clash: { one, other, from },
  protocol,
  problems,
  place,
  dayZero,
  edit,
  onPlace,
}: {
  clash: Clash;
  protocol: TreatmentProtocol;
  problems: readonly ProtocolProblem[];
  /** The item that is open: one of the two. */
  place: string;
  dayZero: CivilDate;
  edit: (edit: ProtocolEdit) => void;
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceRules');
  const { mend: mendWords } = useProblemWords(protocol, dayZero);
  const [mine, second] = placeOf(other) === place ? [other, one] : [one, other];
  const problem = problems.find(
    ({ code, place: at, params: { other: second } }) =>
      code === 'contradiction' && [at, second].every((each) => each === placeOf(one) || each === placeOf(other)),
  );
  const mend = useMemo(() => (problem ? mendOf(protocol, problem, null) : null), [protocol, problem]);
  return (
    <section className="clash-card">
      <h3>{t('disagree', { date: shortDate(from), one: mine.rule.short, other: second.rule.short })}</h3>
      <div className="row wrap">
        {mend && (
          <Button small onPress={() => edit(mend.edit)}>
            {mendWords(mend.kind)}
          </Button>
        )}
        <Button small iconEnd={<ArrowRightIcon className="i turn" />} onPress={() => onPlace(placeOf(second))}>
          {second.rule.short}
        </Button>
      </div>
    </section>
  );
}

const placeOf = ({ part, rule }: Sided): string => `${part}/${rule.id}`;
