import type { ComponentType } from 'react';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { ConsentLive } from '../client-page/ConsentLive.tsx';
import { HealthLive } from '../client-page/HealthLive.tsx';
import { LivePapers } from '../papers/LivePapers.tsx';
import type { LiveView } from './item-form.ts';

/** The real thing beside a section's items; null where there is none. */
export const live: Readonly<Record<Section, ComponentType<LiveView> | null>> = {
  health: HealthLive,
  checks: null,
  timeOut: null,
  consent: ConsentLive,
  breaks: null,
  preparation: LivePapers,
  aftercare: LivePapers,
  record: null,
};
