import type { ComponentType } from 'react';
import { RecordForm } from '../record/RecordForm.tsx';
import { RuleForm } from '../rules/RuleForm.tsx';
import type { Section } from '../sections.ts';
import type { ItemForm } from './item-form.ts';

/** What edits the items of a section; null where it can only be read so far. */
export const forms: Readonly<Record<Section, ComponentType<ItemForm> | null>> = {
  health: null,
  checks: null,
  timeOut: null,
  consent: null,
  breaks: null,
  preparation: RuleForm,
  aftercare: RuleForm,
  record: RecordForm,
};
