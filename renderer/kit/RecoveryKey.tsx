import type { ComponentProps } from 'react';
import { Field } from './Field.tsx';
import { keyGroups } from './key-groups.ts';

/** A recovery key in its groups, so that it can be copied onto paper without losing the place. */
export function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  return (
    <div className="keygroups selectable" data-testid="recovery-key">
      {keyGroups(recoveryKey).map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </div>
  );
}

/** Where a recovery key is typed from the paper: in capitals. It is kept nowhere, and nobody signs under it. */
export function RecoveryKeyField(props: Omit<ComponentProps<typeof Field>, 'code' | 'type'>) {
  return <Field maxLength={200} {...props} code asTyped autoCapitalize="characters" />;
}
