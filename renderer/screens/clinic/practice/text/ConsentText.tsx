import { useTranslation } from 'react-i18next';
import type { Clause } from '../../../../../domain/protocol/model/questions.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** Every clause that clients read, what they decide about it, and what stands beside the signature. */
export function ConsentText({ consent, disclaimer }: { consent: TreatmentProtocol['consent']; disclaimer: string }) {
  const { t } = useTranslation('practice');
  const beside = [
    { of: 'electronic', text: consent.electronicRecord },
    { of: 'intent', text: consent.intent },
    { of: 'disclaimer', text: disclaimer },
  ] as const;
  return (
    <>
      <h2>{consent.title}</h2>
      <ol className="list practice-items">
        {consent.clauses.map((clause) => (
          <ClauseText key={clause.id} clause={clause} />
        ))}
      </ol>
      {beside.map(
        ({ of, text }) =>
          text !== '' && (
            <section key={of} className="card col gap2">
              <h2>{t(of)}</h2>
              <p>{text}</p>
            </section>
          ),
      )}
    </>
  );
}

function ClauseText({ clause }: { clause: Clause }) {
  const { t } = useTranslation('practice');
  return (
    <li className="stack">
      <h3>{clause.title}</h3>
      <p className="label">
        {t(clause.initials ? 'withInitials' : 'decided', { how: t(`decision.${clause.decision.kind}`) })}
      </p>
      {clause.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {clause.points.length > 0 && (
        <ul className="bul">
          {clause.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {clause.decision.kind === 'choose-one' && (
        <ul className="bul">
          {clause.decision.options.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
