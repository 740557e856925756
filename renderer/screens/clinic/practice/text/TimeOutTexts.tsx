import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** What is said aloud before the first needle. */
export function TimeOutTexts({ points }: { points: TreatmentProtocol['timeOut'] }) {
  return (
    <ol className="list practice-items">
      {points.map(({ id, text }) => (
        <li key={id} className="stack">
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
