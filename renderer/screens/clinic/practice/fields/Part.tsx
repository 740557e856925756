import type { ReactNode } from 'react';

/** A label at the start and its control beside it; under one another where there is little room. */
export function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="part">
      <span className="label part-label">{label}</span>
      <div className="part-field">{children}</div>
    </div>
  );
}
