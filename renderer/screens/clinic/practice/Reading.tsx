import { ArrowRightIcon, SealCheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../domain/protocol/model/treatment-protocol.ts';
import type { Section } from '../../../../domain/protocol/versions/sections.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Outline } from './Outline.tsx';
import { SectionText } from './SectionText.tsx';
import { sectionAfter } from './sections.ts';
import './Screen.css';

/** What a clinic asks, checks, explains and tells its clients, to be read part by part. */
export function Reading({
  protocol,
  section = null,
  standing,
  onApprove,
  onBack,
}: {
  protocol: TreatmentProtocol | null;
  /** The part to begin with; null for the list of them. */
  section?: Section | null;
  /** Who approved it. */
  standing?: ReactNode;
  /** Where the reader may approve it, at the end. */
  onApprove?: (() => void) | null;
  onBack: () => void;
}) {
  const { t } = useTranslation('practice');
  const [open, setOpen] = useState<Section | null>(section);

  if (!protocol || open === null)
    return (
      <StaffFrame
        help="practice"
        title={t('title')}
        {...(protocol ? { under: protocol.name } : {})}
        side={<BackButton onPress={onBack} />}
        main={
          protocol && (
            <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={() => setOpen('health')}>
              {t('readAll')}
            </Button>
          )
        }
      >
        {standing}
        {protocol && <Outline protocol={protocol} onOpen={setOpen} />}
      </StaffFrame>
    );
  const next = sectionAfter(open);
  return (
    <StaffFrame
      key={open}
      help="practiceText"
      title={t(`section.${open}`)}
      under={protocol.name}
      side={<BackButton onPress={() => setOpen(null)}>{t('title')}</BackButton>}
      main={
        next ? (
          <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={() => setOpen(next)}>
            {t('next', { section: t(`section.${next}`) })}
          </Button>
        ) : (
          onApprove && (
            <Button kind="main" iconEnd={<SealCheckIcon />} onPress={onApprove}>
              {t('toApprove')}
            </Button>
          )
        )
      }
    >
      <div className="narrow col gap5">
        <SectionText protocol={protocol} section={open} />
      </div>
    </StaffFrame>
  );
}
