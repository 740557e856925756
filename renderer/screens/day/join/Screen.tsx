import type { ClientId } from '../../../../domain/ids.ts';
import { Compare } from './Compare.tsx';
import { FindOther } from './FindOther.tsx';
import './join.css';

/** Two records of one person: the other one is looked for, then both stand beside each other. */
export function JoinScreen({ clientId, other }: { clientId: ClientId; other: ClientId | null }) {
  return other === null ? <FindOther clientId={clientId} /> : <Compare clientId={clientId} other={other} />;
}
