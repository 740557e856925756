import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import type { ClauseAnswering } from './useClauseAnswer.ts';

/** Initials beside a point: drawn with the pen as the signature is, or typed. The day stands under the signature, once. */
export function InitialsBox({
  clause,
  name,
  answering,
}: {
  clause: ClauseView;
  name: string;
  answering: Pick<ClauseAnswering, 'initials' | 'setInitials'>;
}) {
  const { t } = useTranslation('consent');
  return (
    <section className="sign-here initials" aria-label={t('initials')}>
      <p className="strong">{t('initials')}</p>
      <SignaturePad key={clause.id} name={name} label="" value={answering.initials} onChange={answering.setInitials} />
    </section>
  );
}
