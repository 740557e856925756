import type { ComponentProps } from 'react';
import { Field } from './Field.tsx';
import { keyGroups } from './key-groups.ts';

/** A recovery key in groups, which makes it easier to copy onto paper. */
export function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  return (
    <div className="keygroups selectable" data-testid="recovery-key">
      {keyGroups(recoveryKey).map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </div>
  );
}

/** A field for the recovery key on paper, in capitals. It is stored nowhere, and nobody signs it. */
export function RecoveryKeyField(props: Omit<ComponentProps<typeof Field>, 'code' | 'type'>) {
  return <Field maxLength={200} {...props} code asTyped autoCapitalize="characters" />;
}
