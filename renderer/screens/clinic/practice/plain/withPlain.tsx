import type { ComponentType } from 'react';
import type { ItemForm } from '../editor/item-form.ts';
import { PlainForm, type PlainSingle } from './PlainForm.tsx';

const singles: readonly PlainSingle[] = [
  'name',
  'consent',
  'disclaimer',
  'sheet',
  'information',
  'language',
  'minimumAge',
  'nextFromDay',
  'breaks',
];

/** The form of a section's items, with that of the texts and numbers that stand beside its list. */
export function withPlain(Items: ComponentType<ItemForm>): ComponentType<ItemForm> {
  return function WithPlain(props) {
    const single = singles.find((one) => one === props.place);
    return single ? <PlainForm {...props} single={single} /> : <Items {...props} />;
  };
}
