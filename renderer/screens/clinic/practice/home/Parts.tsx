import {
  CaretRightIcon,
  CheckCircleIcon,
  PencilSimpleIcon,
  WarningIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { ProtocolChange } from '../../../../../domain/protocol/versions/change.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { type Section, sections } from '../../../../../domain/protocol/versions/sections.ts';
import { Status } from '../../../../kit/Status.tsx';
import { sectionOf } from '../editor/items.ts';
import { SectionIcon } from '../SectionIcon.tsx';
import { itemsIn } from '../sections.ts';

/** The eight parts of a treatment, in the order of a visit: how much is in each, what changed in it, what is wrong with it. */
export function Parts({
  protocol,
  changes,
  problems,
  onOpen,
}: {
  protocol: TreatmentProtocol;
  /** Of the owner's draft; null where there is none. */
  changes: readonly ProtocolChange[] | null;
  problems: readonly ProtocolProblem[];
  onOpen: (section: Section) => void;
}) {
  const { t } = useTranslation('practice');
  return (
    <ul className="list practice-outline">
      {sections.map((section) => {
        const count = itemsIn(protocol, section);
        return (
          <li key={section} className="plain">
            <button type="button" className="listrow low" onClick={() => onOpen(section)}>
              <SectionIcon section={section} />
              <span className="grow">
                <span>
                  <span className="strong">{t(`section.${section}`)}</span>{' '}
                  <span className="label">
                    {count === null
                      ? t('breaksShort', { from: protocol.breaks.opensAfter, to: protocol.breaks.overdueAfter })
                      : section === 'health' || section === 'checks' || section === 'breaks'
                        ? count
                        : t(`count.${section}`, { count })}
                  </span>
                </span>
                {changes && (
                  <PartStanding
                    changed={changes.filter(({ place }) => sectionOf(place) === section).length}
                    problems={problems.filter(({ place }) => sectionOf(place) === section)}
                  />
                )}
              </span>
              <CaretRightIcon className="i turn" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What stops the version first, then what is worth a look, then what changed. */
function PartStanding({ changed, problems }: { changed: number; problems: readonly ProtocolProblem[] }) {
  const { t } = useTranslation('practiceEdit');
  const words = [
    ...(changed > 0 ? [t('changedHere', { count: changed })] : []),
    ...(problems.length > 0 ? [t('problems', { count: problems.length })] : []),
  ].join(', ');
  if (problems.some(({ severity }) => severity === 'stops'))
    return (
      <Status tone="stop" icon={<WarningOctagonIcon weight="fill" />}>
        {words}
      </Status>
    );
  if (problems.length > 0)
    return (
      <Status tone="fix" icon={<WarningIcon />}>
        {words}
      </Status>
    );
  if (changed > 0) return <Status icon={<PencilSimpleIcon />}>{words}</Status>;
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t('asInUse')}
    </Status>
  );
}
