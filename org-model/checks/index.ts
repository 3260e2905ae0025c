import type { Check } from './check.ts';
import { fieldReferences } from './field-references.ts';
import { rollUps } from './roll-ups.ts';
import { sharingModels } from './sharing-models.ts';

/** Everything that must hold before the metadata can run. */
export const CHECKS: readonly Check[] = [fieldReferences, sharingModels, rollUps];
