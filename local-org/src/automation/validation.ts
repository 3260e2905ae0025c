import { FormulaFailure } from '../formula/index.ts';
import type { Draft } from './draft.ts';
import { alive, reject } from './draft.ts';
import type { ObjectAutomation } from './compiled.ts';
import type { SaveContext } from './save-context.ts';
import { loadParents } from './record-views.ts';

/** Runs the active validation rules; a record reports every rule it breaks. */
export const runValidationRules = async (
    context: SaveContext,
    automation: ObjectAutomation,
    drafts: readonly Draft[]
): Promise<void> => {
    const { object, rules } = automation;
    const checked = alive(drafts);
    if (rules.length === 0 || checked.length === 0) {
        return;
    }
    const parents = await loadParents(
        context,
        object,
        checked.flatMap((draft) => [draft.row, draft.before ?? {}])
    );
    for (const draft of checked) {
        const scope = {
            record: parents.view(object, draft.row),
            prior: draft.before === null ? null : parents.view(object, draft.before),
            asker: context.asker,
            now: context.now
        };
        for (const rule of rules) {
            const fields = rule.errorField === null ? [] : [rule.errorField];
            try {
                if (rule.condition.evaluate(scope) === true) {
                    reject(draft, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, fields);
                }
            } catch (error) {
                if (!(error instanceof FormulaFailure)) {
                    throw error;
                }
                const message = `The validation rule ${rule.name} cannot be evaluated: ${error.message}.`;
                reject(draft, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields);
            }
        }
    }
};
