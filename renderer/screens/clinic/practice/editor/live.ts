import type { ComponentType } from 'react';
import type { Section } from '../sections.ts';
import type { LiveView } from './item-form.ts';

/** The real thing beside a section's items; null where there is none. */
export const live: Readonly<Record<Section, ComponentType<LiveView> | null>> = {
  health: null,
  checks: null,
  timeOut: null,
  consent: null,
  breaks: null,
  preparation: null,
  aftercare: null,
  record: null,
};
