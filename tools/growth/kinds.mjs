// Every kind of hostile input that the growth of cleaning is measured on, by name.
import { attributes } from './kinds/attributes.mjs';
import { bytes } from './kinds/bytes.mjs';
import { damage } from './kinds/damage.mjs';
import { elements } from './kinds/elements.mjs';
import { head } from './kinds/head.mjs';
import { links } from './kinds/links.mjs';
import { lists } from './kinds/lists.mjs';
import { mathematics } from './kinds/math.mjs';
import { tables } from './kinds/tables.mjs';
import { wishes } from './kinds/wishes.mjs';
import { words } from './kinds/words.mjs';

/** @type {Record<string, import('./pieces.mjs').Kind>} */
export const kinds = {
  ...elements,
  ...attributes,
  ...tables,
  ...lists,
  ...links,
  ...head,
  ...mathematics,
  ...words,
  ...bytes,
  ...damage,
  ...wishes,
};
